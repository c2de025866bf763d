import type { Article } from '../story/article.ts';

/** What says where an article is filed. `month` is `yyyy-mm`. */
type Filed = Pick<Article, 'section' | 'topics' | 'authors' | 'translators'> & { month: string };

/** Articles by everything they are filed under, in their order: shelf key → articles. */
export function shelve<T extends Filed>(articles: readonly T[]): Map<string, T[]> {
  const shelves = new Map<string, T[]>();
  for (const article of articles) {
    for (const key of shelfKeys(article)) {
      const found = shelves.get(key);
      if (found) found.push(article);
      else shelves.set(key, [article]);
    }
  }
  return shelves;
}

function shelfKeys({ section, topics, authors, translators, month }: Filed): string[] {
  const people = new Set([...authors, ...translators]);
  return [
    'all',
    `section:${section}`,
    `month:${month}`,
    ...[...new Set(topics)].map((id) => `topic:${id}`),
    ...[...people].map((id) => `person:${id}`),
  ];
}
