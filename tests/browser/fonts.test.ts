import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { facesOf } from './faces.ts';
import { visitor } from './visitor.ts';

const { open, article } = visitor('file');

/** The window of all tests that need no own. */
let page: Page;
beforeAll(async () => {
  page = await open('/404.html', { bypassCSP: true });
});
/** Loads a page anew that has only the faces of the site. */
const reset = () => page.reload();

const styles = new URL('../../src/styles/', import.meta.url);
const css = readFileSync(new URL('fonts.css', styles), 'utf8');
const cut = [...css.matchAll(/url\("(fonts\/[^"]+)"\)[^;]*;\s*unicode-range:([^;]+);/g)].map(
  ([, file = '', range = '']) => ({ file, range }),
);

/** The characters of a `unicode-range`, but for those that nobody sees. */
const charactersOf = (range: string): string =>
  [...range.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/g)]
    .flatMap(([, first = '', last = first]) => {
      const [from, to] = [Number.parseInt(first, 16), Number.parseInt(last, 16)];
      return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));
    })
    .filter((char) => !/\p{Default_Ignorable_Code_Point}/u.test(char))
    .join('');

/** Gives a page a face from a font file. */
async function addFace(page: Page, name: string, file: URL): Promise<void> {
  const bytes = readFileSync(file).toString('base64');
  await page.evaluate(
    async ([name, bytes]) => {
      const face = new FontFace(
        name,
        Uint8Array.from(atob(bytes), (char) => char.charCodeAt(0)),
      );
      document.fonts.add(await face.load());
    },
    [name, bytes] as const,
  );
}

test.each(cut)('$file has every character of its range', async ({ file, range }) => {
  await reset();
  await addFace(page, 'cut', new URL(file, styles));
  await page.setContent('<p style="font-family: cut"></p>');
  await page.locator('p').evaluate((element, text) => {
    element.textContent = text;
  }, charactersOf(range));
  expect((await facesOf(page, 'p')).filter((face) => face.startsWith('not ours'))).toEqual([]);
});

/** A line as the pixels that a face draws it with. */
const drawn = (page: Page, face: string, line: string) =>
  page.evaluate(
    ([face, line]) => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [1200, 120];
      const context = canvas.getContext('2d');
      if (!context) throw new TypeError('no canvas');
      context.font = `48px ${face}`;
      context.fillText(line, 20, 70);
      return canvas.toDataURL();
    },
    [face, line] as const,
  );

test.each([
  ['lam-alef in each form', 'لا لأ لإ لآ بلا'],
  ['harakat on each other', 'مُحَمَّدٌ كِتَابًا ٱلرَّحْمٰن'],
  ['tatweel and joining', 'كـتـاب ههههه ججج ععع'],
  ['letters of names from elsewhere', 'پاریس چنار ڤيينا گوگل ژاله'],
  ['phrases that are one sign', 'ﷺ ﷲ الله'],
  ['both kinds of digits', '٠١٢٣٤٥٦٧٨٩ ۴۵۶ ٪ ٫ ٬'],
])('the cut Arabic face draws as the whole one does: %s', async (_name, line) => {
  await reset();
  for (const weight of [400, 700]) {
    const whole = `@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-${weight}-normal.woff2`;
    await addFace(page, 'cut', new URL(`fonts/naskh-arabic-${weight}.woff2`, styles));
    await addFace(page, 'whole', new URL(import.meta.resolve(whole)));
    for (const word of line.split(' ')) {
      const [cut, whole, other] = await Promise.all(
        ['cut', 'whole', 'monospace'].map((face) => drawn(page, face, word)),
      );
      expect(cut === whole, word).toBe(true);
      expect(cut === other, word).toBe(false);
    }
  }
});

test('marks of Arabic take no room, alone or on each other', async () => {
  await reset();
  for (const file of ['headline-arabic', 'naskh-arabic-400', 'naskh-arabic-700']) {
    await addFace(page, file, new URL(`fonts/${file}.woff2`, styles));
    const widths = (words: readonly string[]) =>
      page.evaluate(
        ([face, words]) => {
          const context = document.createElement('canvas').getContext('2d');
          if (!context) throw new TypeError('no canvas');
          context.font = `96px ${face}`;
          return words.map((word) => context.measureText(word).width);
        },
        [file, words] as const,
      );
    const [bare, ...marked] = await widths(['رب', 'رَبّ', 'رَبٌّ', 'رُبَّ', 'رِبٍّ', 'رْبّٰ']);
    for (const width of marked) expect(width, file).toBeCloseTo(bare ?? 0, 1);
  }
});

test('quotation marks of the Arabic edition look alike beside letters of any script', async () => {
  await reset();
  for (const weight of [400, 700]) {
    await addFace(page, `naskh${weight}`, new URL(`fonts/naskh-latin-${weight}.woff2`, styles));
    const marks = await page.evaluate((weight) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 300, height: 120 });
      const context = canvas.getContext('2d', { willReadFrequently: true });
      if (!context) throw new TypeError('no canvas');
      context.font = `96px naskh${weight}`;
      const markAfter = (letter: string, mark: string) => {
        context.clearRect(0, 0, 300, 120);
        context.fillText(letter + mark, 100 - context.measureText(letter).width, 90);
        return context.getImageData(104, 0, 100, 120).data.join();
      };
      return [...'«»'].map((mark) => [markAfter('A', mark), markAfter('ا', mark), markAfter('A', ' ')]);
    }, weight);
    for (const [latin, arabic, none] of marks) {
      expect(latin === none).toBe(false);
      expect(latin === arabic).toBe(true);
    }
  }
});

/** How far a page moves under its reader (Cumulative Layout Shift) when fonts come late. */
async function shiftOf(page: Page, path: string): Promise<number> {
  const come: (() => void)[] = [];
  await page.route('**/*.woff2', (route) => {
    come.push(() => route.continue());
  });
  await page.addInitScript(() => {
    Object.assign(window, { moved: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) Object.assign(window, { moved: window.moved + entry.value });
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(path, { waitUntil: 'domcontentloaded' });
  const painted = () => performance.getEntriesByName('first-contentful-paint').length > 0;
  await page.waitForFunction(painted);
  for (const one of come) one();
  await page.unroute('**/*.woff2');
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame);
  });
  return page.evaluate(() => window.moved);
}

declare global {
  interface Window {
    moved: number;
  }
  interface PerformanceEntry {
    /** Of a layout shift: its score. */
    value: number;
  }
}

test.each([360, 1280])('nothing moves when fonts come late, at %i px', async (width) => {
  const page = await open('/404.html', { viewport: { width, height: 800 } });
  const { origin } = new URL(page.url());
  const stories = ['en', 'ar'].flatMap((edition) => [`/${edition}/`, article(edition, 'two-rivers')]);
  for (const path of stories) expect(await shiftOf(page, origin + path), path).toBe(0);
});
