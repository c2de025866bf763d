import { expect, test } from 'vitest';
import { readPicture } from '../../src/disk/pictures.ts';
import { fromCamera, jpeg, photograph } from '../pictures.ts';

test('a picture is as large as it is seen', async () => {
  expect(readPicture(await jpeg(60, 40), 'a.jpg')).toEqual({ width: 60, height: 40, found: [] });
  expect(readPicture(await jpeg(60, 40, {}, 6), 'a.jpg')).toEqual({ width: 40, height: 60, found: [] });
  expect(readPicture(await jpeg(60, 40, {}, 3), 'a.jpg')).toEqual({ width: 60, height: 40, found: [] });
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
  expect(readPicture(svg('<g/>'), 'a.svg')).toEqual({ width: 8, height: 6, found: [] });
  expect(readPicture(svg('<script>1</script>'), 'a.svg').found).toEqual(['active']);
});

test('what is not what its name says is refused', async () => {
  expect(() => readPicture(svg(''), 'a.png')).toThrow();
  expect(() => readPicture(Buffer.from('no'), 'a.jpg')).toThrow();
  const photo = await jpeg(60, 40);
  expect(() => readPicture(photo, 'a.svg')).toThrow();
});
