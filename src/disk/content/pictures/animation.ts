import type { PictureFormat } from '../../../publication/picture-kinds.ts';

/** Whether a bitmap has several frames, judged by the marks that its format sets before them. */
export function hasFrames(bytes: Buffer, format: PictureFormat): boolean {
  switch (format) {
    case 'gif':
      return timedImages(bytes) > 1;
    case 'webp':
      // https://developers.google.com/speed/webp/docs/riff_container#extended_file_format
      return bytes.toString('latin1', 12, 16) === 'VP8X' && ((bytes[20] ?? 0) & 2) !== 0;
    case 'png': {
      // https://www.w3.org/TR/png-3/#acTL-chunk
      const control = bytes.indexOf('acTL');
      return control > 0 && control < bytes.indexOf('IDAT');
    }
    case 'avif':
      // https://aomediacodec.github.io/av1-avif/#image-sequence-brand
      return bytes.subarray(0, 64).includes('avis');
    default:
      return false;
  }
}

/** The end of a block of a GIF and the beginning of what says how long an image stays: GIF89a, 23. */
const graphicControl = Buffer.from([0x00, 0x21, 0xf9, 0x04]);

function timedImages(gif: Buffer): number {
  let count = 0;
  for (let at = gif.indexOf(graphicControl); at >= 0 && count < 2; count += 1) {
    at = gif.indexOf(graphicControl, at + graphicControl.length);
  }
  return count;
}
