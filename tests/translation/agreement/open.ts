import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { createReader } from '../../../src/markdown/reader.ts';
import {
  agreementOf,
  readerOf as createReaderOf,
  type Found,
  type Reader,
} from '../../../src/translation/agreement/agreement.ts';
import type { GlossaryEntry } from '../../../src/translation/agreement/names.ts';
import { agreementSchema, wordsFor } from '../../../src/translation/agreement/words.ts';
import { partsOf } from '../../../src/translation/parts.ts';

const all = agreementSchema.parse(
  parse(readFileSync(new URL('../../../locales/agreement.yaml', import.meta.url), 'utf8')),
);

export function readerOf(language: string, glossary: readonly GlossaryEntry[] = []): Reader {
  return createReaderOf({ id: language, language }, wordsFor(all, language), glossary);
}

const [english, arabic] = [readerOf('en'), readerOf('ar')];
const markdown = createReader();
export const partsIn = (text: string) => partsOf({}, text, markdown);

/** What differs between two paragraphs, in a few words. */
export function differences(
  original: string,
  translation: string,
  readers: readonly [Reader, Reader] = [english, arabic],
): string[] {
  const group = { original: partsIn(original), own: partsIn(translation) };
  return agreementOf([group], readers).map(shown);
}

const shown = ({ kind, original, translation }: Found) =>
  `${kind}: ${original ?? '–'} ≠ ${translation ?? '–'}`;

/** Pairs of sentences in a fixture, in English and in Arabic. */
export const pairsIn = (name: string): [string, string][] =>
  readFileSync(new URL(`fixtures/${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(' | ') as [string, string]);
