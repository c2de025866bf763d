import { inflateSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { paperFonts } from '../../../src/press/paper/fonts.ts';
import { paperStyle } from '../../../src/press/paper/style.ts';
import { closeWindows, sharedBrowser } from '../../browser/shared.ts';
import { project } from '../../site.ts';

afterAll(closeWindows);

/** What the pages of a PDF draw, decompressed. */
function drawn(pdf: Uint8Array): string {
  const file = Buffer.from(pdf);
  const text = file.toString('latin1');
  const streams = [...text.matchAll(/\/FlateDecode[^>]*>>\s*stream\r?\n/g)].map(({ index, 0: { length } }) =>
    file.subarray(index + length, text.indexOf('endstream', index)),
  );
  return streams.map((one) => inflateSync(one).toString('latin1')).join('\n');
}

/** Prints two lines: 1 s. poppler reverses what an `ActualText` says of a letter in a word from right to left. */
it('gives a zero-width non-joiner as a character of its own, in either weight', async () => {
  const { fonts } = paperFonts({ project, content: '', locales: `${project}/locales` }, {});
  const style = paperStyle({ running: '', direction: 'rtl', counter: 'decimal', fonts });
  const words = 'می\u200cخواهم کتاب\u200cها را';
  const page = await (await sharedBrowser()).newPage();
  await page.setContent(
    `<html lang="fa" dir="rtl"><style>body { font-family: Naskh }${style}</style><p>${words}<p><b>${words}</b></html>`,
  );
  const said = drawn(await page.pdf({ tagged: true }));
  expect(said).not.toMatch(/ActualText <(?:[0-9A-F]{4})*200C/);
  expect(said.match(/^<[0-9A-F]{4}> <200C>$/gm)).toHaveLength(2);
});
