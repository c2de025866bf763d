import type { Content } from '../snapshot/snapshot.ts';
import type { OpenTask, OwnerTasks, StatusItem } from './states.ts';
import { tasksOfPage, tasksOfStory } from './tasks.ts';

/** What the status of a newsroom follows from, beside what remains to be done. */
export interface Moment {
  /** Milliseconds since 1970-01-01 UTC. */
  now: number;
  /** When a file was last written, if that is known. */
  writtenAt: (file: string) => number | null;
  /** Whether the text in a file was recorded by a machine, and says something else now. */
  isStaleRecording: (file: string) => boolean;
}

/** What remains to be done with every story and static page; those with which nothing does are left out. */
export function openTasks(content: Pick<Content, 'publication' | 'articles' | 'pages'>): OwnerTasks[] {
  const { publication, articles, pages } = content;
  const stories = [...Map.groupBy(articles, ({ story }) => story)];
  const statics = [...Map.groupBy(pages, ({ id }) => id)];
  return [
    ...stories.flatMap(([id, all]) => tasksOfStory(id, all, publication) ?? []),
    ...statics.flatMap(([id, all]) => tasksOfPage(id, all, publication) ?? []),
  ];
}

/** What remains to be done at a moment, and what happens by itself: the newest stories first, then static pages. */
export const statusItems = (all: readonly OwnerTasks[], moment: Moment): StatusItem[] =>
  all.toSorted(newestFirst).flatMap(({ tasks }) => tasks.flatMap((one) => itemAt(one, moment) ?? []));

const newestFirst = (a: OwnerTasks, b: OwnerTasks): number =>
  (b.published ?? Number.NEGATIVE_INFINITY) - (a.published ?? Number.NEGATIVE_INFINITY) ||
  Number(a.owner > b.owner) - Number(a.owner < b.owner);

function itemAt({ item, from, until, since, recording }: OpenTask, moment: Moment): StatusItem | null {
  const isTold = (from === undefined || from <= moment.now) && (until === undefined || moment.now < until);
  if (!isTold) return null;
  if (recording !== undefined && !(item.file && moment.isStaleRecording(item.file))) return null;
  return since === undefined ? item : { ...item, at: moment.writtenAt(since) };
}
