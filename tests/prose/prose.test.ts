import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { placesIn } from '../../src/problems/places.ts';
import type { ProseDocument } from '../../src/prose/document.ts';
import { mend } from '../../src/prose/fix.ts';
import { checkProse } from '../../src/prose/prose.ts';
import type { ParserChoice } from '../../src/publication/publication.ts';
import { type HouseStyle, houseStyles, proseOpener } from '../house-style.ts';
import { parsers } from '../markdown/render.ts';

const folder = path.join(import.meta.dirname, 'fixtures/cases');
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');

/** The fixtures called `<rule>/<kind>.<language>.<extension>`. */
const cases = (kind: string) =>
  globSync(`*/${kind}.*`, { cwd: folder })
    .sort()
    .map((name) => ({ name, rule: path.dirname(name), language: name.split('.').at(-2) as HouseStyle }));

async function problemsOf(source: string, language: HouseStyle, parser: ParserChoice) {
  const document = (await proseOpener(language, parser))(source) as ProseDocument;
  const placeOf = placesIn(source);
  return checkProse(document)
    .map(({ rule, offset }) => ({ rule, ...placeOf(offset) }))
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .map(({ rule, line, column }) => `${line}:${column} ${rule}`);
}

describe.each(parsers)('with the parser %s', (parser) => {
  it.each(cases('ok'))('$name is fine', async ({ name, language }) => {
    expect(await problemsOf(read(name), language, parser)).toEqual([]);
  });

  it.each(cases('not-ok'))('$name has its problems, each at its place', async ({ name, language }) => {
    const expected = read(name.replace('not-ok', 'problems').replace(/md$/, 'txt'));
    expect(`${(await problemsOf(read(name), language, parser)).join('\n')}\n`).toBe(expected);
  });

  it.each(cases('not-ok'))('$name is mended once and for all', async ({ name, rule, language }) => {
    const open = await proseOpener(language, parser);
    const mended = mend(read(name), open);
    const isMendable = cases('fixed').some((one) => one.rule === rule && one.language === language);
    expect(mended.source).toBe(read(isMendable ? name.replace('not-ok', 'fixed') : name));
    expect(mend(mended.source, open)).toEqual({ source: mended.source, count: 0 });
  });
});

it('every rule has a text that is fine and one that is not', () => {
  const ok = new Set(cases('ok').map(({ rule }) => rule));
  const named = new Set(cases('not-ok').map(({ rule }) => rule));
  const found = new Set(cases('problems').flatMap(({ name }) => read(name).match(/[a-z]+-?[a-z]+(?=\n)/g)));
  expect(ok).toEqual(named);
  expect(found).toEqual(named);
});

it('digits are mended where the house style names them', async () => {
  const source = read('mixed-digits/not-ok.ar.md');
  const open = await proseOpener('ar', 'remark', { ...houseStyles.ar, digits: 'latn' });
  expect(mend(source, open).source).toBe(source.replace('١٣٠', '130'));
});

it('an edition without a house style has no straight quotes to mend', async () => {
  const open = await proseOpener('en', 'remark', {});
  const source = read('straight-quote/not-ok.en.md');
  expect(mend(source, open)).toEqual({ source, count: 0 });
});

it.each([
  ['ar', 'right-arabic.md'],
  ['en', 'right-english.md'],
] as const)(
  'what is right in the language %s is fine, even where it looks like a mistake',
  async (language, file) => {
    expect(await problemsOf(read(`../${file}`), language, 'remark')).toEqual([]);
  },
);

/** The sentences of `wrong-*.txt`: the rules that find something in each, and what it is mended to. */
const wrong = (['ar', 'en'] as const).flatMap((language) => {
  const [, ...cases] = read(`../wrong-${language === 'ar' ? 'arabic' : 'english'}.txt`)
    .trim()
    .split('\n\n');
  return cases.map((one) => {
    const [rules = '', sentence = '', mended = ''] = one.split('\n');
    return { language, rules, sentence, mended: mended === '=' ? sentence : mended };
  });
});

it.each(wrong)('$sentence', async ({ language, rules, sentence, mended }) => {
  const source = `---\ntitle: x\n---\n${sentence}\n`;
  const open = await proseOpener(language, 'remark');
  const found = checkProse(open(source) as ProseDocument).map(({ rule }) => rule);
  expect([...new Set(found)].join(' ')).toBe(rules);
  expect(mend(source, open).source).toBe(source.replace(sentence, mended));
});

it('limits are the edition’s own where it has any', async () => {
  const source = read('over-long/ok.ar.md');
  const open = await proseOpener('ar', 'remark');
  const document = open(source) as ProseDocument;
  const strict = { ...document, edition: { ...document.edition, limits: { title: 20 } } };
  expect(checkProse(strict).map(({ rule, params }) => ({ rule, params }))).toEqual([
    { rule: 'over-long', params: expect.objectContaining({ key: 'title', limit: 20 }) },
  ]);
});
