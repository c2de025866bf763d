import { monthOf, type ShelfChunk, type ShelfItem, type ShelfMonth, shelfMonth } from './article-index.ts';
import type { LiveArticle } from './cells.ts';

/** Everything an article is filed under. */
export function shelfKeys({ section, kind, topics, authors, translators, month }: LiveArticle): string[] {
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
export function itemOf({ story, published, updated }: LiveArticle): ShelfItem {
  return { story, published, changed: updated ?? published };
}

/** Articles by everything they are filed under, in their order: shelf key → items. */
export function shelve(articles: readonly LiveArticle[]): Map<string, ShelfItem[]> {
  const shelves = new Map<string, ShelfItem[]>();
  for (const article of articles) {
    const item = itemOf(article);
    for (const key of shelfKeys(article)) {
      const found = shelves.get(key);
      if (found) found.push(item);
      else shelves.set(key, [item]);
    }
  }
  return shelves;
}

/** A shelf in its months, from items of which the oldest is first. */
export function divide(items: readonly ShelfItem[]): { head: ShelfMonth[]; chunks: [string, ShelfChunk][] } {
  const months = [...Map.groupBy(items, ({ published }) => monthOf(published))];
  return {
    head: months.map(([month, own]) => shelfMonth(month, own)),
    chunks: months.map(([month, own], index) => [
      month,
      { previous: months[index - 1]?.[0] ?? null, items: own },
    ]),
  };
}
