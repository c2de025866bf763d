import { exists, look } from '../../disk/files.ts';
import { pathOf } from '../../disk/roots.ts';
import type { Article, StaticPage } from '../../story/article.ts';
import type { Desk } from '../desk.ts';
import type { RowText, StoryRow, Todo } from '../protocol.ts';

/** When a file was written last. */
export function writtenAtIn({ roots }: Pick<Desk, 'roots'>, file: string): number | null {
  const place = pathOf(roots, file);
  return exists(place) ? Math.trunc(look(place).mtimeMs) : null;
}

/** A story in the list. */
export function storyRow(
  desk: Desk,
  id: string,
  articles: readonly Article[],
  todo: readonly (Todo & { story: string })[],
): StoryRow {
  const original = articles.find((one) => one.original === one.edition) ?? articles[0];
  return {
    kind: 'story',
    id,
    section: original?.section || null,
    original: original?.original ?? '',
    editions: Object.fromEntries(articles.map((one) => [one.edition, rowText(one)])),
    todo: todo.map(({ state, edition, at, details }) => ({ state, edition, at, details })),
    changed: null,
    at: Math.max(...articles.map(({ body }) => writtenAtIn(desk, body.file) ?? 0)),
  };
}

const rowText = ({ title, status, stage, assignee, review, published }: Article): RowText => ({
  title,
  stage: stage ?? status,
  assignee: assignee ?? null,
  review: review ?? null,
  published: published ?? null,
});

/** A static page in the list. */
export function pageRow(
  desk: Desk,
  id: string,
  texts: readonly StaticPage[],
  todo: readonly Todo[],
  changed: StoryRow['changed'],
): StoryRow {
  const editions = texts.map(({ edition, title, status, stage }) => {
    const text: RowText = { title, stage: stage ?? status, assignee: null, review: null, published: null };
    return [edition, text] as const;
  });
  const at = Math.max(...texts.map(({ body }) => writtenAtIn(desk, body.file) ?? 0));
  const original = texts[0]?.original ?? '';
  return {
    kind: 'page',
    id,
    section: null,
    original,
    editions: Object.fromEntries(editions),
    todo: todo.map(({ state, edition, at, details }) => ({ state, edition, at, details })),
    changed,
    at,
  };
}
