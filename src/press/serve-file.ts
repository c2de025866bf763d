import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { lookup } from 'mrmime';
import { digest } from '../disk/files.ts';
import type { Template } from '../newsroom/route.ts';
import { feedFormats } from '../publication/feed-formats.ts';
import type { Encoding } from './serve-encoding.ts';

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

/** @param type see `typeOf` */
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

/** What the names of files don't say. */
const types: Partial<Record<Template, string>> = {
  feed: feedFormats.rss.type,
  atom: feedFormats.atom.type,
  'json-feed': feedFormats.json.type,
  opml: 'text/x-opml',
};

/** The media type of a file by its template, if it has one, and its name: the same as the template's own. */
export function typeOf(file: string, template?: Template): string {
  const extension = /\.\w+$/.test(file) ? file : `${file}.txt`;
  const known = (template && types[template]) ?? lookup(extension) ?? 'application/octet-stream';
  const type = known === 'text/xml' ? 'application/xml' : known;
  return isText(type) ? `${type}; charset=utf-8` : type;
}

/** Images are as small as they get, and so are fonts. */
const isText = (type: string) => /^(?:text\/|application\/(?:.*\+)?(?:xml|json)\b)/.test(type);
