import { bodyOf } from './body.ts';
import type { Draft } from './draft.ts';
import { frontOf, type Placing } from './front.ts';

/** The Markdown file of a draft at its place. */
export function fileOf(draft: Draft, placing: Placing): string {
  return `---\n${frontOf(draft, placing)}---\n${bodyOf(draft, placing.pictures)}`;
}
