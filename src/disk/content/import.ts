import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Conventions, conventionsSchema } from '../../import/wire/conventions.ts';
import { draftOf } from '../../import/wire/draft.ts';
import { type Line, linesOf } from '../../import/wire/lines.ts';
import { readWire, type WireStory } from '../../import/wire/wire.ts';
import { isoInZone } from '../../language/formats.ts';
import { withoutHidden } from '../../problems/characters.ts';
import { closest } from '../../problems/closest.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import type { MaxMegabytes } from '../../publication/file-sizes.ts';
import type { Publication } from '../../publication/publication.ts';
import { idPattern } from '../../publication/schema.ts';
import { decode, digest, look, read } from '../files.ts';
import { pathOf, type Roots } from '../roots.ts';
import { findImport } from './imported.ts';
import { readLayered } from './languages/words.ts';
import { readPublication } from './publication.ts';
import { sizeProblem } from './sizes.ts';

/** What to import, and what the text does not say. */
export interface ImportRequest {
  /** The text file, as an absolute path. */
  file: string;
  /** When the draft is dated, in milliseconds since 1970-01-01 UTC. */
  now: number;
  id?: string | undefined;
  section?: string | undefined;
  title?: string | undefined;
  dryRun: boolean;
}

/** A text that is a story of the newsroom now, was one before, or would become one. */
export interface Imported {
  outcome: 'written' | 'planned' | 'present';
  /** The article, below `content/`. */
  file: string;
  markdown: string;
  story: WireStory;
}

export type ImportResult =
  | { imported: Imported; problems: [] }
  | { imported: undefined; problems: Problem[] };

/** Turns a file of wire copy into a draft. What is in the content folder already is never touched. */
export function importWire(roots: Roots, request: ImportRequest): ImportResult {
  const { publication, problems } = readPublication(roots);
  const sizes = publication?.maxMegabytes ?? {};
  const conventions = readLayered(roots, 'locales/wire.yaml', conventionsSchema, sizes);
  const wire = readLines(request.file, publication?.maxMegabytes);
  const mistakes = publication ? optionProblems(publication, request) : [];
  const all = [...problems, ...conventions.problems, ...wire.problems, ...mistakes];
  if (!publication || !conventions.value || !wire.lines || all.length > 0) return failed(all);
  return place(roots, request, publication, conventions.value, wire.lines);
}

function place(
  roots: Roots,
  request: ImportRequest,
  publication: Publication,
  conventions: Conventions,
  lines: readonly Line[],
): ImportResult {
  const key = keyOf(lines);
  const { editions, timeZone } = publication;
  const story = readWire(lines, key, editions, conventions);
  if (typeof story === 'string') {
    const params = { editions: editions.map(({ id }) => id) };
    return failed([problem(story, params, start(request.file))]);
  }
  const id = request.id ?? story.id;
  const published = isoInZone(request.now, timeZone);
  const markdown = draftOf(story, { key, published, ...filing(publication, request) });
  const found = findImport(roots, { key, id, markdown });
  if (found && !found.same) return failed([problem('import-id-taken', { id }, start(found.file))]);
  const [year, month] = published.split('-');
  const file = found?.file ?? `content/stories/${year}/${month}/${id}/${story.edition.id}.md`;
  const outcome = found ? 'present' : request.dryRun ? 'planned' : 'written';
  if (outcome === 'written') create(pathOf(roots, file), markdown);
  return { imported: { outcome, file, markdown, story }, problems: [] };
}

/** What was asked for, and the first of the vocabularies where nothing was. */
function filing({ terms }: Publication, { title, section }: ImportRequest) {
  const [first] = terms.section;
  const unasked = first && { id: first.id, given: false };
  return {
    title: withoutHidden(title ?? '').text.trim() || undefined,
    section: section === undefined ? unasked : { id: section, given: true },
    author: terms.person[0]?.id,
  };
}

const failed = (problems: Problem[]): ImportResult => ({ imported: undefined, problems });
const start = (file: string) => ({ file, line: 1, column: 1 });
function readLines(file: string, sizes?: MaxMegabytes): { lines: Line[] | undefined; problems: Problem[] } {
  const fail = (one: Problem) => ({ lines: undefined, problems: [one] });
  let bytes: Uint8Array;
  try {
    const large = sizeProblem(file, look(file).size, 'text', sizes);
    if (large) return fail(large);
    bytes = read(file);
  } catch {
    return fail(problem('import-unreadable', { name: path.basename(file) }, start(file)));
  }
  const text = decode(bytes);
  if (text === null || isWide(text)) return fail(problem('file-encoding', {}, start(file)));
  return { lines: linesOf(text), problems: [] };
}

/**
 * Whether a text was UTF-16 without a byte order mark, which can pass for UTF-8: then half of it are
 * NULs, or in Arabic U+0006. Single ones are debris.
 */
function isWide(text: string): boolean {
  const controls = text.match(/(?![\t\n\v\f\r])\p{Cc}/gu)?.length ?? 0;
  return controls > text.length / 8;
}

/** What is wrong with the options: a place names the option. */
function optionProblems({ terms }: Publication, { id, section }: ImportRequest): Problem[] {
  const problems: Problem[] = [];
  if (id !== undefined && !idPattern.test(id))
    problems.push(problem('folder-name', { name: id }, start('--id')));
  const sections = terms.section.map((one) => one.id);
  if (section !== undefined && !sections.includes(section)) {
    const params = { id: section, nearest: closest(section, sections) };
    problems.push(problem('unknown-section', params, start('--section')));
  }
  return problems;
}

/** Names a text by its words: line ends, spaces at them and blank lines make no other text. */
function keyOf(lines: readonly Line[]): string {
  const words = lines.flatMap(({ text }) => (text === '' ? [] : [text.normalize('NFC')])).join('\n');
  return digest(words)
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 12);
}

/** Writes a file that must not be there yet. */
function create(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text, { flag: 'wx' });
}
