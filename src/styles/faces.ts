import { customFaces } from './custom-faces.ts';
import headlineArabic from './fonts/headline-arabic.woff2?url';
import naskhArabic400 from './fonts/naskh-arabic-400.woff2?url';
import naskhArabic700 from './fonts/naskh-arabic-700.woff2?url';
import naskhLatin400 from './fonts/naskh-latin-400.woff2?url';
import naskhLatin700 from './fonts/naskh-latin-700.woff2?url';
import serifLatin from './fonts/serif-latin.woff2?url';
import serifLatinExtended from './fonts/serif-latin-extended.woff2?url';

const arabText = [naskhArabic400, naskhArabic700, naskhLatin400, naskhLatin700];

/**
 * The files of `fonts.css` that every page in a script needs, by ISO 15924 code; `LatnExt` has letters with rarer marks,
 * `ArabText` what languages need whose headings are in the face of their text.
 */
const filesOf: Readonly<Record<string, readonly string[]>> = {
  Arab: [...arabText, headlineArabic],
  ArabText: arabText,
  Latn: [serifLatin],
  LatnExt: [serifLatinExtended],
};

/** Paths of the fonts that a page with text in these scripts loads before it is drawn. */
export const facesOf = (scripts: readonly string[]): string[] =>
  [...new Set(scripts)].flatMap((script) => customFaces[script] ?? customFaces[''] ?? filesOf[script] ?? []);
