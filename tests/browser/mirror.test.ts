import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { Route } from '../../src/newsroom/routes/route.ts';
import { visitor } from './visitor.ts';

const site = visitor('file');

const pages: Record<string, Partial<Route>> = {
  'the front page': { template: 'front' },
  'a story with table, corrections and code': { template: 'article', id: 'two-directions-one-line' },
  'a story with timeline and footnote': { template: 'article', id: 'two-rivers' },
  'a long story with an outline': { template: 'article', id: 'paper-in-baghdad' },
  'a translated story': { template: 'article', id: 'six-plurals' },
  'a story with every block': { template: 'article', id: 'every-block' },
  'a live story with key points': { template: 'article', id: 'moon-in-shadow' },
  'a static page': { template: 'page', id: 'about' },
  'a section': { template: 'section', id: 'technology', number: null },
  'a person': { template: 'person', id: 'desk', number: null },
  'the archive': { template: 'archive' },
  'the corrections': { template: 'corrections', number: null },
  'the feeds': { template: 'feeds' },
  'a withdrawn story': { template: 'gone' },
  'a page that was not found': { template: 'not-found' },
};

/**
 * All text runs as its element does, whatever its letters: so the same text is set in both
 * directions, and letters that touch in one do not in the other.
 */
const oneText = `* { unicode-bidi: isolate-override !important; font-kerning: none !important;
  font-variant-ligatures: none !important; }`;

/** The words of other editions in letters that do not change their shape with those beside them. */
const unjoined = (html: string) => html.replace(/\p{Script=Arabic}/gu, 'a');

/** Other directions everywhere, of the page and of what is in it. */
const mirrored = (html: string) =>
  html.replace(/\bdir="(ltr|rtl)"/g, (_, direction) => `dir="${direction === 'ltr' ? 'rtl' : 'ltr'}"`);

/** What stays as it is by intention: code, and drawings. */
const unmirrored = ':is(pre, svg, picture) *';

const widths = [360, 768, 1280];

/** Every box of a page in windows of each width: what it is, and its sides from where lines begin. */
async function boxesOf(page: Page, url: string, mirror: boolean) {
  await page.unrouteAll();
  await page.route(url, async (route) => {
    const response = await route.fetch();
    const html = unjoined(await response.text());
    await route.fulfill({ response, body: mirror ? mirrored(html) : html });
  });
  // A face that comes too late for one of the two would not be that of the other.
  await page.route('**/*.woff2', (route) => route.abort());
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForFunction(() => !document.querySelector('[data-latest][hidden]'));
  await page.addStyleTag({ content: oneText });
  await page.evaluate(() => document.fonts.ready);
  const boxes = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    boxes.push(...(await boxesNow(page)).map((box) => ({ ...box, width })));
  }
  return boxes;
}

/** The same in a window as it is. */
const boxesNow = (page: Page) =>
  page.evaluate((left) => {
    const { clientWidth } = document.documentElement;
    const isMirrored = getComputedStyle(document.body).direction === 'rtl';
    return [...document.body.querySelectorAll('*')]
      .filter((element) => !element.matches(left) && element.getClientRects().length > 0)
      .map((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        const sides = isMirrored ? [clientWidth - right, clientWidth - left] : [left, right];
        const { tagName, className } = element;
        return { name: `${tagName.toLowerCase()} ${className}`, isMirrored, sides: [...sides, top, bottom] };
      });
  }, unmirrored);

const blank = () => site.openAt('about:blank', { locale: 'fr-FR', bypassCSP: true });

/** The window of all pages. */
let page: Page;
beforeAll(async () => {
  page = await blank();
});

test.each(Object.entries(pages))(
  '%s is its own mirror image in windows of every width',
  async (_name, wanted) => {
    const url = site.demo.origin + site.demo.path({ edition: 'en', ...wanted });
    const [boxes, twins] = [await boxesOf(page, url, false), await boxesOf(page, url, true)];
    expect(boxes.length).toBeGreaterThan(30 * widths.length);
    expect(twins.every(({ isMirrored }) => isMirrored)).toBe(true);
    expect(twins.map(({ name }) => name)).toEqual(boxes.map(({ name }) => name));
    const apart = boxes.flatMap(({ name, width, sides }, index) => {
      const twin = twins[index]?.sides ?? [];
      const most = Math.max(...sides.map((side, place) => Math.abs(side - (twin[place] ?? Number.NaN))));
      return most <= 1 ? [] : [`${name} at ${width}: ${sides.map(Math.round)} and ${twin.map(Math.round)}`];
    });
    expect(apart).toEqual([]);
  },
);

test('a property that is not logical would be found', async () => {
  const page = await blank();
  const url = site.demo.origin + site.demo.path({ edition: 'en', template: 'front' });
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      document.body.style.paddingLeft = '3px';
    });
  });
  const [boxes, twins] = [await boxesOf(page, url, false), await boxesOf(page, url, true)];
  expect(twins.map(({ sides }) => sides)).not.toEqual(boxes.map(({ sides }) => sides));
});
