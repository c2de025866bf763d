import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contextIn, editions, pipelineOf } from '../markdown/render.ts';
import { siteSheet } from '../styles/sheets.ts';
import { closeWindows, sharedBrowser } from './shared.ts';

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const styles = siteSheet();

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(closeWindows);

/** Where the text of a block stands, from the side where its page begins, in CSS pixels. */
interface Place {
  start: number;
  end: number;
}

/** Where the text of blocks of a document stands, by their column; headings have one of their own. */
async function placesOf(document: string, selector: string, direction: string) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.setContent(`<!doctype html>${document}`);
  const places = await page.locator(selector).evaluateAll(
    (blocks, isMirrored) =>
      blocks.map((block): Place & { column: string } => {
        const range = block.ownerDocument.createRange();
        range.selectNodeContents(block);
        const { left, right } = range.getBoundingClientRect();
        const column = block instanceof HTMLTableCellElement ? `${block.cellIndex}` : 'heading';
        return { column, ...(isMirrored ? { start: -right, end: -left } : { start: left, end: right }) };
      }),
    direction === 'rtl',
  );
  await page.close();
  return Object.groupBy(places, ({ column }) => column);
}

/** How far apart the texts of a column are at a point of theirs. */
const spread = (places: readonly Place[] | undefined, point: (place: Place) => number) =>
  Math.max(...(places ?? []).map(point)) - Math.min(...(places ?? []).map(point));

const start = ({ start }: Place) => start;
const end = ({ end }: Place) => end;
const middle = ({ start, end }: Place) => (start + end) / 2;
const cells = [
  ['0', start],
  ['1', start],
  ['2', middle],
  ['3', end],
] as const;

describe.each(editions)('in the edition $id, both languages begin on the same side', ({ id, direction }) => {
  const markdown = read(`fixtures/alignment/${id}.md`);

  it('on a page: headings, and the cells of a column', async () => {
    const { html } = (await pipelineOf(id, 'remark')).page(markdown, contextIn(id));
    const document = `<html dir="${direction}"><style>${styles}</style><div class="text">${html}</div>`;
    const places = await placesOf(document, 'h2, th, td', direction);
    for (const [column, point] of [['heading', start], ...cells] as const)
      expect(Math.abs(spread(places[column], point)), column).toBeLessThan(0.5);
  });

  it('in a feed, where there are no styles: the cells of a column', async () => {
    const { html } = (await pipelineOf(id, 'remark')).feed(markdown, contextIn(id));
    const places = await placesOf(html, 'td', direction);
    for (const [column, point] of cells)
      expect(Math.abs(spread(places[column], point)), column).toBeLessThan(0.5);
  });
});
