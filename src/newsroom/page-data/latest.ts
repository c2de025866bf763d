import type { Segment } from '../../language/direction/direction.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Route } from '../routes/routes.ts';

/** The newest headlines of an edition, the newest first. */
export type LatestPage = { url: string; title: readonly Segment[] }[];

const count = 6;

/** What pages of stories load when they are read, since nothing newer than a story stands in its page. */
export function latestPage(newsroom: Newsroom, { edition }: Route): LatestPage {
  const { isolation } = newsroom.language(edition);
  return newsroom
    .ask('latest', edition, count)
    .map((story) => newsroom.ask('headline', edition, story))
    .filter((headline) => headline !== null)
    .map(({ url, title }) => ({ url, title: isolation.segments(title) }));
}
