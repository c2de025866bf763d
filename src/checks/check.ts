import type { Content } from '../newsroom/snapshot.ts';
import type { Finding } from '../problems/problem.ts';
import { addresses } from './addresses.ts';
import { leadImages } from './lead-images.ts';
import { policies } from './policies.ts';
import { terms } from './terms.ts';
import { times } from './times.ts';

/** One rule about content as a whole: pure, and silent where all is well. */
export type Check = (content: Content) => Finding[];

/** Every check, in the order they run. */
const checks: readonly Check[] = [terms, policies, times, leadImages, addresses];

/** What is wrong with content whose files are each well-formed. */
export function checkContent(content: Content): Finding[] {
  return checks.flatMap((check) => check(content));
}
