import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { facesOf } from './faces.ts';
import { visitor } from './visitor.ts';

const { open, article } = visitor();

/** How the first element that fits is set; lengths in CSS pixels. */
async function settingOf(page: Page, selector: string) {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { fontStyle, letterSpacing, textAlign, direction, fontSize, lineHeight } =
        getComputedStyle(element);
      const size = Number.parseFloat(fontSize);
      const leading = Number.parseFloat(lineHeight) / size;
      return { fontStyle, letterSpacing, textAlign, direction, size, leading };
    });
}

test.each([
  { edition: 'en', face: /^Warraq Serif/, headline: /^Warraq Serif/ },
  // Digits, spaces and letters of other scripts in headlines are those of the text.
  { edition: 'ar', face: /^Noto Naskh Arabic/, headline: /^Warraq Headline/ },
])('all text in $edition is set in the faces of its script', async ({ edition, face, headline }) => {
  const page = await open(article(edition, 'two-rivers'));
  await page.evaluate(() => document.fonts.ready);
  // A face that comes too late for its first page is there for the next.
  await page.reload();
  for (const selector of ['h1', '.standfirst', '.byline time', '.text > p', '.text h2', 'figcaption']) {
    const faces = await facesOf(page, selector);
    const isHeadline = /h\d$/.test(selector);
    expect(
      faces.some((one) => (isHeadline ? headline : face).test(one)),
      selector,
    ).toBe(true);
    for (const one of faces) expect(face.test(one) || (isHeadline && headline.test(one)), one).toBe(true);
  }
});

test('Arabic is larger and airier than Latin, never slanted, spaced out or justified', async () => {
  const page = await open(article('en', 'six-plurals'));
  const latin = await settingOf(page, '.text p');
  expect(await settingOf(page, '.text em')).toMatchObject({ fontStyle: 'italic' });
  await page.goto(new URL(article('ar', 'six-plurals'), page.url()).href);
  const arabic = await settingOf(page, '.text p');
  expect(arabic.size).toBeGreaterThan(latin.size);
  expect(arabic.leading).toBeGreaterThan(latin.leading);
  for (const selector of ['h1', '.text p', '.text em', '.kicker', '.byline'])
    expect(await settingOf(page, selector), selector).toMatchObject({
      fontStyle: 'normal',
      letterSpacing: 'normal',
      textAlign: 'start',
    });
});

test('on paper, text is of the size of books, and Arabic is as much larger than on the screen', async () => {
  const sizesIn = async (edition: string) => {
    const page = await open(article(edition, 'six-plurals'));
    const screen = (await settingOf(page, '.text p')).size;
    await page.emulateMedia({ media: 'print' });
    return { screen, paper: (await settingOf(page, '.text p')).size };
  };
  const [latin, arabic] = [await sizesIn('en'), await sizesIn('ar')];
  const point = 96 / 72;
  expect(latin.paper / point).toBeCloseTo(11, 0);
  expect(arabic.paper / latin.paper).toBeCloseTo(arabic.screen / latin.screen, 2);
});

test('code runs left to right in a right-to-left page', async () => {
  const page = await open(article('ar', 'two-directions-one-line'));
  expect(await settingOf(page, '.text p')).toMatchObject({ direction: 'rtl' });
  expect(await settingOf(page, '.text pre')).toMatchObject({ direction: 'ltr' });
  expect(await settingOf(page, '.text p code')).toMatchObject({ direction: 'ltr' });
});

test.each(['en', 'ar'])('pictures of articles in %s are shown whole', async (edition) => {
  const page = await open(article(edition, 'two-rivers'), { viewport: { width: 360, height: 780 } });
  const shown = await page.locator('figure img').evaluate(async (element) => {
    const image = element as HTMLImageElement;
    await image.decode();
    const { clientWidth, clientHeight, naturalWidth, naturalHeight } = image;
    return { shape: clientWidth / clientHeight, natural: naturalWidth / naturalHeight, clientWidth };
  });
  expect(shown.clientWidth).toBe(360 - 2 * 16);
  expect(shown.shape).toBeCloseTo(shown.natural, 1);
});
