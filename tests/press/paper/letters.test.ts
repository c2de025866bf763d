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

const { fonts } = paperFonts({ project, content: '', locales: `${project}/locales` }, {});
const style = paperStyle({ running: '', direction: 'rtl', counter: 'decimal', fonts });

/** Prints two lines: 1 s. poppler reverses what an `ActualText` says of a letter in a word from right to left. */
it('gives a zero-width non-joiner as a character of its own, in either weight', async () => {
  const words = 'می\u200cخواهم کتاب\u200cها را';
  const page = await (await sharedBrowser()).newPage();
  await page.setContent(
    `<html lang="fa" dir="rtl"><style>body { font-family: Naskh }${style}</style><p>${words}<p><b>${words}</b></html>`,
  );
  const said = drawn(await page.pdf({ tagged: true }));
  expect(said).not.toMatch(/ActualText <(?:[0-9A-F]{4})*200C/);
  expect(said.match(/^<[0-9A-F]{4}> <200C>$/gm)).toHaveLength(2);
});

/** Lays out three words: 0.2 s. */
it('leaves no gap between letters, which programs that read a PDF take for a space', async () => {
  const page = await (await sharedBrowser()).newPage();
  const width = async (kerning: string) => {
    await page.setContent(
      `<html dir="rtl"><style>body { font: 40px Naskh }${style}${kerning}</style><b>دریا تحریریه سوريا</b>`,
    );
    await page.evaluate(() => document.fonts.ready);
    return page.locator('b').evaluate((one) => one.getBoundingClientRect().width);
  };
  expect(await width('')).toBeLessThan(await width(':dir(rtl) { font-kerning: normal }'));
});

/** Prints a line: 0.3 s. In Nastaliq letters are drawn in parts, and words are read in pieces. */
it('has a font for Urdu whose letters are one glyph each', async () => {
  const letters = 'آ ا ب پ ت ٹ ث ج چ ح خ د ڈ ذ ر ڑ ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن ں و ہ ھ ء ی ے ۓ ۂ ۃ ؤ ئ';
  const page = await (await sharedBrowser()).newPage();
  await page.setContent(
    `<html lang="ur"><style>body { font-family: "Face ur" }${style}</style><p>${letters.replaceAll(' ', '')}</html>`,
  );
  const text = Buffer.from(await page.pdf()).toString('latin1');
  const names = [...text.matchAll(/\/BaseFont \/[A-Z]{6}\+([\w-]+)/g)].map(([, name]) => name);
  // The number at the foot of the page is in a face of the machine's.
  expect(names).toContain('Amiri-Regular');
  expect(names.filter((one) => /arab|nasta|naskh|kufi/i.test(one ?? ''))).toEqual([]);
});
