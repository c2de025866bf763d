import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { visitor } from './visitor.ts';

const { open, article } = visitor();

test.each(['en', 'ar'])('a chapter of a recording is played in the player of %s', async (edition) => {
  const page = await open(article(edition, 'every-block'));
  const address = page.url();
  const player = page.locator('.listen audio');
  const sought = player.evaluate(
    (one) =>
      new Promise<number>((resolve) => {
        const audio = one as HTMLAudioElement;
        audio.addEventListener('seeking', () => resolve(audio.currentTime), { once: true });
      }),
  );
  await page.locator('.chapters a').nth(1).click();
  expect(await sought).toBe(1);
  expect(await player.evaluate((one) => (one as HTMLAudioElement).error)).toBe(null);
  expect(page.url()).toBe(address);
});

test.each(['en', 'ar'])(
  'the title of a chapter of %s is one text, whatever directions it has',
  async (edition) => {
    const page = await open(article(edition, 'every-block'));
    const chapter = page.locator('.chapters a').nth(1);
    expect(await chapter.locator('bdi').count()).toBeGreaterThan(0);
    expect(await chapter.evaluate((one) => one.childElementCount)).toBe(2);
  },
);

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
/** The colour of the browser's own frame, as the page asks for it. */
const frame = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')]
      .filter(({ media }) => matchMedia(media).matches)
      .map(({ content }) => content),
  );
const rgb = (hex = '') =>
  `rgb(${(hex.match(/[\da-f]{2}/gi) ?? []).map((part) => Number.parseInt(part, 16)).join(', ')})`;

test.each(['light', 'dark'] as const)(
  'the reader of a %s device can have the other colours',
  async (colorScheme) => {
    const page = await open('/en/', { colorScheme });
    const before = await paper(page);
    await page.locator('[data-toggle-theme]').click();
    const after = await paper(page);
    expect(after).not.toBe(before);
    await page.goto(new URL('/ar/', page.url()).href);
    expect(await paper(page)).toBe(after);
    expect((await frame(page)).map(rgb)).toEqual([after]);
    await page.locator('[data-toggle-theme]').click();
    expect(await paper(page)).toBe(before);
  },
);

test('the colours that were chosen are there before the page is', async () => {
  const page = await open('/en/', { colorScheme: 'light' });
  await page.locator('[data-toggle-theme]').click();
  const dark = await paper(page);
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    const look = () => {
      if (document.body) seen.push(getComputedStyle(document.body).backgroundColor);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.reload();
  await page.waitForFunction(() => (globalThis as unknown as { seen: string[] }).seen.length > 5);
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
  expect([...new Set(seen)]).toEqual([dark]);
});

const published = Date.parse('2026-01-21T18:30:00+03:00');

test.each([
  { edition: 'en', hours: 1, words: '(1 hour ago)' },
  { edition: 'ar', hours: 1, words: '(قبل ساعة واحدة)' },
  // It was updated fourteen hours and forty minutes after it was published.
  { edition: 'en', hours: 30, words: '(15 hours ago)' },
  { edition: 'en', hours: 48, words: '(yesterday)' },
])(
  '$edition says how long ago a story was published or, since, updated: $words',
  async ({ edition, hours, words }) => {
    const page = await open('/');
    await page.clock.setFixedTime(published + hours * 60 * 60 * 1000);
    await page.goto(new URL(article(edition, 'detainees-transfer'), page.url()).href);
    expect(await page.locator('.byline .ago').textContent()).toBe(words);
    const isCovered = await page.locator('.byline').evaluate((byline) => {
      const ago = byline.querySelector('.ago')?.getBoundingClientRect();
      if (!ago) throw new TypeError('no age');
      return [...byline.querySelectorAll('p')].some((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect();
        return left < ago.right - 1 && right > ago.left + 1 && top < ago.bottom - 1 && bottom > ago.top + 1;
      });
    });
    expect(isCovered).toBe(false);
    const time = page.locator('.byline time').first();
    expect(await time.getAttribute('datetime')).toBe('2026-01-21T18:30:00+03:00');
    expect(await time.textContent()).toContain('2026');
  },
);

test('an old story is not given an age', async () => {
  const page = await open(article('en', 'old-observatories'));
  expect(await page.locator('.ago').count()).toBe(0);
});

test('the address of a story can be copied', async () => {
  const page = await open(article('en', 'two-rivers'), {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.locator('[data-copy]').click();
  const address = await page.locator('link[rel="canonical"]').getAttribute('href');
  await page.waitForFunction(() => document.querySelector('.share output')?.textContent);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
});

test.each(['en', 'ar'])('an article in %s ends with the latest headlines', async (edition) => {
  const page = await open(article(edition, 'detainees-transfer'));
  const headlines = page.locator('[data-latest] li a');
  await headlines.first().waitFor();
  const [first] = await headlines.all();
  const home = await (await page.request.get(new URL(`/${edition}/`, page.url()).href)).text();
  expect(home).toContain(await first?.textContent());
  const shown = await page
    .locator('main a')
    .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
  const own = await headlines.evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
  expect(own).not.toContain(page.url());
  for (const one of own) expect(shown.filter((other) => other === one)).toHaveLength(1);
});

test('an article without the latest headlines says nothing of them', async () => {
  const page = await open('/en/');
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.route('**/latest.json', (route) => route.fulfill({ body: 'not JSON' }));
  await page.goto(new URL(article('en', 'two-rivers'), page.url()).href, { waitUntil: 'networkidle' });
  expect(await page.locator('[data-latest]').isVisible()).toBe(false);
  expect(errors).toEqual([]);
});

test('without scripts nothing is offered that only they can do', async () => {
  const page = await open(article('en', 'two-rivers'), { javaScriptEnabled: false });
  for (const button of await page.locator('button').all()) expect(await button.isVisible()).toBe(false);
});

test('scripts fail silently where nothing is remembered and nothing can be copied', async () => {
  const page = await open('/en/');
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.addInitScript(() => {
    for (const [owner, name] of [
      [globalThis, 'localStorage'],
      [navigator, 'clipboard'],
      [Intl, 'RelativeTimeFormat'],
    ] as const)
      Object.defineProperty(owner, name, {
        get: () => {
          throw new Error('not here');
        },
      });
  });
  await page.goto(new URL(article('en', 'two-rivers'), page.url()).href);
  await page.locator('[data-copy]').click();
  await page.locator('[data-toggle-theme]').click();
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  expect(errors).toEqual([]);
});
