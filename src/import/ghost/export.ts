import { isObject, type Json, listAt, textAt } from '../values.ts';

/** The tables of an export of Ghost that say something of its posts. */
export interface GhostExport {
  posts: readonly Json[];
  /** Post id → what `posts_meta` adds. */
  meta: ReadonlyMap<string, Json>;
  /** Post id → its tags, in their order. */
  tags: ReadonlyMap<string, readonly Json[]>;
  /** Post id → who wrote it, in their order. */
  authors: ReadonlyMap<string, readonly Json[]>;
  /** Tables that nothing is made of, with their numbers of rows. */
  others: readonly { name: string; count: number }[];
}

const read = new Set(['posts', 'posts_meta', 'posts_tags', 'posts_authors', 'tags', 'users']);

/** Reads an export of any version: `{ db: [{ data }] }`, or `{ data }` alone. @returns `null` if it is none */
export function exportOf(json: unknown): GhostExport | null {
  const data = dataOf(json);
  if (!data || !Array.isArray(data.posts)) return null;
  const people = byId(listAt(data, 'users'));
  const tags = byId(listAt(data, 'tags'));
  const posts = listAt(data, 'posts');
  const authors = joined(listAt(data, 'posts_authors'), 'author_id', people);
  for (const post of posts) {
    const own = people.get(textAt(post, 'author_id'));
    const id = textAt(post, 'id');
    if (own && !authors.has(id)) authors.set(id, [own]);
  }
  return {
    posts,
    meta: new Map(listAt(data, 'posts_meta').map((one) => [textAt(one, 'post_id'), one])),
    tags: joined(listAt(data, 'posts_tags'), 'tag_id', tags),
    authors,
    others: Object.entries(data).flatMap(([name, rows]) =>
      Array.isArray(rows) && rows.length > 0 && !read.has(name) ? [{ name, count: rows.length }] : [],
    ),
  };
}

function dataOf(json: unknown): Json | null {
  if (!isObject(json)) return null;
  const [first] = listAt(json, 'db');
  const { data } = first ?? json;
  return isObject(data) ? data : null;
}

const byId = (rows: readonly Json[]) => new Map(rows.map((one) => [textAt(one, 'id'), one]));

/** Post id → rows of another table, by a table that joins them. */
function joined(rows: readonly Json[], key: string, others: ReadonlyMap<string, Json>): Map<string, Json[]> {
  const found = new Map<string, Json[]>();
  const order = (one: Json) => Number(one.sort_order ?? 0);
  for (const row of rows.toSorted((a, b) => order(a) - order(b))) {
    const other = others.get(textAt(row, key));
    const post = textAt(row, 'post_id');
    if (other) found.set(post, [...(found.get(post) ?? []), other]);
  }
  return found;
}
