import { readPublication } from '../../disk/content/publication.ts';
import { rewrite } from '../../disk/content/rewrite.ts';
import { decode, read } from '../../disk/files.ts';
import { pathOf, type Roots } from '../../disk/roots.ts';
import { walk } from '../../disk/walk.ts';
import type { Reader } from '../../markdown/reader.ts';
import { codeOf, hiddenIn } from '../../problems/characters.ts';
import { openDocument, proseEdition } from '../../prose/document.ts';
import { mendHidden } from '../../prose/fix.ts';
import { asWritten, normalised } from '../../prose/lines.ts';
import { noWords } from '../../prose/words.ts';
import type { Edition } from '../../publication/publication.ts';

/** Characters that were taken out of one line of a file. */
export interface TakenOut {
  file: string;
  /** Counted from 1. */
  line: number;
  /** As `U+200B`, in the order of the line. */
  codes: string[];
}

/**
 * Takes out of all texts, whether they can be parsed or not, the characters that nobody sees, as far
 * as readers see the same without them. Every other byte stays.
 */
export function mendAllHidden(roots: Roots, reader: Reader): TakenOut[] {
  const { publication } = readPublication(roots);
  const editions = new Map(publication?.editions.map((one) => [one.id, one]));
  return ['content/stories', 'content/pages'].flatMap((root) =>
    walk(pathOf(roots, root), roots.content).files.flatMap(({ name }) => {
      const edition = editions.get(name.slice(name.lastIndexOf('/') + 1).replace(/\.md$/, ''));
      return edition && name.endsWith('.md') ? mendFile(roots, `${root}/${name}`, edition, reader) : [];
    }),
  );
}

function mendFile(roots: Roots, file: string, edition: Edition, reader: Reader): TakenOut[] {
  const bytes = read(pathOf(roots, file));
  const text = decode(bytes);
  if (text === null || hiddenIn(text).length === 0) return [];
  const source = normalised(text);
  const prose = proseEdition(edition, noWords);
  const open = (one: string) => openDocument(one, prose, reader);
  const { source: better, count } = mendHidden(source, open, edition.direction);
  if (count === 0 || !rewrite(pathOf(roots, file), bytes, asWritten(better, bytes.toString()))) return [];
  const lines = better.split('\n');
  return source.split('\n').flatMap((line, index) => {
    const codes = goneFrom(line, lines[index] ?? '');
    return codes.length > 0 ? [{ file, line: index + 1, codes }] : [];
  });
}

/** The codes of what a line hid and hides no more. */
function goneFrom(before: string, after: string): string[] {
  const left = hiddenIn(after).map(({ char }) => char);
  return hiddenIn(before).flatMap(({ char }) => {
    const index = left.indexOf(char);
    if (index >= 0) left.splice(index, 1);
    return index >= 0 ? [] : [codeOf(char)];
  });
}
