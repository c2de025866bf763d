import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it, test } from 'vitest';
import { find, type Load } from '../../src/components/search/search.ts';
import { ferry, languages, type TenLanguages, tenLanguages } from './site.ts';

/** Costs 10 s of CPU, for the site of all tests in this folder. */
let site: TenLanguages;
beforeAll(async () => {
  site = await tenLanguages();
});

const article = (language: (typeof languages)[number]) => site.file(`${ferry[language]}index.html`);

test('it is published, and the audit finds no mistake in it', () => {
  expect(site.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const rules = new Set(site.problems.map(({ rule }) => rule));
  expect([...rules].sort()).toEqual(['card-characters', 'jsonld-recommended']);
});

it.each([
  ['fr', 'ltr', 'Latn'],
  ['es', 'ltr', 'Latn'],
  ['ru', 'ltr', 'Cyrl'],
  ['tr', 'ltr', 'Latn'],
  ['he', 'rtl', 'Hebr'],
  ['fa', 'rtl', 'Arab'],
  ['ur', 'rtl', 'Arab'],
  ['hi', 'ltr', 'Deva'],
  ['ja', 'ltr', 'Jpan'],
  ['zh', 'ltr', 'Hans'],
] as const)('pages in %s say language, direction %s and script %s', (language, direction, script) => {
  expect(article(language)).toContain(`<html lang="${language}" dir="${direction}" data-script="${script}">`);
});

it.each([
  ['fr', '«\u00A0On a attendu trois ans\u00A0»', 'C’est “peu”', 'Qui paie\u202F?', '30\u00A0%'],
  ['es', '«Esperamos tres años»', '«Es “poco”', '—la mitad de lo previsto—', '4\u00A0millones'],
  ['ru', '«Мы ждали три года, —', '«Это „немного“', '4\u00A0млн', '12\u00A0евро'],
  ['tr', '“Üç yıl bekledik,”', '“Bu ‘az’', '4\u00A0milyon', 'id="h-ışıklar-ve-iskele"'],
  ['he', '”חיכינו שלוש שנים”', 'צה״ל', 'ג׳ורג׳', '”זה ’מעט’'],
  ['fa', '«سه سال چشم‌به‌راه بودیم»', '«این ‹کم› است', '۴\u00A0میلیون', '۱۲\u00A0یورو'],
  ['ur', '“ہم نے تین سال انتظار کیا”', '“یہ ‘کم’', '40\u00A0لاکھ', '30\u00A0فیصد'],
  ['hi', '“हमने तीन साल', '“यह ‘कम’', '40\u00A0लाख', '30\u00A0प्रतिशत'],
  ['ja', '「三年待ちました', '「『少ない』が', '出した――予定', '<em>価値</em>'],
  ['zh', '“我们等了三年，”', '“这是‘少’了些', '欧元——只有', '图书室……'],
] as const)('a text in %s is set as its language is', (language, ...wanted) => {
  for (const one of wanted) expect(article(language)).toContain(one);
});

it.each([
  ['fr', '31 janvier 2026 à 21:30'],
  ['ru', '31 января 2026 г. в 21:30'],
  ['he', '31 בינואר 2026 בשעה 21:30\u200F · \u200Fי״ג בשבט תשפ״ו'],
  ['fa', '۱۱ بهمن ۱۴۰۴ ساعت ۲۱:۳۰'],
  ['ur', '31 جنوری، 2026 کو 9:30 PM\u200F · \u200F12 شعبان، 1447 ہجری'],
  ['hi', '31 जनवरी 2026 को 9:30 pm बजे'],
  ['ja', '2026年1月31日 21:30'],
] as const)('a time in %s is %s', (language, wanted) => {
  expect(article(language)).toContain(`>${wanted}</time>`);
});

test('a name in wide letters has the room in the masthead that it needs, and no card draws boxes for it', () => {
  const nameIn = (language: string) =>
    /<p class="(name[^"]*)"/.exec(site.file(`${language}/index.html`))?.[1];
  expect(['ja', 'zh', 'hi', 'fr'].map(nameIn)).toEqual(['name long', 'name', 'name', 'name']);
  const pictures = (language: (typeof languages)[number]) =>
    /<meta property="og:image" content="[^"]*"/.exec(article(language))?.[0] ?? null;
  expect(pictures('fr')).toMatch(/card/);
  for (const language of ['ja', 'zh'] as const) expect(pictures(language)).not.toMatch(/card/);
});

