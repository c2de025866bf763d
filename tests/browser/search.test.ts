import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { servePublished } from '../../src/press/dev/preview.ts';
import { testSite } from '../site.ts';
import { writeHostile } from './hostile-newsroom.ts';
import { visitor } from './visitor.ts';

const { open, openAt, article } = visitor();
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The addresses of the results, once there are any. */
async function results(page: Page): Promise<string[]> {
  await page.waitForFunction(() => document.getElementById('found')?.textContent);
  return page.locator('#results h2 a').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
}

test.each([
  { edition: 'en', query: 'paper', story: 'paper-in-baghdad' },
  { edition: 'en', query: 'Rivers', story: 'two-rivers' },
  { edition: 'ar', query: 'هَمزه', story: 'where-the-hamza-sits' },
  { edition: 'ar', query: 'والورق بغداد', story: 'paper-in-baghdad' },
])('$edition finds $story by $query', async ({ edition, query, story }) => {
  const page = await open(`/${edition}/search/`);
  const troubles: string[] = [];
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(error.message));
  await page.locator('#query').fill(query);
  expect(await results(page)).toContain(article(edition, story));
  expect(await page.locator('#more').isVisible()).toBe(false);
  expect(new URL(page.url()).searchParams.get('q')).toBe(query);
  expect(troubles).toEqual([]);
});

test.each([
  { edition: 'en', query: 'Oxus', story: 'moon-in-shadow', word: 'Oxus' },
  { edition: 'ar', query: 'جيحون', story: 'moon-in-shadow', word: 'جيحون' },
])(
  '$edition shows a picture, and the passage of a text that has $query',
  async ({ edition, query, story, word }) => {
    const page = await open(`/${edition}/search/?q=${query}`);
    const item = page
      .locator('#results li')
      .filter({ has: page.locator(`h2 a[href="${article(edition, story)}"]`) });
    await item.locator('.summary mark').first().waitFor();
    expect(await item.locator('.summary mark').allTextContents()).toEqual([word]);
    const image = item.locator('.picture img');
    await image.scrollIntoViewIfNeeded();
    await page.waitForFunction(() => [...document.images].some((one) => one.naturalWidth > 0));
    expect(await image.getAttribute('alt')).toBe('');
  },
);

test('the field has the focus where there is a keyboard, unless something was asked', async () => {
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');
  const page = await open('/en/search/');
  await page.waitForFunction(() => document.activeElement?.id === 'query');
  const asked = await open('/en/search/?q=paper');
  await results(asked);
  expect(await focused(asked)).toBe('');
  const phone = await open('/en/search/', { hasTouch: true, isMobile: true });
  await phone.waitForFunction(() => document.querySelectorAll('#year option').length > 1);
  expect(await focused(phone)).toBe('');
});

test.each(['en', 'ar'])('%s is accessible with results, in light and in dark', async (edition) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await open(`/${edition}/search/?q=${edition === 'en' ? 'the' : 'في'}`, { colorScheme });
    expect((await results(page)).length).toBeGreaterThan(2);
    await page.evaluate(axeSource);
    const { violations }: AxeResults = await page.evaluate(() =>
      (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(),
    );
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
  }
});

test('a section and a year narrow the results, and the address keeps them', async () => {
  const page = await open('/en/search/?q=the');
  const all = await results(page);
  await page.locator('#year').selectOption('2025');
  await page.locator('#section').selectOption('science');
  await page.waitForFunction((count) => document.querySelectorAll('#results li').length < count, all.length);
  const some = await results(page);
  expect(some.length).toBeGreaterThan(0);
  expect(some.every((url) => url.startsWith('/en/2025/'))).toBe(true);
  await page.reload();
  expect(await results(page)).toEqual(some);
});

test('what is not found is said, and the other edition can be asked the same', async () => {
  const page = await open('/en/search/?q=xyzzy');
  expect(await results(page)).toEqual([]);
  expect(await page.locator('#found').textContent()).toContain('archive');
  expect(await page.locator('[data-search]').getAttribute('href')).toMatch(/\/ar\/search\/\?q=xyzzy$/);
});

test('what does not fit in one step is there on demand', async () => {
  const site = testSite(null);
  const fields = Array.from({ length: 25 }, (_, index) => `River ${index}`);
  writeHostile(site.content, { fields, texts: new Map() });
  await site.build();
  const server = await servePublished(site.out, 0);
  try {
    const page = await openAt(`http://localhost:${server.port}/en/search/?q=river`);
    const first = await results(page);
    expect(first).toHaveLength(20);
    await page.locator('#more').click();
    await page.waitForFunction(() => document.querySelectorAll('#results li').length > 20);
    const alsoFiledUnderOne = 1;
    const pages = 3;
    const all = fields.length + alsoFiledUnderOne + pages;
    expect(new Set([...first, ...(await results(page))]).size).toBe(all);
    expect(await page.locator('#more').isVisible()).toBe(false);
  } finally {
    await server.stop();
    site.remove();
  }
});

test('a reader who is lost can search', async () => {
  const page = await open('/ar/404.html');
  await page.getByRole('searchbox').fill('ورق');
  await page.locator('form.search button').click();
  await page.waitForURL('**/ar/search/?q=*');
  expect((await results(page)).length).toBeGreaterThan(0);
});
