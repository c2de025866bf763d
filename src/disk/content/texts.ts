import type { z } from 'zod';
import { mediaNamedIn } from '../../markdown/news/media/names.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { embedOriginsIn } from '../../publication/embeds/embeds.ts';
import type { MaxMegabytes } from '../../publication/file-sizes.ts';
import type { Body } from '../../story/article.ts';
import type { TextFront } from '../../story/front-matter.ts';
import type { ParsedFile } from '../../story/inherit.ts';
import { parseSource } from '../../story/parse-source.ts';
import { readableKeys } from '../../story/provisional.ts';
import { countWords, type Parts, splitSource } from '../../story/source.ts';
import { roleOf, type TextRole } from '../../story/text-role.ts';
import { decode, digest, legible, read } from '../files.ts';
import { pathOf } from '../roots.ts';
import type { FoundFile } from '../walk.ts';
import { misencoded } from './encoding.ts';
import { guarded } from './faults.ts';
import type { Reading } from './revisions.ts';
import { readStart, sizeProblem } from './sizes.ts';

/** What every text's front matter is checked by. */
export type TextSchema = z.ZodObject & z.ZodType<TextFront>;

/** What the reading of one file needs to know. */
export interface Scan<S extends TextSchema> extends Reading {
  editions: readonly string[];
  sizes: MaxMegabytes | undefined;
  schema: S;
  problems: Problem[];
}

export const start = (file: string) => ({ file, line: 1, column: 1 });
export const baseName = (name: string) => name.slice(name.lastIndexOf('/') + 1);

function bodyOf(file: string, { body, bodyLine }: Pick<Parts, 'body' | 'bodyLine'>): Body {
  const frames = embedOriginsIn(body);
  const media = mediaNamedIn(body);
  const told = { file, digest: digest(body), line: bodyLine, words: countWords(body) };
  return { ...told, ...(media.length > 0 && { media }), ...(frames.length > 0 && { frames }) };
}

/** Parses a text; of one that can't be read or parsed, tells what is wrong, and where it stands. */
export function parseText<S extends TextSchema>(
  scan: Scan<S>,
  found: FoundFile,
): ParsedFile<z.output<S>> | TextRole {
  const file = `content/${scan.kind}/${found.name}`;
  return guarded(
    scan,
    file,
    () => parse(scan, found),
    () => roleOf(file, ''),
  );
}

function parse<S extends TextSchema>(
  { roots, kind, editions, sizes, schema, index, problems }: Scan<S>,
  found: FoundFile,
): ParsedFile<z.output<S>> | TextRole {
  const file = `content/${kind}/${found.name}`;
  const name = baseName(file);
  const edition = name.slice(0, -'.md'.length);
  const large = sizeProblem(file, found.stats.size, 'text', sizes);
  if (large) {
    problems.push(large);
    return roleOf(file, legible(readStart(pathOf(roots, file))));
  }
  if (!editions.includes(edition)) {
    problems.push(problem('file-name', { name, editions }, start(file)));
    return roleOf(file, legible(read(pathOf(roots, file))));
  }
  let role = roleOf(file, '');
  const parsed = index.get<ParsedFile<z.output<S>>>(file, pathOf(roots, file), found, (bytes) => {
    const text = decode(bytes);
    const { source, problems: mistakes } =
      text === null
        ? { source: undefined, problems: [misencoded(file, bytes)] }
        : parseSource(text, file, schema);
    problems.push(...mistakes);
    if (source) return { edition, front: source.front, body: bodyOf(file, source) };
    role = { ...roleOf(file, legible(bytes)), readable: readableIn(text ?? '', file, schema) };
    return null;
  });
  return parsed ?? role;
}

/** What can be read of a text of an edition that can't be parsed; nothing if its parts can't be told apart. */
function readableIn(text: string, file: string, schema: TextSchema): TextRole['readable'] {
  const parts = splitSource(text);
  if (typeof parts === 'string') return undefined;
  const edition = baseName(file).slice(0, -'.md'.length);
  return { edition, front: readableKeys(schema, parts), body: bodyOf(file, parts) };
}
