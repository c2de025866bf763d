import { readFileSync } from 'node:fs';
import { transform } from 'lightningcss';
import { expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { editionCss } from '../../src/outputs/edition-style.ts';
import { facesSchema } from '../../src/publication/faces.ts';

const file = new URL('../../locales/faces.yaml', import.meta.url);
const faces = facesSchema.parse(parse(readFileSync(file, 'utf8')));
const font = { path: '/_astro/a.1.woff2', file: 'a.woff2', weight: '400 700', range: 'U+0400-045F' };

test.each(Object.keys(faces))('the style sheet of %s is CSS', (name) => {
  const css = editionCss({ language: 'und', locale: 'fa-u-nu-arabext' }, faces[name], [font]);
  const { warnings } = transform({ filename: 'edition.css', code: new TextEncoder().encode(css) });
  expect(warnings).toEqual([]);
  expect(css).toContain('[data-script][lang="und"]');
});

it('has nothing to say where there is no face and browsers count so', () => {
  expect(editionCss({ language: 'en', locale: 'en-GB-u-nu-latn' }, undefined, [])).toBe('');
});

it.each(['Hebr', 'Deva', 'Jpan', 'Hans', 'Hant', 'Kore', 'Thai', 'ur'])('%s is not slanted', (name) => {
  expect(editionCss({ language: 'und', locale: 'und' }, faces[name], [])).toContain('font-style: normal');
});

it('a face of one weight is not made bold by browsers, one of several is left to them', () => {
  const css = (...weights: string[]) =>
    editionCss(
      { language: 'und', locale: 'und' },
      faces['ur'],
      weights.map((weight) => ({ ...font, weight })),
    );
  expect(css('400')).toContain('font-synthesis-weight: none');
  for (const weights of [['400', '700'], ['400 700'], []])
    expect(css(...weights)).not.toContain('font-synthesis-weight');
});

it('no language is justified, spaced out or capitalised', () => {
  for (const face of Object.values(faces))
    expect(editionCss({ language: 'und', locale: 'und' }, face, [])).not.toMatch(
      /justify|letter-spacing|text-transform/,
    );
});

/** The letters that languages have beside those of Arabic, in Arabic script. */
const letters = {
  ar: 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهويى',
  fa: 'پچژکگی',
  ckb: 'پچڕژڤگڵۆهەێی',
  ps: 'ټپځچڅډړږژښګڼۀیېۍۓئ',
  sd: 'ٻڀٺٽٿڄڃچڇڌڏڊڍڙڦڪڳڱڻ',
  ug: 'ەپچژڭگۇۆۈۋېھ',
  ks: 'ٲٳۄٕٟۆێؠ',
  skr: 'ٻڄݙڳݨ',
  pnb: 'ݨࣇ',
  'pa-Arab': 'ݨࣇ',
  'ms-Arab': 'چڠڤݢڽۏ',
  'uz-Arab': 'پچژگۇې',
  'kk-Arab': 'پچڭگۇۆۋې',
};
const display = /\/headline-arabic\.woff2"\)[^;]*;\s*unicode-range:([^;]+);/;
const sheet = readFileSync(new URL('../../src/styles/fonts.css', import.meta.url), 'utf8');
const drawn = [...(display.exec(sheet)?.[1] ?? '').matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/g)].map(
  ([, first = '', last = first]) => [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const,
);

it.each(Object.entries(letters))('headings of %s are in one face', (language, alphabet) => {
  const isDrawn = [...alphabet].every((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return drawn.some(([first, last]) => first <= code && code <= last);
  });
  const css = editionCss({ language, locale: 'en' }, faces[language], []);
  expect(css.includes('--head-weight: 700')).toBe(!isDrawn);
});

it('counts lists in the digits of the locale', () => {
  const css = editionCss({ language: 'fa', locale: 'fa-u-nu-arabext' }, undefined, []);
  expect(css).toContain('symbols: "۰" "۱" "۲" "۳" "۴" "۵" "۶" "۷" "۸" "۹"');
});
