import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visualOrder } from '../language/direction/visual-order.ts';
import { contextIn, parsers, pipelineOf } from '../markdown/render.ts';
import { type Glyph, readLine } from './glyphs.ts';
import { closeWindows, sharedBrowser } from './shared.ts';

const lines = readFileSync(new URL('./fixtures/mixed-lines.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('# '))
  .map((line) => line.split(' | ') as [edition: string, order: string, markdown: string]);

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(closeWindows);

/** Lines as a browser shows them, one after the other. */
async function show(blocks: readonly { html: string; direction: string }[]) {
  const page = await browser.newPage();
  const sections = blocks.map(({ html, direction }) => `<section dir="${direction}">${html}</section>`);
  await page.setContent(`<!doctype html><style>* { white-space: nowrap }</style>${sections.join('')}`);
  const read = await page.locator('section > :first-child').evaluateAll(readLine);
  await page.close();
  return read;
}

/** Glyphs from left to right, without vowel marks, which have no place of their own. */
function fromLeft(glyphs: readonly Glyph[]): Glyph[] {
  return glyphs
    .filter(({ char, right, left }) => /[^\s\p{M}]/u.test(char) && right > left)
    .sort((a, b) => a.left + a.right - b.left - b.right);
}

/** For every piece of a line from left to right, its number in reading order. */
function piecesFromLeft(glyphs: readonly Glyph[]): string {
  const text = glyphs.map(({ char }) => char).join('');
  const pieces = [...text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu)].map(
    ({ 0: piece, index }, number) => ({
      number: number + 1,
      left: Math.min(...glyphs.slice(index, index + piece.length).map(({ left }) => left)),
    }),
  );
  return pieces
    .sort((a, b) => a.left - b.left)
    .map(({ number }) => number)
    .join(' ');
}

it('no line ends in a date, a telephone number, a score or thousands', async () => {
  const css = readFileSync(new URL('../../src/styles/base.css', import.meta.url), 'utf8');
  const { page: render } = await pipelineOf('ar', 'remark');
  const numbers = [
    '2026-01-21',
    '21-01-2026',
    '1-800-555-0199',
    '06-5551234',
    '+963 11 234 5678',
    '3-1',
    '06 555 1234',
    '1 250 000',
    'iPhone 17',
  ];
  const texts = numbers.map((number) => render(number, contextIn('ar')).html);
  const page = await browser.newPage();
  await page.setContent(
    `<!doctype html><style>${css} p { inline-size: 0; overflow-wrap: normal; line-height: 20px; margin: 0 }</style>${texts.join('')}`,
  );
  const heights = await page.locator('p').evaluateAll((blocks) => blocks.map((one) => one.clientHeight));
  await page.close();
  expect(heights).toEqual(numbers.map(() => 20));
});

describe.each(parsers)('in a browser, with the %s parser', (parser) => {
  let shown: Awaited<ReturnType<typeof show>>;
  beforeAll(async () => {
    const pipelines = { ar: await pipelineOf('ar', parser), en: await pipelineOf('en', parser) };
    shown = await show(
      lines.map(([edition, , markdown]) => ({
        html: pipelines[edition as 'ar' | 'en'].page(markdown, contextIn(edition)).html,
        direction: edition === 'ar' ? 'rtl' : 'ltr',
      })),
    );
  });

  it.each(lines.map((line, index) => [...line, index] as const))(
    '%s: %s: %s',
    (_edition, order, _markdown, index) => {
      expect(piecesFromLeft(shown[index]?.glyphs ?? [])).toBe(order);
    },
  );

  it.each(lines.map(([, , markdown], index) => [markdown, index] as const))(
    'every glyph stands where the algorithm puts it: %s',
    (_markdown, index) => {
      const { glyphs = [], marked = '', direction = 'ltr' } = shown[index] ?? {};
      const wanted = visualOrder(marked, direction).filter(
        ({ index: at }) => fromLeft([glyphs[at] as Glyph]).length > 0,
      );
      expect(fromLeft(glyphs).map(({ char }) => char)).toEqual(wanted.map(({ char }) => char));
    },
  );
});
