import sharp from 'sharp';

/** A photograph that a test can tell apart: soft colours from one corner to the other. */
export function photograph(width: number, height: number) {
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 3;
      pixels[at] = (x * 255) / width;
      pixels[at + 1] = (y * 255) / height;
      pixels[at + 2] = 128 + 60 * Math.sin(x / 31) * Math.cos(y / 17);
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** What cameras write beside the picture. */
export const fromCamera = {
  IFD0: { Make: 'Camera', Model: 'X', HostComputer: 'a laptop' },
  IFD2: { BodySerialNumber: 'SN-12345' },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '31/1 57/1 0/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '35/1 56/1 0/1',
  },
};

/** The same as a JPEG file, as a camera would write it. */
export const jpeg = (width: number, height: number, exif = {}, orientation = 1): Promise<Buffer> =>
  photograph(width, height).withExif(exif).withMetadata({ orientation }).jpeg().toBuffer();

/** A picture of so many frames, each another plain colour. */
export async function film(frames: number) {
  const each = Array.from({ length: frames }, (_, index) =>
    sharp({ create: { width: 30, height: 20, channels: 3, background: { r: 40 + 60 * index, g: 0, b: 0 } } })
      .png()
      .toBuffer(),
  );
  return { picture: sharp(await Promise.all(each), { join: { animated: true } }) };
}
