import { rankOf } from '../../newsroom/routes/feed.ts';
import type { Route, Template } from '../../newsroom/routes/route.ts';
import type { Snapshot } from '../../newsroom/snapshot/snapshot.ts';
import { termKinds } from '../../publication/publication.ts';
import type { RenderTask } from './task.ts';

/**
 * The order in which files are made, so that what is made together shows the same: edition by edition, its
 * articles by age, each numbered page of a listing or feed and what there is of a month right after the
 * newest article in it, and then what shows the newest. In which order they are published is another matter.
 */
export function inRenderOrder(tasks: readonly RenderTask[], snapshot: Snapshot): RenderTask[] {
  const ages = new Map<string, ReadonlyMap<string, number>>();
  const agesIn = (edition: string) => {
    const known = ages.get(edition) ?? agesOf(snapshot, edition);
    ages.set(edition, known);
    return known;
  };
  const placed = tasks.map((task) => {
    const { route } = task.job;
    const edition = route?.edition ?? '';
    return { task, edition, age: route ? ageOf(route, snapshot, agesIn(edition)) : 0, id: idOf(route) };
  });
  return placed
    .sort((a, b) => compare(a.edition, b.edition) || compare(a.age, b.age) || compare(a.id, b.id))
    .map(({ task }) => task);
}

/** What shows the same stories at one moment, such as a feed in its formats. */
const idOf = (route: Route | null) => (route ? `${route.id} ${route.number ?? ''}` : '');

const compare = <T extends string | number>(a: T, b: T) => (a < b ? -1 : a > b ? 1 : 0);

/** Story → its place in an edition, the oldest first. */
function agesOf(snapshot: Snapshot, edition: string): ReadonlyMap<string, number> {
  if (edition === '') return new Map();
  return new Map(
    snapshot
      .index(edition, 'all')
      .slice()
      .map(({ story }, age) => [story, age]),
  );
}

const last = Number.POSITIVE_INFINITY;

function ageOf(route: Route, snapshot: Snapshot, ages: ReadonlyMap<string, number>): number {
  if (route.template === 'article' || route.template === 'article-text') return ages.get(route.id) ?? last;
  const newest = newestIn(route, snapshot);
  return newest === undefined ? last : (ages.get(newest) ?? last) + 0.5;
}

/** The newest story of a document that shows older ones; none of what shows the newest, or no story. */
function newestIn({ template, edition, id, number }: Route, snapshot: Snapshot): string | undefined {
  const { feedItems, storiesPerPage } = snapshot.publication;
  const newest = (key: string, end: number) => snapshot.index(edition, key).slice(end - 1, end)[0]?.story;
  const isOfMonth =
    template === 'month' ? number === null : template.startsWith('search') || template === 'sitemap';
  if (isOfMonth && isMonth.test(id)) return snapshot.index(edition, `month:${id}`).slice(-1)[0]?.story;
  if (number === null) return undefined;
  if (isFeed(template)) return newest(id, number * feedItems);
  return isListing(template) ? newest(`${template}:${id}`, number * storiesPerPage) : undefined;
}

const isMonth = /^\d{4,}-\d\d$/;
const isFeed = (template: Template) => rankOf(template) === rankOf('feed');
const isListing = (template: Template) => (['month', ...termKinds] as readonly Template[]).includes(template);
