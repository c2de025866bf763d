import { expect, test } from 'vitest';
import { readPicture } from '../../../../src/disk/content/pictures/pictures.ts';
import { film, fromCamera, jpeg, photograph } from '../../../pictures.ts';

test('a picture is as large as it is seen', async () => {
  expect(readPicture(await jpeg(60, 40), 'a.jpg')).toMatchObject({ width: 60, height: 40, found: [] });
  expect(readPicture(await jpeg(60, 40, {}, 6), 'a.jpg')).toMatchObject({ width: 40, height: 60, found: [] });
  expect(readPicture(await jpeg(60, 40, {}, 3), 'a.jpg')).toMatchObject({ width: 60, height: 40, found: [] });
});

test('it tells where it was taken, and with what', async () => {
  const { IFD2, IFD3 } = fromCamera;
  expect(readPicture(await jpeg(60, 40, { IFD3 }), 'a.jpg').found).toEqual(['location']);
  expect(readPicture(await jpeg(60, 40, { IFD2 }), 'a.jpg').found).toEqual(['device']);
  for (const format of ['png', 'webp', 'avif'] as const) {
    const bytes = await photograph(60, 40).withExif(fromCamera).toFormat(format).toBuffer();
    expect(readPicture(bytes, `a.${format}`).found).toEqual(['location', 'device']);
  }
});

test('XMP tells too', async () => {
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:City="Amman"/></rdf:RDF></x:xmpmeta>`;
  const bytes = await photograph(60, 40).withXmp(xmp).jpeg().toBuffer();
  expect(readPicture(bytes, 'a.jpg').found).toEqual(['location']);
});

const svg = (inner: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="8" height="6">${inner}</svg>`);

test('a drawing tells what else it holds', () => {
  expect(readPicture(svg('<g/>'), 'a.svg')).toMatchObject({ width: 8, height: 6, found: [] });
  expect(readPicture(svg('<script>1</script>'), 'a.svg').found).toEqual(['active']);
});

test.each([
  ['viewBox="0 0 12.4 6"', [12, 6]],
  ['width="100%" height="100%" viewBox="0,0,20,10"', [20, 10]],
  ['width="10cm" height="5cm"', [378, 189]],
  ['width="40" viewBox="0 0 4 2"', [40, 20]],
  ['height="40px" viewBox="0 0 4 2"', [80, 40]],
  ['viewBox=""', null],
  ['viewBox="0 0 0 0"', null],
  ['viewBox="0 0 a b"', null],
  ['viewBox="0 0 -4 2"', null],
  ['width="100%" height="100%"', null],
  ['width="40"', null],
  ['width="0" height="0"', null],
  ['width="10em" height="2em"', null],
  ['', null],
] as const)('a drawing with %s is as large as it says, if it does', (attributes, size) => {
  const { width, height, flaw } = readPicture(
    Buffer.from(`<!-- <svg width="1" height="1"> --><svg xmlns="http://www.w3.org/2000/svg" ${attributes}/>`),
    'a.svg',
  );
  expect(flaw === null ? [width, height] : flaw).toEqual(size ?? 'unsized');
});

/** The beginning of a file of each kind, which is all that is looked at. */
const beginnings = {
  heic: '\0\0\0\x18ftypheic\0\0\0\0mif1heic',
  tiff: 'II*\0\x08\0\0\0',
  bmp: 'BM',
  psd: '8BPS',
  pdf: '%PDF-1.7',
  mp4: '\0\0\0\x18ftypmp42',
} as const;

test('an empty file is told as one, whatever its name', () => {
  expect(['a.jpg', 'a.svg', 'a.webp'].map((name) => readPicture(Buffer.alloc(0), name).flaw)).toEqual(
    Array(3).fill('empty'),
  );
});

test.each(Object.entries(beginnings))('a file of the kind %s is none, whatever its name', (kind, start) => {
  expect(readPicture(Buffer.from(start, 'latin1'), 'a.jpg')).toMatchObject({ kind, flaw: 'kind' });
});

test('what is not what its name says is told, or refused if it can’t be published so', async () => {
  const photo = await jpeg(60, 40);
  expect(readPicture(photo, 'a.png')).toMatchObject({ flaw: null, found: ['recoded'], width: 60 });
  expect(readPicture(svg(''), 'a.png')).toMatchObject({ kind: 'svg', flaw: 'misnamed' });
  expect(readPicture(photo, 'a.svg')).toMatchObject({ kind: 'jpeg', flaw: 'misnamed' });
});

test.each(['no', '<!doctype html><title>Not found</title>', '\xFF\xD8\xFF'])(
  'what is no picture can’t be read: %j',
  (text) => {
    expect(readPicture(Buffer.from(text, 'latin1'), 'a.jpg').flaw).toBe('unreadable');
  },
);

test('a drawing in another encoding than UTF-8 is told', () => {
  const drawing = Buffer.from(svg('<text>é</text>').toString(), 'latin1');
  expect(readPicture(drawing, 'a.svg').flaw).toBe('encoding');
});

test('a picture too large to be decoded is known by its first bytes', async () => {
  const png = await photograph(8, 8).png().toBuffer();
  png.writeUInt32BE(100_000, 16);
  png.writeUInt32BE(100_000, 20);
  expect(readPicture(png, 'a.png')).toMatchObject({ width: 100_000, height: 100_000, flaw: 'large' });
});

test('what moves is known; where that is lost, it is told', async () => {
  for (const format of ['gif', 'webp'] as const) {
    const still = await photograph(30, 20).toFormat(format).toBuffer();
    expect(readPicture(still, `a.${format}`)).toMatchObject({ moves: false, found: [] });
    const moving = await (await film(2)).picture.toFormat(format).toBuffer();
    expect(readPicture(moving, `a.${format}`)).toMatchObject({ moves: true, found: [] });
  }
  const avif = await photograph(30, 20).avif().toBuffer();
  avif.write('avis', 8, 'latin1');
  expect(readPicture(avif, 'a.avif')).toMatchObject({ moves: false, found: ['still'] });
  const png = await photograph(30, 20).png().toBuffer();
  const control = Buffer.from('\0\0\0\x08acTL\0\0\0\x02\0\0\0\0\0\0\0\0', 'latin1');
  const header = 8 + 25;
  const apng = Buffer.concat([png.subarray(0, header), control, png.subarray(header)]);
  expect(readPicture(apng, 'a.png')).toMatchObject({ moves: false, found: ['still'] });
});