test('a month of the archive is two of another calendar', () => {
  expect(site.file('fa/archive/index.html')).toContain('دی ۱۴۰۴ – بهمن ۱۴۰۴');
  expect(site.file('he/archive/index.html')).toContain('ינואר 2026');
});

it.each(languages)('what pages in %s load for their script is there', (language) => {
  const linked = [...article(language).matchAll(/href="(\/_astro\/[^"]+\.(?:css|woff2))"/g)].map(
    ([, url]) => url,
  );
  expect(linked.length).toBeGreaterThan(0);
  expect(linked.filter((url) => !existsSync(path.join(site.out, url ?? '')))).toEqual([]);
  for (const sheet of linked.filter((url) => url?.startsWith(`/_astro/${language}.`))) {
    const fonts = [...site.file(sheet ?? '').matchAll(/url\("([^"]+)"\)/g)].map(([, name]) => name ?? '');
    expect(fonts.filter((name) => !existsSync(path.join(site.out, '_astro', name)))).toEqual([]);
  }
});

it.each([
  ['ur', '2.35', '2.1'],
  ['he', '1.65', '1.3'],
  ['fr', '1.7', null],
] as const)(
  'a page of words alone in %s has lines as far apart as its script needs',
  (language, line, tight) => {
    const html = site.file(`${ferry[language]}text/index.html`);
    const style = /<style>(.*?)<\/style>/.exec(html)?.[1] ?? '';
    expect(style).toContain(`/${line} serif`);
    expect(/h1[^{]*\{line-height:([\d.]+)\}/.exec(style)?.[1] ?? null).toBe(tight);
    const digest = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
    expect(html).toContain(`style-src ${digest}`);
    expect(site.file('_headers')).toContain(digest);
  },
);

test('lists count in the digits of the language', () => {
  const sheet = /\/_astro\/fa\.[^"]+\.css/.exec(article('fa'))?.[0] ?? '';
  expect(site.file(sheet)).toContain('symbols: "۰" "۱" "۲"');
});

const loader =
  (language: string): Load =>
  async (name) =>
    JSON.parse(site.file(`${language}/search/${name}`));
const found = async (language: string, query: string) =>
  (await find({ query, section: '', year: '' }, loader(language))).length;

it.each([
  ['fr', 'moteur', 'MOTEURS', 'l’équipage', 'equipage'],
  ['es', 'motor', 'tripulacion'],
  ['ru', 'пассажиры', 'двигатель', 'мэр'],
  ['tr', 'istanbul', 'ISTANBUL', 'İSTANBUL', 'ışıklar', 'isiklar'],
  ['he', 'נוסעים', 'המעבורת', 'מעבורת', 'צהל'],
  ['fa', 'كشتي', 'مسافران', '1200', 'موتور'],
  ['ur', 'مسافر', 'كشتى', '1200'],
  ['hi', 'यात्री', 'किताब', 'इंतजार'],
  ['ja', '乗客', '船長', '海', '図書室'],
  ['zh', '乘客', '船长', '海', '图书室'],
] as const)('readers of %s find what they ask for', async (language, ...queries) => {
  for (const query of queries) expect(await found(language, query), query).toBeGreaterThan(0);
});

test('in Japanese a word is found, and not two letters that stand in two words', async () => {
  expect(await found('ja', '客船')).toBe(0);
  expect(await found('ja', 'フェリー 図書室')).toBe(1);
});
