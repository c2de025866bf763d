import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
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
  'pages of words alone of %s are below 3 KB as hosts send them, and load nothing',
  (edition) => {
    const files = globSync('*/*/*/text/index.html', { cwd: path.join(visiting.demo.out, edition) });
    expect(files.length).toBeGreaterThan(10);
    const pages = files.map((file) => readFileSync(path.join(visiting.demo.out, edition, file), 'utf8'));
    const sizes = pages.map((html) => brotliCompressSync(html).length).sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(3 * kilobyte);
    expect(sizes.at(-1)).toBeLessThanOrEqual(3.5 * kilobyte);
    for (const html of pages)
      expect(html).not.toMatch(/<(?:img|script|iframe|link rel="(?!canonical))|\ssrc=|url\(/);
  },
);

test.each(['en', 'ar'])('an article of %s loads at most 70 KB of fonts', async (edition) => {
  const page = await visiting.open(visiting.article(edition, 'two-rivers'));
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
