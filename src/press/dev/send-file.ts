import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream';
import { lookAt } from '../../disk/files.ts';
import { type OpenFile, openFile } from '../../disk/open-file.ts';
import { typeOf } from '../../outputs/site-files/served-as.ts';
import { outputFile } from '../../publication/output-paths.ts';
import { matches } from '../serve/encoding.ts';
import { partOf } from '../serve/range.ts';
import { askedBy } from '../serve/serve.ts';

/**
 * The files that a path can mean, the likeliest first: hosts also find a page without its final slash or extension.
 *
 * @returns absolute paths inside the folder, which need not be there
 */
export function filesAt(folder: string, url: string): string[] {
  if (!URL.canParse(url, 'http://localhost')) return [];
  const { pathname } = new URL(url, 'http://localhost');
  const ends = pathname.endsWith('/') ? [''] : ['', '.html', '/'];
  try {
    return ends
      .map((end) => path.join(folder, outputFile(pathname + end)))
      .filter((file) => file.startsWith(folder + path.sep) && !file.includes('\0'));
  } catch {
    // What is percent-encoded is no UTF-8.
    return [];
  }
}

/**
 * Where the page of a folder is that was asked for without its final slash, from which relative addresses lead elsewhere.
 *
 * @returns a path with its query; `null` if the path has its slash, or means something else
 */
export function slashed(folder: string, url: string): string | null {
  const found = filesAt(folder, url).findIndex((file) => lookAt(file)?.isFile());
  if (found !== 2) return null;
  const { pathname, search } = new URL(url, 'http://localhost');
  return `${pathname.replace(/^\/+/, '/')}/${search}`;
}

/** The type of a file that a person opens: under the types of feeds, Chromium shows them as plain text. */
export const shownAs = (file: string) => (file.endsWith('.xml') ? 'text/xml; charset=utf-8' : typeOf(file));

/**
 * Answers with a file of a folder, all of it or the part that is asked for, as players of recordings do. Builds may take it
 * away meanwhile.
 *
 * @returns whether that is done; if not, there is no such file
 */
export function sendFile(
  folder: string,
  url: string,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  for (const place of filesAt(folder, url)) {
    const file = openFile(place);
    if (!file) continue;
    send(file, shownAs(place), request, response);
    return true;
  }
  return false;
}

function send(file: OpenFile, type: string, request: IncomingMessage, response: ServerResponse): void {
  const { size, mtimeMs } = file;
  const etag = `"${size}-${mtimeMs}"`;
  const part = partOf(askedBy(request), etag, size);
  const all = { 'content-type': type, 'cache-control': 'no-cache', etag, 'accept-ranges': 'bytes' };
  const isSame = matches(request.headers['if-none-match'], etag);
  if (isSame) response.writeHead(304, all);
  else if (part === 'none') {
    const none = { 'content-range': `bytes */${size}`, 'content-length': 0, 'cache-control': 'no-store' };
    response.writeHead(416, { ...all, ...none });
  } else if (part === 'whole') response.writeHead(200, { ...all, 'content-length': size });
  else {
    const range = { 'content-range': `bytes ${part.start}-${part.end}/${size}` };
    response.writeHead(206, { ...all, ...range, 'content-length': part.end - part.start + 1 });
  }
  if (isSame || part === 'none' || size === 0 || request.method === 'HEAD') {
    file.close();
    response.end();
  } else pipeline(file.stream(part === 'whole' ? undefined : part), response, () => undefined);
}
