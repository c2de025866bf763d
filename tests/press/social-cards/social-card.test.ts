import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { openDerivedFiles } from '../../../src/disk/derived-files.ts';
import { createIsolation } from '../../../src/language/direction/direction.ts';
import { makeCard } from '../../../src/press/social-cards/social-card.ts';
import { keepStories, project, testSite } from '../../site.ts';

const page = 'en/2026/01/detainees-moved/index.html';
const card = 'en/2026/01/detainees-moved/card.png';

test('each article has a card where the publication wants them and it can be drawn, and previews are told of it', async () => {
  const site = testSite();
  keepStories(site.content, ['2025/11/two-rivers', '2026/01/detainees-transfer']);
  const story = path.join(site.content, 'stories/2025/11/two-rivers/en.md');
  writeFileSync(story, readFileSync(story, 'utf8').replace(/^title: .*$/m, 'title: Two 河'));
  const { problems } = await site.build();
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(readFileSync(path.join(site.out, page), 'utf8')).toContain(`/${card}"`);
  const { width, height, format } = await sharp(path.join(site.out, card)).metadata();
  expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' });
  expect(problems.map(({ rule }) => rule)).toContain('card-characters');
  const without = path.join(site.out, 'en/2025/11/two-rivers');
  expect(readdirSync(without)).toEqual(['index.html', 'text']);
  expect(readFileSync(path.join(without, 'index.html'), 'utf8')).not.toContain('card.png');
  const file = path.join(site.content, 'publication.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('socialCards: true', 'socialCards: false'));
  await site.build();
  expect(readFileSync(path.join(site.out, page), 'utf8')).not.toContain('card.png');
  site.remove();
});

describe('a headline fits its card', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'warraq-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const roots = { project, content: '', locales: '' };
  const editions = [
    {
      name: 'Warraq',
      section: 'Science',
      language: 'en',
      direction: 'ltr',
      script: 'Latn',
      words: 'River levels fall again ',
    },
    {
      name: 'ورّاق',
      section: 'العلوم',
      language: 'ar',
      direction: 'rtl',
      script: 'Arab',
      words: 'منسوب النهر ينخفض مجددًا ',
    },
  ] as const;
  const isolation = (direction: 'ltr' | 'rtl') => createIsolation({ direction }, editions);
  const cases = editions.flatMap((edition) => [1, 3, 5, 9].map((times) => ({ ...edition, times })));

  test.each(cases)('$language, $times times', async ({ words, times, ...shown }) => {
    const bytes = await makeCard(
      { ...shown, title: words.repeat(times).trim() },
      isolation(shown.direction),
      roots,
      openDerivedFiles(folder),
    );
    // Around the text there is nothing but paper, and between the parts there is a gap.
    const rows = await inkOfRows(bytes);
    const margin = 24;
    expect(rows.slice(16, 16 + margin)).toEqual(Array(margin).fill(0));
    expect(rows.slice(-margin)).toEqual(Array(margin).fill(0));
    expect(await inkOfColumns(bytes, 0, 56)).toBe(0);
    expect(await inkOfColumns(bytes, 1144, 56)).toBe(0);
    expect(blocksOf(rows.slice(16))).toBeGreaterThanOrEqual(3);
  });

  test.each(editions)('$language, a word that is wider than the card', async ({ words, ...shown }) => {
    const title = words.replaceAll(' ', '').repeat(5);
    const bytes = await makeCard(
      { ...shown, title },
      isolation(shown.direction),
      roots,
      openDerivedFiles(folder),
    );
    expect(await inkOfColumns(bytes, 0, 56)).toBe(0);
    expect(await inkOfColumns(bytes, 1144, 56)).toBe(0);
    // It is broken rather than made tiny: lines of the largest sizes are 40 rows of ink and more.
    const tallest = Math.max(...linesOfInk((await inkOfRows(bytes)).slice(16)));
    expect(tallest).toBeGreaterThan(40);
  });

  test.each(editions)(
    '$language, the same whatever a thread has drawn before',
    async ({ words, ...shown }) => {
      const anew = { get: (_from: unknown, make: () => Promise<Uint8Array>) => make() };
      const draw = (title: string) => makeCard({ ...shown, title }, isolation(shown.direction), roots, anew);
      const before = await draw(`${words}1 (A\u0302)`);
      await draw('🚢 → שלום Αθήνα');
      expect(Buffer.from(await draw(`${words}1 (A\u0302)`)).equals(before)).toBe(true);
    },
  );

  test('a number and its sign stand as on the page', async () => {
    const [, arabic] = editions;
    const draw = (title: string) =>
      makeCard({ ...arabic, title }, isolation('rtl'), roots, openDerivedFiles(folder));
    const [signed, plain] = [await draw('نسبة -5'), await draw('نسبة 5')];
    // The sign is the leftmost: the digit stands where it does without it, next to the word.
    expect(await leftOfInk(signed)).toBeLessThan(await leftOfInk(plain));
    const left = (await leftOfInk(plain)) - 2;
    const word = (card: Uint8Array) =>
      sharp(card)
        .extract({ left, top: 150, width: 1136 - left, height: 300 })
        .raw()
        .toBuffer();
    expect((await word(signed)).equals(await word(plain))).toBe(true);
  });
});

const paper = 225;

/** How many pixels of each row are darker than paper. */
async function inkOfRows(png: Uint8Array): Promise<number[]> {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  return Array.from({ length: info.height }, (_, row) =>
    darkOf(data.subarray(row * info.width, (row + 1) * info.width)),
  );
}

/** How many pixels below the rule at the top are darker than paper, in these columns. */
async function inkOfColumns(png: Uint8Array, left: number, width: number): Promise<number> {
  const area = { left, width, top: 16, height: 614 };
  return darkOf(await sharp(png).extract(area).greyscale().raw().toBuffer());
}

const darkOf = (pixels: Uint8Array) => pixels.filter((pixel) => pixel < paper).length;

/** How high each run of rows with ink is. */
const linesOfInk = (rows: readonly number[]) =>
  rows
    .map((ink) => (ink > 0 ? '#' : ' '))
    .join('')
    .split(/ +/)
    .map(({ length }) => length);

/** The first column with ink below the rule at the top. */
async function leftOfInk(png: Uint8Array): Promise<number> {
  const area = sharp(png).extract({ left: 0, top: 150, width: 1200, height: 300 }).greyscale();
  const { data, info } = await area.raw().toBuffer({ resolveWithObject: true });
  return data.reduce((left, pixel, at) => (pixel < paper ? Math.min(left, at % info.width) : left), 1200);
}

/** How many runs of rows with ink there are between gaps of 12 rows or more. */
function blocksOf(rows: readonly number[]): number {
  return rows
    .map((ink) => (ink > 0 ? '#' : ' '))
    .join('')
    .split(/ {12,}/)
    .filter(Boolean).length;
}
