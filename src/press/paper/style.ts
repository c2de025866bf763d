/** Names of counter styles of CSS for the numbering systems of BCP 47: https://www.w3.org/TR/css-counter-styles-3/#simple-numeric */
const counters: Readonly<Record<string, string>> = {
  arab: 'arabic-indic',
  arabext: 'persian',
  beng: 'bengali',
  deva: 'devanagari',
  gujr: 'gujarati',
  guru: 'gurmukhi',
  khmr: 'khmer',
  knda: 'kannada',
  laoo: 'lao',
  mlym: 'malayalam',
  mong: 'mongolian',
  mymr: 'myanmar',
  orya: 'oriya',
  tamldec: 'tamil',
  telu: 'telugu',
  thai: 'thai',
  tibt: 'tibetan',
};

/** The counter style that writes numbers in the digits of a locale. */
export const counterStyle = (locale: string): string =>
  counters[new Intl.NumberFormat(locale).resolvedOptions().numberingSystem] ?? 'decimal';

/** A text as a string of CSS. */
const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&').replaceAll('\n', ' ')}"`;

/** Fonts that are printed in place of those that screens show, of the same family. */
export interface PaperFont {
  family: string;
  weight: string;
  /** How large it is beside that of the screen. */
  scale: number;
  /** The characters it draws, as `unicode-range` of CSS. */
  range: string;
  /** WOFF2. */
  bytes: Uint8Array;
}

const fontFace = ({ family, weight, range, scale, bytes }: PaperFont) => `
@font-face {
  font-family: ${quoted(family)}; font-weight: ${weight}; unicode-range: ${range}; size-adjust: ${Math.round(scale * 100)}%;
  src: url(data:font/woff2;base64,${Buffer.from(bytes).toString('base64')});
}`;

/** What is the same in every edition. */
const rules = `
body { display: block; margin: 0; }
/* In Arabic letters a kerned gap is as wide as a space, to programs that read the PDF. */
:dir(rtl) { font-kerning: none; }
.paper-head { border-block-end: 2pt solid #000; padding-block-end: 3mm; margin-block-end: 6mm; }
.paper-head h1 { margin: 0; font-size: 26pt; }
.paper-head p { margin: 1mm 0 0; color: #333; }
.paper-contents { columns: 2; column-gap: 8mm; margin-block: 0 7mm; padding: 0; list-style: none; font-size: 10pt; }
.paper-contents li { break-inside: avoid; margin-block-end: 1.5mm; }
.paper-contents a { color: inherit; text-decoration: none; }
.story { display: block; margin-block-end: 9mm; }
.story + .story { border-block-start: 0.5pt solid #000; padding-block-start: 6mm; }
.story h1 { font-size: 19pt; }
.story > .text { columns: 2; column-gap: 8mm; max-inline-size: none; }
.story a { color: inherit; text-decoration-thickness: 0.25pt; }
.story :is(.byline, .kicker, header) a { text-decoration: none; }
.text :is(table, pre) { max-inline-size: 100%; font-size: 8.5pt; }
.text :is(h2, h3) { break-after: avoid; }
.story figure img { display: block; margin-inline: auto; max-block-size: 9cm; max-inline-size: 100%; }
.text a[rel='noopener']::after { content: none; }
.data-footnote-backref { display: none; }
.note-number { font-size: 0.65em; line-height: 1; vertical-align: super; }
.link-notes {
  columns: 2; column-gap: 8mm; margin-block: 3mm 0; padding-block-start: 2mm; padding-inline-start: 6mm;
  border-block-start: 0.25pt solid #666; font-size: 8pt; list-style: var(--digits);
}
.link-notes li { break-inside: avoid; overflow-wrap: anywhere; }
.link-notes a { color: inherit; text-decoration: none; }
`;

export interface PaperLook {
  /** What stands at the foot of each page. */
  running: string;
  direction: 'ltr' | 'rtl';
  /** See `counterStyle`. */
  counter: string;
  fonts: readonly PaperFont[];
}

/** How paper differs from a page that is printed: text in columns, notes, numbers of pages. */
export function paperStyle({ running, direction, counter, fonts }: PaperLook): string {
  // The boxes in the margins of pages know left and right alone: https://www.w3.org/TR/css-page-3/#margin-boxes
  const start = direction === 'rtl' ? 'right' : 'left';
  return `${fonts.map(fontFace).join('')}
:root { --digits: ${counter}; }
@page {
  size: A4;
  margin: 15mm 14mm 20mm;
  @bottom-center { content: counter(page, ${counter}); font: 9pt "Source Serif", "Naskh", serif; }
  @bottom-${start} { content: ${quoted(running)}; font: 8pt "Source Serif", "Naskh", serif; color: #444; }
}
${rules}`;
}
