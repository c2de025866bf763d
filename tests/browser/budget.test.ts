import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { heaviest } from '../../scripts/bench/reader.ts';
import { visitor } from './visitor.ts';

const visiting = visitor();

const kilobyte = 1024;

test.each(['en', 'ar'])('every page of %s is light', (edition) => {
  const { front, article } = heaviest(visiting.demo.out, edition);
  expect(front.page).toBeLessThanOrEqual(30 * kilobyte);
  expect(article.page).toBeLessThanOrEqual(15 * kilobyte);
  expect(article.script).toBeLessThanOrEqual(5 * kilobyte);
});

test.each(['en', 'ar'])(
  'pages of words alone of %s are below 3 KB even where hosts know gzip alone, and load nothing',
  (edition) => {
    const files = globSync('*/*/*/text/index.html', { cwd: path.join(visiting.demo.out, edition) });
    expect(files.length).toBeGreaterThan(10);
    const pages = files.map((file) => readFileSync(path.join(visiting.demo.out, edition, file), 'utf8'));
    const sizes = pages.map((html) => gzipSync(html).length).sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(3 * kilobyte);
    expect(sizes.at(-1)).toBeLessThanOrEqual(3.6 * kilobyte);
    for (const html of pages) expect(html).not.toMatch(/<(?:img|script|iframe|link)|\ssrc=|url\(/);
  },
);

test.each([
  ['en', 'two-rivers'],
  // These have words in Arabic letters, in italics and in rarer Latin letters.
  ['en', 'levantine-months'],
  ['en', 'six-plurals'],
  ['ar', 'two-rivers'],
])('an article of %s loads at most 70 KB of fonts: %s', async (edition, id) => {
  const page = await visiting.open(visiting.article(edition, id));
  await page.waitForLoadState('networkidle');
  const paths = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
  );
  const faces = new Set(paths.filter((one) => one.endsWith('.woff2')));
  const sizes = [...faces].map((one) => statSync(path.join(visiting.demo.out, one)).size);
  const fonts = sizes.reduce((sum, one) => sum + one, 0);
  expect(fonts).toBeGreaterThan(0);
  expect(fonts).toBeLessThanOrEqual(70 * kilobyte);
});

/** The fonts of a style sheet whose families have this in their name, each with a pattern of what it draws. */
const fontsOf = (css: string, family: string) =>
  [...css.matchAll(/@font-face\s*\{[^}]*\}/g)].flatMap(([face]) => {
    const file = /url\("?([^")]+\.woff2)/.exec(face)?.[1];
    const ranges = [...face.matchAll(/U\+([\dA-F?]+)(?:-([\dA-F]+))?/gi)].map(
      ([, first = '', last = first]) =>
        `\\u{${first.replaceAll('?', '0')}}-\\u{${last.replaceAll('?', 'F')}}`,
    );
    const isWanted = face.includes(family) && file && ranges.length > 0;
    return isWanted ? [{ file: path.basename(file), drawn: new RegExp(`[${ranges.join('')}]`, 'u') }] : [];
  });

test('no article in Arabic has characters whose fonts are more than 70 KB', () => {
  const { out } = visiting.demo;
  const assets = path.join(out, '_astro');
  const css = globSync('*.css', { cwd: assets }).map((file) => readFileSync(path.join(assets, file), 'utf8'));
  const fonts = fontsOf(css.join('\n'), 'Naskh');
  const articles = globSync('ar/[0-9]*/*/*/index.html', { cwd: out });
  expect(articles.length).toBeGreaterThan(10);
  for (const article of articles) {
    const html = readFileSync(path.join(out, article), 'utf8');
    const text = html.slice(html.indexOf('<body')).replaceAll(/<script[\s\S]*?<\/script>|<[^>]*>/g, '');
    const files = new Set(fonts.filter(({ drawn }) => drawn.test(text)).map(({ file }) => file));
    const bytes = [...files].reduce((sum, file) => sum + statSync(path.join(assets, file)).size, 0);
    expect(bytes, article).toBeGreaterThan(30 * kilobyte);
    expect(bytes, article).toBeLessThanOrEqual(70 * kilobyte);
  }
});

test('one picture of a list that has an opener is loaded at once, and no other', () => {
  const cwd = path.join(visiting.demo.out, 'ar');
  const lists = globSync('{topics/*,*}/index.html', { cwd })
    .map((file) => readFileSync(path.join(cwd, file), 'utf8'))
    .filter((html) => html.includes('class="featured opener"'));
  expect(lists.length).toBeGreaterThan(1);
  for (const html of lists) {
    const [first, ...others] = html.match(/<img [^>]*>/g) ?? [];
    expect(first).toContain('fetchpriority="high"');
    expect(first).not.toMatch(/lazy|sizes="auto/);
    for (const one of others) expect(one).toContain('loading="lazy"');
  }
});
