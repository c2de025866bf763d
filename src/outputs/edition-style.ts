import type { Face, FontFile } from '../publication/faces.ts';
import type { Edition } from '../publication/publication.ts';
import { cssString } from './feed-style.ts';

type Voice = Pick<Edition, 'language' | 'locale'>;

/**
 * The style sheet of an edition, beside that of the site: its face, size and line heights, its way to
 * emphasise, where its lines end, and the digits of its lists.
 *
 * @returns `''` if it has nothing to say
 */
export function editionCss(edition: Voice, face: Face | undefined, fonts: readonly FontFile[]): string {
  const rules = [
    ...(face ? faceRules(edition.language, face, fonts) : []),
    ...digitRules(edition.language, edition.locale),
  ];
  return rules.length === 0 ? '' : `@charset "UTF-8";\n${rules.join('\n')}\n`;
}

/** What is in the language of the edition, where it begins. */
const within = (language: string) => `[data-script][lang=${cssString(language)}]`;

/** Small print has a line height of its own, which is too low for scripts whose lines are further apart than this. */
const deep = 2;
const labels = ':is(.small, .kicker, .news-label, figcaption, caption)';

/** The elements that browsers slant. */
const slanted = ':is(em, i, cite, dfn, var)';

function faceRules(language: string, face: Face, fonts: readonly FontFile[]): string[] {
  const family = cssString(`Face ${language}`);
  const own = within(language);
  const { line, emphasis, hyphens, breaks } = face;
  return [
    ...fonts.map((font) => fontFace(family, font)),
    ...measures(own, face, fonts.length > 0 ? family : null),
    ...(isOfOneWeight(fonts) ? plain(own) : []),
    ...(line && line > deep ? [`${own} ${labels} { line-height: ${line * 0.85} }`] : []),
    ...(emphasis === 'slanted' ? [] : upright(own, emphasis)),
    ...(hyphens ? [`${own} :is(.text, h1, h2, h3) { hyphens: auto; hyphenate-limit-chars: 9 4 4 }`] : []),
    ...(breaks === 'words' ? [`${own} body { word-break: keep-all; overflow-wrap: anywhere }`] : []),
    ...(breaks === 'phrases' ? phrases(own) : []),
  ];
}

/** What is important by its place and size needs no heavier letters; words in a line have nothing else. */
const plain = (own: string) => [
  `${own} { font-synthesis-weight: none }`,
  `${own} :is(p, li, td) :is(b, strong, em, i, cite, dfn, var) { font-synthesis-weight: auto }`,
];

/** Whether it has no bold letters, so that browsers would smear those it has. */
const isOfOneWeight = (fonts: readonly FontFile[]) =>
  fonts.length > 0 && fonts.every(({ weight }) => weight === fonts[0]?.weight && !weight.includes(' '));

function measures(own: string, { stack, size, line, tight, heading }: Face, family: string | null): string[] {
  const all = {
    '--face': [family, stack].filter(Boolean).join(', '),
    '--size': size && `${size}rem`,
    '--line': line,
    '--tight': tight,
    '--head-weight': heading,
  };
  const said = Object.entries(all).filter(([, value]) => value);
  return said.length > 0 ? [`${own} { ${said.map(([name, value]) => `${name}: ${value}`).join('; ')} }`] : [];
}

function fontFace(family: string, { path, weight, range }: FontFile): string {
  const source = `url(${cssString(path.slice(path.lastIndexOf('/') + 1))}) format("woff2")`;
  return `@font-face { font-family: ${family}; font-display: optional; font-weight: ${weight}; src: ${source}; unicode-range: ${range} }`;
}

/** A script without italics makes words heavier, or puts a mark at each of their letters. */
function upright(own: string, emphasis: Exclude<Face['emphasis'], 'slanted'>): string[] {
  const marked = {
    bold: 'font-weight: 700',
    dots: 'text-emphasis: filled dot; text-emphasis-position: under right',
    sesame: 'text-emphasis: filled sesame',
  } as const;
  return [
    `${own} ${slanted} { font-style: normal; ${marked[emphasis]} }`,
    `${own} .news-note > em { font-weight: inherit; text-emphasis: none }`,
  ];
}

const phrases = (own: string) => [
  `${own} { line-break: strict }`,
  `${own} :is(h1, h2, h3) { word-break: auto-phrase }`,
];

/** Lists count in the digits of the edition, where those are not the ones that browsers count in. */
function digitRules(language: string, locale: string): string[] {
  const { numberingSystem } = new Intl.NumberFormat(locale).resolvedOptions();
  if (numberingSystem === 'latn') return [];
  const one = new Intl.NumberFormat(locale, { useGrouping: false });
  const digits = Array.from({ length: 10 }, (_, value) => cssString(one.format(value)));
  return [
    `@counter-style edition { system: numeric; symbols: ${digits.join(' ')} }`,
    `:where(${within(language)}) ol { list-style-type: edition }`,
  ];
}
