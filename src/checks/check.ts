import type { Cells } from '../newsroom/snapshot/cells.ts';
import type { Content } from '../newsroom/snapshot/snapshot.ts';
import type { Finding } from '../problems/problem.ts';
import { addresses } from './addresses.ts';
import { namesOfCards, titlesOfCards } from './card-characters.ts';
import { chapters } from './chapters.ts';
import { corrections } from './corrections.ts';
import { frontStories } from './front-page.ts';
import { leadImages } from './lead-images.ts';
import { machineDrafts } from './machine-drafts.ts';
import { policies } from './policies.ts';
import { recordings } from './recordings.ts';
import { artwork, episodes } from './shows.ts';
import { slugs } from './slugs.ts';
import { storyFolders } from './story-folders.ts';
import { termProfiles } from './term-profiles.ts';
import { terms } from './terms.ts';
import { times } from './times.ts';

/** One rule about content as a whole: pure, and silent where all is well. */
export type Check = (content: Content) => Finding[];

/** Those that look at one story at a time. */
const ofStories: readonly Check[] = [
  terms,
  times,
  corrections,
  machineDrafts,
  leadImages,
  recordings,
  episodes,
  chapters,
  slugs,
  storyFolders,
  titlesOfCards,
];

/** Those that look at what stories have in common. */
const ofNewsroom: readonly Check[] = [namesOfCards, policies, frontStories, termProfiles, artwork];

/** What is wrong with some stories, whatever the others say; addresses are not looked at. */
export function runStoryChecks(content: Content): Finding[] {
  return ofStories.flatMap((check) => check(content));
}

/**
 * What is wrong with content as a whole, which no story can tell by itself.
 *
 * @param cells those that `alwaysPublic(content)` gives, if somebody has them
 */
export function runSharedChecks(content: Content, cells?: Cells): Finding[] {
  return [...ofNewsroom.flatMap((check) => check(content)), ...addresses(content, cells)];
}

/** What is wrong with content whose files are each well-formed. */
export function runChecks(content: Content): Finding[] {
  return [...runStoryChecks(content), ...runSharedChecks(content)];
}
