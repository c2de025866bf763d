import { problem } from '../../problems/problem.ts';
import type { Examined, ItemFacts } from '../facts.ts';
import { contentFlaws, contentPage, contentRefs } from './content.ts';
import type { Feed, FeedItem, FeedRule } from './feed.ts';
import { itemAuthors, itemIds, itemTimes } from './rules/items.ts';

/** Every rule about one feed. */
const rules: readonly FeedRule[] = [itemIds, itemAuthors, itemTimes];

/** Judges a feed of any format, and states what site rules need of it. */
export function examineFeed(feed: Feed): Examined {
  const problems = rules.flatMap((rule) => rule(feed));
  const items = feed.items.map((item) => {
    const page = contentPage(item.content ?? '');
    for (const detail of contentFlaws(page)) problems.push(problem('feed-content', { detail }, item));
    return itemFacts(item, contentRefs(page));
  });
  return { problems, facts: { kind: 'feed', ...feed, items } };
}

function itemFacts(item: FeedItem, refs: ItemFacts['refs']): ItemFacts {
  const { line, column, id, title, link, language, media, alternates } = item;
  return {
    line,
    column,
    id,
    title,
    link,
    language,
    published: item.published?.instant ?? null,
    updated: item.updated?.instant ?? null,
    media,
    alternates,
    refs: refs.map((ref) => ({ ...ref, line, column })),
  };
}
