import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { visitor } from './visitor.ts';

const { open } = visitor();

const phone = { viewport: { width: 390, height: 844 }, screen: { width: 390, height: 844 }, isMobile: true };
const desktop = { viewport: { width: 1280, height: 900 } };

/** The elements with this name that a person sees, in the order of the document. */
const seen = (page: Page, name: string) =>
  page.evaluate(
    (local) =>
      [...document.getElementsByTagNameNS('*', local)]
        .filter((one) => one.getClientRects().length > 0)
        .map((one) => ({ text: one.textContent, top: one.getBoundingClientRect().top })),
    name,
  );

/** What a style sheet writes before an element, in its first and last place. */
const written = (page: Page, selector: string) =>
  page.evaluate((found) => {
    const element = document.querySelector(found);
    return element ? getComputedStyle(element, '::before').content : null;
  }, selector);

test.each([
  {
    path: '/en/feed.xml',
    direction: 'ltr',
    root: 'channel',
    title: 'Warraq',
    date: 'pubDate',
    summary: 'description',
  },
  {
    path: '/ar/feed.xml',
    direction: 'rtl',
    root: 'channel',
    title: 'ورّاق',
    date: 'pubDate',
    summary: 'description',
  },
  {
    path: '/ar/atom.xml',
    direction: 'rtl',
    root: 'feed',
    title: 'ورّاق',
    date: 'published',
    summary: 'summary',
  },
])('$path opened by a person is a page', async ({ path, direction, root, title, date, summary }) => {
  for (const screen of [phone, desktop]) {
    const page = await open(path, screen);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).direction)).toBe(direction);
    const titles = await seen(page, 'title');
    expect(titles[0]?.text).toBe(title);
    expect(titles.length).toBeGreaterThan(5);
    expect(await seen(page, date)).toHaveLength(titles.length - 1);
    expect((await seen(page, summary)).length).toBeGreaterThanOrEqual(titles.length - 1);
    for (const hidden of ['encoded', 'content', 'guid', 'id', 'category', 'creator', 'author', 'generator']) {
      expect(await seen(page, hidden), hidden).toEqual([]);
    }
    expect(await written(page, root)).toMatch(/^".{20,}"$/);
    const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await page.evaluate(overflow)).toBe(0);
  }
});

test('on a phone the words of a feed are as large as those of a page', async () => {
  const page = await open('/en/feed.xml', phone);
  const share = () => {
    const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    return size / window.innerWidth;
  };
  expect((await page.evaluate(share)) * phone.viewport.width).toBeGreaterThan(15);
});

test('every page leads to the feeds, and those to every feed', async () => {
  const page = await open('/ar/');
  await page.locator('footer a[href$="/feeds/"]').click();
  await page.waitForURL('**/ar/feeds/');
  const links = await page
    .locator('main a')
    .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).pathname));
  for (const path of [
    '/ar/feed.xml',
    '/ar/atom.xml',
    '/ar/feed.json',
    '/ar/corrections.xml',
    '/ar/world/atom.xml',
    '/ar/feeds.opml',
  ])
    expect(links).toContain(path);
});
