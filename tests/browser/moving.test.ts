import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { here, visitor } from './visitor.ts';

const site = visitor();
const { open, article } = site;
const culture = (edition: string) =>
  site.demo.path({ template: 'section', edition, id: 'culture', number: null });

test('the language switch leads to the translation and back', async () => {
  const page = await open(article('en', 'two-rivers'));
  const link = page.locator('.switch a');
  for (const [name, value] of Object.entries({ lang: 'ar', hreflang: 'ar', dir: 'rtl', rel: 'alternate' }))
    expect(await link.getAttribute(name), name).toBe(value);
  await link.click();
  expect(here(page)).toBe(article('ar', 'two-rivers'));
  expect(await page.locator('html').getAttribute('lang')).toBe('ar');
  await link.click();
  expect(here(page)).toBe(article('en', 'two-rivers'));
});

test.each([
  { edition: 'en', id: 'english-from-arabic', front: '/ar/' },
  { edition: 'ar', id: 'where-the-hamza-sits', front: '/en/' },
])('a story in $edition only says so, and its switch is no translation', async ({ edition, id, front }) => {
  const page = await open(article(edition, id));
  expect(await page.locator('.notice').isVisible()).toBe(true);
  expect(await page.locator('.switch a').getAttribute('rel')).toBe(null);
  await page.locator('.switch a').click();
  expect(here(page)).toBe(front);
});

/** What the next Tab key leads to. */
async function nextStop(page: Page) {
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const { x, y, width, height } = element.getBoundingClientRect();
    const { outlineStyle } = getComputedStyle(element);
    const [href, current] = ['href', 'aria-current'].map((name) => element.getAttribute(name));
    return { href, current, x, seen: outlineStyle !== 'none' && Math.min(x, y) >= 0, width, height };
  });
}

test.each([
  { edition: 'en', other: 'ar', onwards: 1 },
  { edition: 'ar', other: 'en', onwards: -1 },
])('the keyboard walks the header of $edition as it is read', async ({ edition, other, onwards }) => {
  const page = await open(culture(edition), { viewport: { width: 1280, height: 900 } });
  const stops = [];
  for (let count = 0; count < 11; count += 1) stops.push(await nextStop(page));
  const [skip, name, counterpart, search, colours, ...menu] = stops;
  expect(search?.href).toBe(`/${edition}/search/`);
  expect(colours?.href).toBe(null);
  expect([skip?.href, name?.href, counterpart?.href]).toEqual(['#content', `/${edition}/`, culture(other)]);
  expect(menu.filter(({ current }) => current === 'page').map(({ href }) => href)).toEqual([
    culture(edition),
  ]);
  const places = menu.map(({ x }) => x * onwards);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  for (const { seen, width, height } of stops) {
    expect(seen).toBe(true);
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
  }
});

test('the skip link leads past the header', async () => {
  const page = await open(article('en', 'two-rivers'));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => Boolean(document.activeElement?.closest('main')))).toBe(true);
});

test.each([
  { locale: 'ar-JO', front: '/ar/' },
  { locale: 'en-GB', front: '/en/' },
])('the chooser takes a reader with $locale to $front', async ({ locale, front }) => {
  const page = await open('/', { locale });
  await page.waitForURL(`**${front}`);
  expect(here(page)).toBe(front);
});

test.each([
  { reader: 'of another language', options: { locale: 'fr-FR' } },
  { reader: 'without scripts', options: { locale: 'ar-JO', javaScriptEnabled: false } },
])('the chooser lets a reader $reader choose', async ({ options }) => {
  const page = await open('/', options);
  const links = page.locator('main a');
  expect(await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual([
    '/en/',
    '/ar/',
  ]);
  for (const link of await links.all()) expect(await link.isVisible()).toBe(true);
  expect(here(page)).toBe('/');
});

test.each([
  { path: '/en/2025/11/nowhere/', language: 'en', links: ['/en/'] },
  { path: '/ar/لا-شيء/', language: 'ar', links: ['/ar/'] },
  { path: '/nowhere/', language: 'en', links: ['/en/', '/ar/'] },
])('$path is not found, and leads on', async ({ path, language, links }) => {
  const page = await open('/en/', { locale: 'en-GB' });
  const response = await page.goto(site.demo.origin + path);
  expect(response?.status()).toBe(404);
  expect(await page.locator('html').getAttribute('lang')).toBe(language);
  const found = await page.locator('main a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  expect(found).toEqual(links);
  expect(decodeURI(here(page))).toBe(path);
});

test.each(['en', 'ar'])('the outline of a long story in %s opens and leads to its parts', async (edition) => {
  const page = await open(article(edition, 'paper-in-baghdad'));
  const outline = page.locator('nav.outline');
  const links = outline.locator('a');
  expect(await links.first().isVisible()).toBe(false);
  await outline.locator('summary').click();
  const headings = await page.locator('.text > h2:not(.sr-only)').allInnerTexts();
  expect(await links.allInnerTexts()).toEqual(headings);
  await links.last().click();
  const target = page.locator(':target');
  expect(await target.innerText()).toBe(headings.at(-1));
  expect((await target.boundingBox())?.y).toBeLessThan(900);
  for (const link of await links.all()) expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(24);
});
