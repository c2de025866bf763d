import path from 'node:path';
import { readProse } from '../src/disk/content/languages/prose.ts';
import { loadParser } from '../src/markdown/parser.ts';
import { createReader } from '../src/markdown/reader.ts';
import { openDocument, type ProseDocument, proseEdition } from '../src/prose/document.ts';
import type { Typography } from '../src/publication/house-style.ts';
import type { ParserChoice } from '../src/publication/publication.ts';
import { project } from './site.ts';

/** The house styles that tests set texts in, by language. */
export const houseStyles = {
  en: {
    quotes: { double: ['“', '”'], single: ['‘', '’'] },
    apostrophe: '’',
    elisions: ['em', "n'", 'tis', 'twas'],
    dashes: { '--': '–', '---': '—' },
    ellipsis: '…',
    units: ['km', 'm', 'million', '%', 'per cent'],
  },
  ar: {
    quotes: { double: ['«', '»'], single: ['‹', '›'] },
    punctuation: { ',': '،', ';': '؛', '?': '؟' },
    dashes: { '--': '–', '---': '—' },
    ellipsis: '…',
    units: ['كم', 'م', 'مليون', 'آلاف', 'في المئة'],
  },
} satisfies Record<string, Typography>;
export type HouseStyle = keyof typeof houseStyles;

/** Opens files of an edition as the rules about prose see them, with the words of `locales/`. */
export async function proseOpener(
  language: HouseStyle,
  parser: ParserChoice,
  typography: Typography | undefined = houseStyles[language],
): Promise<(source: string) => ProseDocument | null> {
  const roots = { project, content: path.join(project, 'content'), locales: path.join(project, 'locales') };
  const edition = proseEdition({ language, typography }, readProse(roots, {}).wordsOf(language));
  const reader = createReader(await loadParser(parser));
  return (source) => openDocument(source, edition, reader);
}
