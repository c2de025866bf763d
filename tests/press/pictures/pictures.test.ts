import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPicture } from '../../../src/disk/content/pictures/pictures.ts';
import { openDerivedFiles } from '../../../src/disk/derived-files.ts';
import { renditionsOf } from '../../../src/newsroom/snapshot/renditions.ts';
import { makePicture } from '../../../src/press/pictures/pictures.ts';
import type { PressReport } from '../../../src/press/press.ts';
import { checkContent } from '../../../src/press/review/check-content.ts';
import type { Problem } from '../../../src/problems/problem.ts';
import { film, fromCamera, jpeg, photograph } from '../../pictures.ts';
import { project, type TestSite, testSite } from '../../site.ts';

describe('every file of a picture', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'warraq-made-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(['jpg', 'png', 'webp', 'avif'] as const)(
    'of a .%s is as promised, and holds pixels only',
    async (name) => {
      const format = name === 'jpg' ? 'jpeg' : name;
      const bytes = await photograph(900, 600).withExif(fromCamera).toFormat(format).toBuffer();
      const source = { owner: 'stories/a', name: `a.${name}`, width: 900, height: 600, moves: false };
      for (const rendition of renditionsOf(source)) {
        const made = await makePicture(bytes, name, rendition, openDerivedFiles(folder));
        const { width, height, format, exif, xmp, iptc, orientation } = await sharp(made).metadata();
        expect({ width, height }).toEqual({ width: rendition.width, height: rendition.height });
        expect(format === 'heif' ? 'avif' : format).toBe(rendition.format);
        expect([exif, xmp, iptc, orientation]).toEqual([undefined, undefined, undefined, undefined]);
        expect(Buffer.from(made).includes('SN-12345')).toBe(false);
      }
    },
  );

  test('is cut around what must be seen of it', async () => {
    const left = await sharp({ create: { width: 300, height: 900, channels: 3, background: '#f00' } })
      .png()
      .toBuffer();
    const bytes = await sharp({ create: { width: 900, height: 900, channels: 3, background: '#00f' } })
      .composite([{ input: left, left: 0, top: 0 }])
      .jpeg()
      .toBuffer();
    const source = { owner: 'stories/a', name: 'a.jpg', width: 900, height: 900, moves: false };
    const wide = { ...source, width: 1800 };
    const redIn = async (x: number) => {
      const stretched = await sharp(bytes).resize(1800, 900, { fit: 'fill' }).toBuffer();
      const part = renditionsOf(wide, { x, y: 50 }).find(
        ({ cut, width, height }) => cut && 3 * width === 4 * height,
      );
      const made = await makePicture(
        stretched,
        `focus ${x}`,
        part ?? expect.fail(),
        openDerivedFiles(folder),
      );
      const { channels } = await sharp(made).stats();
      return (channels[0]?.mean ?? 0) / 255;
    };
    expect(await redIn(0)).toBeCloseTo(1 / 2, 1);
    expect(await redIn(100)).toBeCloseTo(0, 1);
  });

  test('stands as it is seen', async () => {
    const bytes = await jpeg(600, 400, {}, 6);
    const main = renditionsOf({
      owner: 'stories/a',
      name: 'a.jpg',
      width: 400,
      height: 600,
      moves: false,
    })[0];
    const made = await makePicture(bytes, 'turned', main ?? expect.fail(), openDerivedFiles(folder));
    const [red, green] =
      (await sharp(made).extract({ left: 390, top: 5, width: 1, height: 1 }).raw().toBuffer()) ?? [];
    // What was its upper left corner, and dark, is at the right.
    expect(Math.max(red ?? 255, green ?? 255)).toBeLessThan(40);
  });

  test.each(['gif', 'webp'] as const)('moves if the picture did: %s', async (format) => {
    const bytes = await (await film(3)).picture.toFormat(format).toBuffer();
    const name = `a.${format}`;
    const source = { owner: 'stories/a', name, ...readPicture(bytes, name) };
    expect(source).toMatchObject({ width: 30, height: 20, moves: true, found: [] });
    for (const rendition of renditionsOf(source)) {
      const made = await makePicture(bytes, name, rendition, openDerivedFiles(folder));
      expect((await sharp(made, { animated: true }).metadata()).pages).toBe(3);
    }
  });

  test.each([
    ['in CMYK', photograph(90, 60).toColourspace('cmyk').jpeg(), 'a.jpg'],
    ['with 16 bits', photograph(90, 60).toColourspace('rgb16').png(), 'a.png'],
    ['of one pixel', photograph(1, 1).png(), 'a.png'],
    ['very long', photograph(20, 30_000).png(), 'a.png'],
    ['very wide', photograph(6000, 40).jpeg(), 'a.jpg'],
    ['under another name', photograph(90, 60).jpeg(), 'a.png'],
    ...(['jpeg', 'png', 'webp', 'avif'] as const).map(
      (format) =>
        [
          `on its side, ${format}`,
          photograph(90, 60).withMetadata({ orientation: 6 }).toFormat(format),
          `a.${format}`,
        ] as const,
    ),
  ] as const)('of a picture %s is as promised', async (what, picture, name) => {
    const bytes = await picture.toBuffer();
    const source = { owner: 'stories/a', name, ...readPicture(bytes, name) };
    expect(source.flaw).toBe(null);
    for (const rendition of renditionsOf(source)) {
      const made = await makePicture(bytes, what, rendition, openDerivedFiles(folder));
      const { width, height, space, format } = await sharp(made).metadata();
      const size = { width: rendition.width, height: rendition.height };
      expect({ width, height, space }).toEqual({ ...size, space: 'srgb' });
      expect(format === 'heif' ? 'avif' : format).toBe(rendition.format);
      if (!rendition.cut) expect(await unlike(made, bytes)).toBeLessThan(40);
    }
  });
});

