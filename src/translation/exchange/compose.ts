import { blocksOf } from '../../markdown/blocks.ts';
import type { Reader } from '../../markdown/reader.ts';
import type { TextPart } from '../parts.ts';
import type { Cut } from './cuts.ts';
import type { Insertion } from './insertions.ts';
import { markdownOf, mostEscaped } from './markdown.ts';
import { type Piece, type Stretch, samePieces, stretchOf } from './pieces.ts';

/** What is written instead of a stretch of a text. */
export interface Splice {
  start: number;
  end: number;
  text: string;
}

/** What a translation is to say: new words of parts it has, and parts it lacks. */
export interface Wanted {
  markdown: string;
  parts: readonly TextPart[];
  replaced: ReadonlyMap<TextPart, readonly Piece[]>;
  inserted: readonly Insertion[];
  /** What goes; its parts are not among `parts`. */
  cut: readonly Cut[];
  /** The original, and the words of its parts in what is inserted. */
  original: string;
  words: ReadonlyMap<TextPart, readonly Piece[]>;
}

export function applied(text: string, splices: readonly Splice[]): string {
  let [at, result] = [0, ''];
  for (const { start, end, text: instead } of splices) {
    result += text.slice(at, start) + instead;
    at = end;
  }
  return result + text.slice(at);
}

/**
 * What to write where, so that the text is read as it is wanted, and everything else in it as before. Text
 * is escaped only where it would be read as marks.
 *
 * @returns the part that can't be written so that it is read as meant, if there is one
 */
export function compose(wanted: Wanted, read: Reader): { splices: Splice[] } | { unreadable: TextPart } {
  const expected = expectedParts(wanted);
  const levels = new Map<TextPart, number>();
  for (;;) {
    const splices = splicesOf(wanted, levels);
    const markdown = applied(wanted.markdown, splices);
    const wrong = misread(expected, blocksOf(read(markdown), markdown), markdown);
    const [first] = wrong;
    if (!first) return { splices };
    const changed = wrong.filter(({ pieces, part }) => pieces && (levels.get(part) ?? 0) < mostEscaped);
    if (changed.length === 0) return { unreadable: first.part };
    for (const { part } of changed) levels.set(part, (levels.get(part) ?? 0) + 1);
  }
}

/** A part that the text is to have. Without pieces it stays as it is. */
interface Expected {
  part: TextPart;
  pieces: readonly Piece[] | undefined;
}

function expectedParts({ parts, replaced, inserted, words }: Wanted): Expected[] {
  const own = parts.map((part) => ({ line: part.line, part, pieces: replaced.get(part) }));
  const added = inserted.flatMap(({ line, parts: its }) =>
    its.map((part) => ({ line: line + 0.5, part, pieces: words.get(part) })),
  );
  return [...own, ...added].sort((a, b) => (a.line === b.line ? 0 : a.line - b.line));
}

/** What is not read as it should be; if there are more or fewer parts, it could be any that changed. */
function misread(expected: readonly Expected[], found: readonly TextPart[], markdown: string): Expected[] {
  if (expected.length !== found.length) {
    const changed = expected.filter(({ pieces }) => pieces);
    return changed.length > 0 ? changed : [...expected];
  }
  return expected.filter(({ part, pieces }, index) => {
    const now = found[index];
    if (now?.kind !== part.kind) return true;
    return pieces
      ? !samePieces(stretchOf(now, markdown)?.pieces ?? [], pieces)
      : !sameContent(now.content, part.content);
  });
}

/** Parsers differ in the order of a node’s keys. */
function sameContent(a: string, b: string): boolean {
  const ordered = (_: string, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value;
  const plain = (content: string) => JSON.stringify(JSON.parse(content), ordered);
  return a === b || plain(a) === plain(b);
}

type Levels = ReadonlyMap<TextPart, number>;

function splicesOf(wanted: Wanted, levels: Levels): Splice[] {
  const { markdown, replaced, inserted, cut } = wanted;
  const own = replacements(markdown, replaced, (part) => levels.get(part) ?? 0);
  const added = inserted.map((one) => {
    const { at, before, after } = one;
    return { start: at, end: at, text: before + writtenOf(one, wanted, levels) + after };
  });
  const taken = cut.map(({ start, end }) => ({ start, end, text: '' }));
  return [...own, ...added, ...taken].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The Markdown of what is inserted: the original's in new words, or the translation's own. */
function writtenOf({ node, parts, moved }: Insertion, wanted: Wanted, levels: Levels): string {
  const markdown = moved ? wanted.markdown : wanted.original;
  const { start, end } = (moved?.node ?? node).position ?? {};
  const [from, to] = [start?.offset ?? 0, end?.offset ?? 0];
  const sources = new Map(parts.map((part, index) => [moved?.parts[index] ?? part, part]));
  const words = [...sources].flatMap(([its, part]) => {
    const pieces = wanted.words.get(part);
    const isSaid = moved && pieces && samePieces(stretchOf(its, markdown)?.pieces ?? [], pieces);
    return pieces && !isSaid ? [[its, pieces] as const] : [];
  });
  const inside = replacements(markdown, new Map(words), (its) => levels.get(sources.get(its) ?? its) ?? 0);
  const splices = inside.map((one) => ({ ...one, start: one.start - from, end: one.end - from }));
  return applied(markdown.slice(from, to), splices);
}

function replacements(
  markdown: string,
  words: ReadonlyMap<TextPart, readonly Piece[]>,
  levelOf: (part: TextPart) => number,
): Splice[] {
  return [...words]
    .flatMap(([part, pieces]) => {
      const stretch: Stretch | null = stretchOf(part, markdown);
      const text = markdownOf(pieces, levelOf(part));
      return stretch ? [{ start: stretch.start, end: stretch.end, text }] : [];
    })
    .sort((a, b) => a.start - b.start);
}
