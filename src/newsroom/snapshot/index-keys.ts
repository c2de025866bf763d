import {
  type IndexEntry,
  type IndexMonth,
  type MonthSummary,
  monthOf,
  summariseMonth,
} from './article-index.ts';
import type { LiveArticle } from './cells.ts';

/** Everything an article is filed under. */
export function indexKeys({ section, kind, topics, authors, translators, month }: LiveArticle): string[] {
  const people = new Set([...authors, ...translators]);
  return [
    'all',
    `section:${section}`,
    `month:${month}`,
    ...(kind === 'news' ? [] : [`kind:${kind}`]),
    ...[...new Set(topics)].map((id) => `topic:${id}`),
    ...[...people].map((id) => `person:${id}`),
  ];
}

/** An article as shelves hold it. */
export function entryOf({ story, published, updated }: LiveArticle): IndexEntry {
  return { story, published, changed: updated ?? published };
}

/** Articles by everything they are filed under, in their order: shelf key → items. */
export function shelve(articles: readonly LiveArticle[]): Map<string, IndexEntry[]> {
  const shelves = new Map<string, IndexEntry[]>();
  for (const article of articles) {
    const item = entryOf(article);
    for (const key of indexKeys(article)) {
      const found = shelves.get(key);
      if (found) found.push(item);
      else shelves.set(key, [item]);
    }
  }
  return shelves;
}

/** A shelf in its months, from items of which the oldest is first. */
export function divide(items: readonly IndexEntry[]): {
  head: MonthSummary[];
  chunks: [string, IndexMonth][];
} {
  const months = [...Map.groupBy(items, ({ published }) => monthOf(published))];
  return {
    head: months.map(([month, own]) => summariseMonth(month, own)),
    chunks: months.map(([month, own], index) => [
      month,
      { previous: months[index - 1]?.[0] ?? null, entries: own },
    ]),
  };
}