/** How far two pictures as they are seen are from each other, in the worst of nine fields: 0 to 255. */
async function unlike(one: Uint8Array, other: Uint8Array): Promise<number> {
  const fields = async (bytes: Uint8Array) => {
    const seen = sharp(bytes).autoOrient().toColourspace('srgb').removeAlpha();
    return [...(await seen.resize(3, 3, { fit: 'fill' }).raw().toBuffer())];
  };
  const others = await fields(other);
  return Math.max(...(await fields(one)).map((value, index) => Math.abs(value - (others[index] ?? 0))));
}

describe('a site with a photograph', () => {
  let site: TestSite;
  let report: PressReport;
  const story = 'stories/2026/01/detainees-transfer';
  const media = () => path.join(site.out, 'media/stories/detainees-transfer');
  const photo = () => path.join(site.content, story, 'hero.jpg');

  beforeAll(async () => {
    site = testSite();
    for (const month of ['2025', '2034'])
      rmSync(path.join(site.content, 'stories', month), { recursive: true });
    const file = path.join(site.content, story, 'en.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('hero.svg', 'hero.jpg'));
    writeFileSync(photo(), await jpeg(1300, 900, fromCamera));
    // What others encode at the same time is not counted.
    mkdirSync(path.join(site.cache, 'made'), { recursive: true });
    report = await site.build();
  });
  afterAll(() => site.remove());

  test('is built, with a word about what the photograph tells', () => {
    const rules = report.problems.filter(({ file }) => file.endsWith('hero.jpg')).map(({ rule }) => rule);
    expect(rules.sort()).toEqual(['image-device', 'image-location']);
  });

  test('has it in all formats and widths', () => {
    const names = readdirSync(media()).filter((name) => name.startsWith('hero.jpg'));
    const several = (format: string) => ['1200', '480', '800'].map((width) => `hero.jpg.${width}.${format}`);
    expect(names.sort()).toEqual(
      [
        'hero.jpg',
        ...several('jpg'),
        ...['avif', 'webp'].flatMap((format) => [`hero.jpg.1300.${format}`, ...several(format)]),
        ...['16x9', '4x3'].map((cut) => `hero.jpg.${cut}.jpg`),
      ].sort(),
    );
  });

  test('refers to no file that is not there', () => {
    const page = readFileSync(path.join(site.out, 'en/2026/01/detainees-moved/index.html'), 'utf8');
    const named = new Set(page.match(/\/media\/[^ "]+/g));
    expect(named.size).toBeGreaterThan(12);
    for (const name of named) expect(readFileSync(path.join(site.out, name)).length).toBeGreaterThan(0);
  });

  test('encodes nothing twice', async () => {
    const before = readdirSync(path.join(site.cache, 'made')).length;
    const again = await site.build({ force: true });
    expect(again.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(readdirSync(path.join(site.cache, 'made'))).toHaveLength(before);
  });

  test('is not touched by a broken one', async () => {
    const before = readFileSync(path.join(media(), 'hero.jpg'));
    truncateSync(photo(), 2000);
    const broken = [['image-unreadable', 'hero.jpg']];
    const errors = (problems: readonly Problem[]) =>
      problems
        .filter(({ severity }) => severity === 'error')
        .map(({ rule, file }) => [rule, path.basename(file)]);
    const { problems } = await site.build();
    expect(errors(problems)).toEqual(broken);
    const roots = { project, content: site.content, locales: site.locales };
    expect(errors(await checkContent(roots, site.cache))).toEqual(broken);
    expect(readFileSync(path.join(media(), 'hero.jpg')).equals(before)).toBe(true);
  });
});
