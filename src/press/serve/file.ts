import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { digest } from '../../disk/files.ts';
import { isText } from '../../outputs/site-files/served-as.ts';
import type { Encoding } from './encoding.ts';

/** A file of the site in memory, as it is sent. */
export interface ServedFile {
  bytes: Uint8Array;
  /** Digest of the bytes. */
  digest: string;
  /** Media type, with the charset of texts. */
  type: string;
  /** Whether it is sent compressed to those who can read that. */
  compressible: boolean;
  /** The bytes in an encoding; compressed once. */
  encoded(encoding: Encoding): Promise<Uint8Array>;
}

/** A middle way for pages that are compressed when they are asked for: the best takes 50 times as long. */
const quality = 5;
const compress = {
  br: (bytes: Uint8Array) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
  gzip: (bytes: Uint8Array) => promisify(gzip)(bytes),
};

/** Below this many bytes compression saves nothing that a reader would notice. */
const tooShort = 256;

/** @param type see `typeOf` in `outputs/site-files/served-as.ts`. Images are as small as they get, and so are fonts. */
export function servedFile(bytes: Uint8Array, type: string): ServedFile {
  const made = new Map<Encoding, Promise<Uint8Array>>();
  return {
    bytes,
    digest: digest(bytes),
    type,
    compressible: isText(type) && bytes.length >= tooShort,
    encoded: (encoding) => {
      if (encoding === 'identity') return Promise.resolve(bytes);
      const known = made.get(encoding) ?? compress[encoding](bytes);
      made.set(encoding, known);
      return known;
    },
  };
}
