import { problem } from '../../problems/problem.ts';
import { decodeText } from '../decode.ts';
import { type FileSource, ImportProblem } from '../source.ts';
import { lexiconOf } from './lexicon.ts';
import { type Line, linesOf } from './lines.ts';
import { isMarkdown, readMarkdown } from './markdown.ts';
import { readWire } from './read.ts';

/** Articles as agencies and desks send them: text without a format. Any text that no other source takes is one. */
export const wire: FileSource = {
  name: 'wire',
  label: 'text of an article',
  recognises: ({ text }) => text !== null,
  read: async function* (input, { conventions, encoding, digest }) {
    const place = { file: input.name, line: 1, column: 1 };
    const decoded = decodeText(await input.bytes(), encoding);
    if (!decoded) throw new ImportProblem(problem('import-unknown', { name: input.name }, place));
    const lines = linesOf(decoded.text);
    const key = shortened(digest(wordsIn(lines)));
    const item = isMarkdown(lines, lexiconOf(conventions))
      ? readMarkdown(decoded.text, `wire:${key}`)
      : readWire(lines, key, conventions);
    if (!item) throw new ImportProblem(problem('import-empty', {}, place));
    const notes = decoded.certain && decoded.encoding === 'utf-8' ? [] : [`read as ${decoded.encoding}`];
    yield { item: { ...item, notes } };
  },
};

/** A text is named by its words: line ends, spaces at them and blank lines make no other text. */
const wordsIn = (lines: readonly Line[]): string =>
  lines.flatMap(({ text }) => (text === '' ? [] : [text.normalize('NFC')])).join('\n');

/** As much of a digest as tells the texts of a newsroom apart. */
const shortened = (digest: string) => digest.replace(/[^a-z0-9]/g, '').slice(0, 12);
