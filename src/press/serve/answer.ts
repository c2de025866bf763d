import { STATUS_CODES } from 'node:http';
import { caching } from '../../outputs/site-files/served-as.ts';
import { chooseEncoding, matches, tagOf } from './encoding.ts';
import type { ServedFile } from './file.ts';
import { partOf } from './range.ts';
import type { HeadersOf } from './read-headers-file.ts';

/** What is asked, as far as an answer depends on it. */
export interface Asked {
  method: string;
  /** The Host header. */
  host?: string | undefined;
  /** The request target as it stands in the request. */
  target: string;
  acceptEncoding: string | undefined;
  ifNoneMatch: string | undefined;
  /** The Range and If-Range headers. */
  range?: string | undefined;
  ifRange?: string | undefined;
}

export interface Answer {
  status: number;
  headers: Record<string, string | number>;
  /** `null` for an answer without content. */
  body: Uint8Array | null;
}

/**
 * What caches are told of a page: at the latest they ask when time changes it. A cache that honours
 * `s-maxage` shows nothing beyond it, so a withdrawn story is gone by then.
 *
 * @param left milliseconds until time changes the site
 */
export const cachingOf = (left: number) =>
  caching.pages(Math.max(0, Math.min(caching.shared, Math.floor(left / 1000))));

/** Answers with a file, or a part of it; only one that is found can be known to the reader already. */
export async function answerWith(
  file: ServedFile,
  status: number,
  asked: Asked,
  headers: Record<string, string>,
): Promise<Answer> {
  const encoding = file.compressible ? chooseEncoding(asked.acceptEncoding) : 'identity';
  const etag = tagOf(file.digest, encoding);
  const vary: Record<string, string> = file.compressible ? { vary: 'Accept-Encoding' } : {};
  const about = { ...headers, ...vary, etag };
  if (status === 200 && matches(asked.ifNoneMatch, etag)) return { status: 304, headers: about, body: null };
  if (status === 200 && !file.compressible) return answerInParts(file, asked, { ...about, etag });
  const body = await file.encoded(encoding);
  const encoded: Record<string, string> = encoding === 'identity' ? {} : { 'content-encoding': encoding };
  return {
    status,
    headers: { 'content-type': file.type, ...about, ...encoded, 'content-length': body.length },
    body,
  };
}

/** Answers with what of a file is asked for. */
function answerInParts(
  { bytes, type }: ServedFile,
  asked: Asked,
  headersOfFile: Record<string, string> & { etag: string },
): Answer {
  const about = { ...headersOfFile, 'accept-ranges': 'bytes' };
  const part = partOf(asked, headersOfFile.etag, bytes.length);
  if (part === 'none') {
    const range = { 'content-range': `bytes */${bytes.length}`, 'content-length': 0 };
    // It is said of the request, not of the file: nobody keeps it.
    const headers = { ...about, ...range, 'cache-control': 'no-store' };
    return { status: 416, headers, body: new Uint8Array() };
  }
  const [body, said] =
    part === 'whole'
      ? [bytes, {}]
      : [
          bytes.subarray(part.start, part.end + 1),
          { 'content-range': `bytes ${part.start}-${part.end}/${bytes.length}` },
        ];
  return {
    status: part === 'whole' ? 200 : 206,
    headers: { 'content-type': type, ...about, ...said, 'content-length': body.length },
    body,
  };
}

/** An answer that says no more than its status: for machines, and for what must not happen. */
export function bare(status: number, headersOf: HeadersOf, more: Record<string, string> = {}): Answer {
  const body = new TextEncoder().encode(`${status} ${STATUS_CODES[status] ?? ''}\n`);
  const headers = {
    ...headersOf('/'),
    'content-type': 'text/plain; charset=utf-8',
    'content-length': body.length,
    'cache-control': 'no-store',
    ...more,
  };
  return { status, headers, body };
}

/**
 * The path and the query of a request target. Bytes that should be percent-encoded are taken for
 * UTF-8, as browsers of old sent them; the whole address is a target too.
 * https://www.rfc-editor.org/rfc/rfc9112#section-3.2.2
 */
export function splitTarget(target: string): { path: string; query: string } {
  const text = new TextDecoder().decode(Uint8Array.from(target, (char) => char.charCodeAt(0)));
  const local = text.replace(/^https?:\/\/[^/?#]*/i, '').replace(/#.*$/s, '');
  const cut = local.indexOf('?');
  const path = cut < 0 ? local : local.slice(0, cut);
  const query = cut < 0 ? '' : local.slice(cut).replace(/[^\x21-\x7e]/gu, encodeURIComponent);
  return { path: path.startsWith('/') ? path : `/${path}`, query };
}
