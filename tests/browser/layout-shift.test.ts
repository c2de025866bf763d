import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { visitor } from './visitor.ts';

const site = visitor();

/** How far things moved by themselves while a page came, https://web.dev/articles/cls */
const shift = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }),
  );

const pages = [
  { template: 'front' },
  { template: 'article', id: 'detainees-transfer' },
  { template: 'section', id: 'technology', number: null },
] as const;

test.each(
  pages.flatMap((page) =>
    ['en', 'ar'].flatMap((edition) => [360, 1280].map((width) => ({ ...page, edition, width }))),
  ),
)('nothing moves on $template in $edition at $width pixels', async ({ width, ...wanted }) => {
  const page = await site.open('/', { viewport: { width, height: 900 }, locale: 'fr-FR' });
  // Faces are judged by themselves: these are the shifts of layout and scripts.
  await page.route('**/*.woff2', (route) => route.abort());
  // A day after the newest story: times are said in relation to it.
  await page.clock.setFixedTime(Date.parse('2026-01-22T12:00:00+03:00'));
  await page.goto(site.demo.origin + site.demo.path(wanted), { waitUntil: 'networkidle' });
  expect(await shift(page)).toBeLessThan(0.001);
});
