import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkContent } from '../../src/press/review/check-content.ts';
import { keepStories, project, type TestSite, testSite } from '../site.ts';
import { addEditions, stringsOf, translateStory, writeStrings } from './more-editions.ts';
import { readTree } from './tree.ts';

const all = ['en', 'ar', 'he', 'fr'];
const base = JSON.parse(readFileSync(path.join(project, 'locales/en.json'), 'utf8')) as Record<
  string,
  string
>;

let site: TestSite;
beforeAll(async () => {
  site = testSite();
  keepStories(site.content, ['2025/11/six-pens', '2026/01']);
  addEditions(site);
  translateStory(site, 'stories/2026/01/detainees-transfer');
  const { problems } = await site.build();
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});
afterAll(() => site.remove());

const page = (file: string) => readFileSync(path.join(site.out, file), 'utf8');
const hreflangs = (html: string) =>
  [...html.matchAll(/<link rel="alternate" hreflang="(?!x-default)([^"]+)" href="([^"]+)"/g)].map(
    ([, language, url]) => ({ language, url }),
  );

test.each([
  { id: 'he', direction: 'rtl', script: 'Hebr' },
  { id: 'fr', direction: 'ltr', script: 'Latn' },
])(
  'the edition $id has pages of every kind, in its language, direction and script',
  ({ id, direction, script }) => {
    const files = [...readTree(site.out).keys()].filter((name) => name.startsWith(`${id}/`));
    expect(files).toEqual(
      expect.arrayContaining(
        [
          'index.html',
          '404.html',
          'feed.xml',
          'archive/index.html',
          'archive/2026/01/index.html',
          'corrections/index.html',
          'manifest.webmanifest',
          'world/index.html',
          'culture/index.html',
          'topics/syria/index.html',
          'people/desk/index.html',
          '2026/01/detainees-moved/index.html',
        ].map((name) => `${id}/${name}`),
      ),
    );
    for (const file of files.filter((name) => name.endsWith('.html'))) {
      // Pages of words alone have no face to choose.
      const ofScript = file.endsWith('/text/index.html') ? '' : ` data-script="${script}"`;
      expect(page(file)).toMatch(new RegExp(`<html lang="${id}" dir="${direction}"${ofScript}`));
    }
    expect(page(`${id}/feed.xml`)).toContain(`<language>${id}</language>`);
  },
);

test('its pages speak its own language only', () => {
  const english = Object.values(base);
  const phrases = english.filter((text) => !text.includes('{{') && text.includes(' '));
  expect(phrases.length).toBeGreaterThan(5);
  const texts = [...readTree(site.out)].filter(([name]) => /^(?:he|fr)\//.test(name));
  const leaks = texts.filter(([, bytes]) => phrases.some((phrase) => bytes.includes(phrase)));
  expect(leaks.map(([name]) => name)).toEqual([]);
});

test.each(all)(
  'the language switch of %s offers all other editions, in their own words and direction',
  (id) => {
    const html = page(`${id}/index.html`);
    const offered = [...html.matchAll(/<a href="\/(\w+)\/" lang="(\w+)" dir="(\w+)" hreflang="(\w+)"/g)].map(
      (match) => match.slice(1),
    );
    const directions: Record<string, string> = { en: 'ltr', ar: 'rtl', he: 'rtl', fr: 'ltr' };
    const others = all.filter((one) => one !== id);
    expect(offered).toEqual(others.map((one) => [one, one, directions[one], one]));
  },
);

/** The page of the story that is in every edition. */
function translatedPage(id: string): string {
  const names = [...readTree(site.out).keys()].filter((name) => name.startsWith(`${id}/2026/01/`));
  return names.map(page).find((html) => hreflangs(html).length === all.length) ?? '';
}

test('a story in four editions names all four from each of them', () => {
  const canonical = (id: string) => /<link rel="canonical" href="([^"]+)"/.exec(translatedPage(id))?.[1];
  const expected = all.map((language) => ({ language, url: canonical(language) }));
  for (const { language, url } of expected)
    expect(url).toContain(`https://warraq.example/${language}/2026/01/`);
  for (const id of all) expect(hreflangs(translatedPage(id))).toEqual(expected);
});

test('a story that is not translated names only the editions it is in', () => {
  expect(hreflangs(page('en/2025/11/six-pens/index.html')).map(({ language }) => language)).toEqual([
    'en',
    'ar',
  ]);
  const only = page('en/2026/01/english-from-arabic/index.html');
  expect(hreflangs(only)).toEqual([]);
  expect(only).toContain(base['onlyHereNotice']);
  expect(only).toMatch(/<a href="\/he\/" lang="he" dir="rtl" hreflang="he">/);
});

async function problemsWith(language: string, edit: (strings: Record<string, string>) => void) {
  const strings = stringsOf(language);
  edit(strings);
  writeStrings(site, language, strings);
  const { problems } = await site.build();
  writeStrings(site, language);
  return problems.filter(({ severity }) => severity === 'error').map(({ rule, file }) => `${rule} ${file}`);
}

/** Warraq comes with these languages: a string that the newsroom leaves out is there, one that it empties is not. */
test('a string without text fails the build, at the file', async () => {
  const missing = await problemsWith('he', (strings) => {
    strings['skipToContent'] = '';
  });
  expect(missing).toEqual(['string-missing locales/he.json']);
});

test.each([
  { language: 'he', form: 'two' },
  { language: 'fr', form: 'many' },
])(
  'so does the plural form $form of $language, which the base language does not have',
  async ({ language, form }) => {
    const missing = await problemsWith(language, (strings) => {
      strings[`storyCount_${form}`] = '';
    });
    expect(missing).toEqual([`string-plural locales/${language}.json`]);
  },
);

test('all that an edition lacks is told in one round, each at its place', async () => {
  const other = testSite();
  addEditions(other);
  const publication = path.join(other.content, 'publication.yaml');
  const polish = '  pl: { language: pl, name: Nazwa, description: Opis }\n';
  writeFileSync(
    publication,
    readFileSync(publication, 'utf8').replace(/^editions:\n/m, `editions:\n${polish}`),
  );
  const hebrew = stringsOf('he');
  hebrew['skipToContent'] = '';
  hebrew['storyCount_two'] = '';
  writeStrings(other, 'he', hebrew);
  const roots = { project, content: other.content, locales: other.locales };
  const problems = await checkContent(roots, other.cache);
  const told = problems.map(({ rule, file }) => `${rule} ${file}`);
  expect(new Set(told)).toEqual(
    new Set([
      'missing-key content/people.yaml',
      'missing-key content/sections.yaml',
      'missing-key content/topics.yaml',
      'string-missing locales/he.json',
      'string-plural locales/he.json',
      'strings-missing locales/pl.json',
    ]),
  );
  const strings = problems.find(({ rule }) => rule === 'strings-missing');
  expect(strings?.hint).toContain('`one`, `few`, `many`, `other`');
  expect(problems.every(({ hint, line }) => hint !== '' && line > 0)).toBe(true);
  other.remove();
});
