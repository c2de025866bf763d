import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { visitor } from './visitor.ts';

const { open, article } = visitor('file');

/** The window of all tests. */
let page: Page;
const load = (path: string) => page.goto(new URL(path, page.url()).href, { waitUntil: 'domcontentloaded' });

const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const viewport = { width: 360, height: 780 };
beforeAll(async () => {
  page = await open('/404.html', { viewport });
});

/** How much wider than the window a page is, in CSS pixels. */
const excess = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

test.each([
  ['en', 'The Eastern Mediterranean Observer'],
  ['ar', 'صحيفة المشرق العربي المستقلة'],
])('a long name and three other editions have room in the masthead of %s', async (edition, name) => {
  await load(`/${edition}/`);
  await page.evaluate((name) => {
    const masthead = document.querySelector('.masthead');
    const link = masthead?.querySelector('.name a');
    const label = masthead?.querySelector('.switch li');
    if (!link || !label) throw new TypeError('no masthead');
    link.textContent = name;
    link.parentElement?.classList.add('long');
    label.after(label.cloneNode(true), label.cloneNode(true));
  }, name);
  expect(await excess(page)).toBe(0);
  const boxes = await page
    .locator('.masthead .name, .switch li, .tool')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
  const isApart = (a: DOMRect, b: DOMRect) =>
    a.left >= b.right || b.left >= a.right || a.top >= b.bottom || b.top >= a.bottom;
  for (const [index, box] of boxes.entries()) {
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(viewport.width);
    for (const other of boxes.slice(index + 1)) expect(isApart(box, other)).toBe(true);
  }
});

test.each(['en', 'ar'])('no section is parted in the line that is swiped in %s', async (edition) => {
  await load(`/${edition}/`);
  const lines = await page.locator('.sections li').evaluateAll((all) =>
    all.map((one) => {
      const words = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      const tops = new Set<number>();
      while (words.nextNode())
        if (words.currentNode.textContent?.trim()) {
          range.selectNodeContents(words.currentNode);
          for (const { top } of range.getClientRects()) tops.add(Math.round(top));
        }
      return tops.size;
    }),
  );
  expect(lines.length).toBeGreaterThan(3);
  expect(lines).toEqual(lines.map(() => 1));
});

test('the longest of words makes no page wider than a phone', async () => {
  const paths = ['/ar/', '/en/technology/', article('en', 'two-rivers')];
  for (const path of paths) {
    await load(path);
    await page
      .locator('main :is(h1, h2, h3, .standfirst, .summary, .byline a, .versions a, li)')
      .evaluateAll((all, word) => {
        for (const one of all) (one.querySelector('a') ?? one).textContent = word;
      }, word);
    expect(await excess(page), path).toBe(0);
  }
});

test.each(['en', 'ar'])(
  'a lead of %s without a picture stands over the stories beside it',
  async (edition) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await load(`/${edition}/`);
    const box = (part: string) =>
      page.locator(`.package ${part}`).evaluate((one) => one.getBoundingClientRect().toJSON() as DOMRect);
    expect(await page.locator('.lead > a').count()).toBe(0);
    const [lead, beside, latest] = [await box('.lead'), await box('.beside'), await box('.latest')];
    await page.setViewportSize(viewport);
    expect(beside.top - lead.bottom).toBeGreaterThanOrEqual(0);
    expect(beside.top - lead.bottom).toBeLessThan(64);
    expect(latest.top).toBe(lead.top);
  },
);
