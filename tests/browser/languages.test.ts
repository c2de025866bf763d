import { statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { servePublished } from '../../src/press/dev/preview.ts';
import { ferry, type TenLanguages, tenLanguages } from '../languages/site.ts';
import { facesOf } from './faces.ts';
import { closeWindows, sharedBrowser } from './shared.ts';

/** Costs 5 s of CPU beside the site, which the tests in `languages/` share. */
let site: TenLanguages;
let server: Awaited<ReturnType<typeof servePublished>>;
beforeAll(async () => {
  site = await tenLanguages();
  server = await servePublished(site.out, 0);
});
afterAll(() => server.stop());
afterEach(closeWindows);

const kilobyte = 1024;

/** What draws the text, and how much of fonts a page may load: Nastaliq is more than all others. */
it.each([
  ['fr', 'Warraq Serif', 70],
  ['ru', 'Warraq Serif', 70],
  ['tr', 'Warraq Serif', 76],
  ['he', 'Noto Serif Hebrew', 70],
  ['fa', 'Noto Naskh Arabic', 70],
  ['ur', 'Noto Nastaliq Urdu', 100],
  ['hi', 'Martel', 70],
  ['ja', null, 0],
  ['zh', null, 0],
] as const)(
  'in %s a telephone shows the story whole, in its face, with few fonts',
  async (language, face, most) => {
    const browser = await sharedBrowser();
    const page = await browser.newPage({ viewport: { width: 390, height: 800 } });
    await page.goto(`http://localhost:${server.port}/${ferry[language]}`, { waitUntil: 'networkidle' });
    await page.evaluate(() => document.fonts.ready);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    const paths = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
    );
    const fonts = new Set(paths.filter((one) => one.endsWith('.woff2')));
    const sizes = [...fonts].map((one) => statSync(path.join(site.out, one)).size);
    expect(sizes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(most * kilobyte);
    if (face)
      expect(await facesOf(page, '.text > p')).toEqual(
        expect.arrayContaining([expect.stringContaining(face)]),
      );
  },
);
