import path from 'node:path';
import { stringify } from 'yaml';
import { z } from 'zod';
import { readWithin } from '../../disk/desk/read-file.ts';
import { writeWithin } from '../../disk/desk/write-file.ts';
import { decode } from '../../disk/files.ts';
import type { Roots } from '../../disk/roots.ts';
import { parseYaml } from '../../problems/yaml.ts';
import type { TextFolder } from '../newsroom/folder.ts';
import type { Comment, NewComment, User } from '../protocol.ts';
import { refuse } from '../refused.ts';

/** Comments lie beside the texts, go with them through Git, and nothing that publishes reads them. */
export const commentsFile = 'comments.yaml';
const head = '# What editors say to each other at the desk. It is never published.\n';

const schema = z.array(
  z.object({
    by: z.string(),
    name: z.string(),
    at: z.iso.datetime({ offset: true }),
    edition: z.string().nullable().default(null),
    line: z.number().nullable().default(null),
    quote: z.string().nullable().default(null),
    text: z.string(),
    resolved: z.boolean().default(false),
  }),
);
const fileSchema = z.object({ comments: schema });

const placeOf = (roots: Roots, { folder }: TextFolder) => path.join(roots.content, folder, commentsFile);

/** The comments on a story or page; none if their file can't be read. */
export function readComments(roots: Roots, of: TextFolder): Comment[] {
  const place = placeOf(roots, of);
  const bytes = readWithin(roots.content, place);
  const text = bytes && decode(bytes);
  const found = fileSchema.safeParse(text === null ? null : parseYaml(text, place).data);
  if (!found.success) return [];
  return found.data.comments.map((one, index) => ({ ...one, number: index + 1, at: Date.parse(one.at) }));
}

export function addComment(
  roots: Roots,
  of: TextFolder,
  { id, name }: User,
  said: NewComment,
  now: number,
): Comment[] {
  const { text, edition = null, line = null, quote = null } = said;
  const before = readComments(roots, of);
  const number = before.length + 1;
  return write(roots, of, [
    ...before,
    { number, by: id, name, at: now, edition, line, quote, text, resolved: false },
  ]);
}

export function resolveComment(roots: Roots, of: TextFolder, number: number): Comment[] {
  const before = readComments(roots, of);
  if (!before.some((one) => one.number === number)) throw refuse('desk-unknown');
  return write(
    roots,
    of,
    before.map((one) => (one.number === number ? { ...one, resolved: true } : one)),
  );
}

function write(roots: Roots, of: TextFolder, comments: Comment[]): Comment[] {
  const place = placeOf(roots, of);
  const data = comments.map(({ number: _, at, ...one }) => ({ ...one, at: new Date(at).toISOString() }));
  const before = readWithin(roots.content, place);
  if (before !== null && readComments(roots, of).length === 0 && before.length > 0)
    throw refuse('desk-conflict');
  if (!writeWithin(roots.content, place, head + stringify({ comments: data }, { lineWidth: 0 }), before))
    throw refuse('desk-conflict');
  return comments;
}
