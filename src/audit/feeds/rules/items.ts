import { problem } from '../../../problems/problem.ts';
import { isAbsolute } from '../../addresses.ts';
import type { FeedRule } from '../feed.ts';

/** Every item has an id of its own; one that claims to be an address is one. */
export const itemIds: FeedRule = ({ items }) => {
  const seen = new Set<string>();
  return items.flatMap((item) => {
    const { id, isPermaLink } = item;
    const wrong = id === '' || seen.has(id) || (isPermaLink && !isAbsolute(id));
    seen.add(id);
    return wrong ? [problem('feed-id', { id }, item)] : [];
  });
};

/** Every item says who wrote it. */
export const itemAuthors: FeedRule = ({ items }) =>
  items
    .filter(({ hasAuthor }) => !hasAuthor)
    .map((item) => problem('feed-author', { link: item.link }, item));

/** Times are written as the format asks. */
export const itemTimes: FeedRule = ({ name, updated, items }) =>
  [updated, ...items.flatMap((item) => [item.published, item.updated])].flatMap((date) =>
    date && date.instant === null
      ? [problem('feed-date', { value: date.value }, { file: name, ...place(date) })]
      : [],
  );

const place = ({ line, column }: { line: number; column: number }) => ({ line, column });
