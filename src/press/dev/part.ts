import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream';
import { lookAt, streamOf } from '../../disk/files.ts';
import { typeOf } from '../../outputs/site-files/served-as.ts';
import { outputFile } from '../../publication/output-paths.ts';
import { partOf } from '../serve/range.ts';
import { askedBy } from '../serve/serve.ts';

/** The file that stands at a path, if there is one. */
export function fileAt(folder: string, url: string): string | null {
  if (!URL.canParse(url, 'http://localhost')) return null;
  const { pathname } = new URL(url, 'http://localhost');
  const file = path.join(folder, outputFile(pathname));
  return file.startsWith(folder + path.sep) && lookAt(file)?.isFile() ? file : null;
}

/**
 * Answers who asks for a part of a file, as players of recordings do.
 *
 * @returns whether that is done; if not, all of the file is to be sent
 */
export function sendPart(
  folder: string,
  url: string,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const file = request.headers.range === undefined ? null : fileAt(folder, url);
  const stats = file && lookAt(file);
  if (!stats) return false;
  const { size, mtimeMs } = stats;
  const etag = `"${size}-${mtimeMs}"`;
  const part = partOf(askedBy(request), etag, size);
  // What is left to sirv knows parts of other kinds.
  delete request.headers.range;
  if (part === 'whole') return false;
  const range = part === 'none' ? '*' : `${part.start}-${part.end}`;
  const about = { 'content-range': `bytes ${range}/${size}`, 'accept-ranges': 'bytes', etag };
  if (part === 'none') {
    response.writeHead(416, { ...about, 'content-length': 0, 'cache-control': 'no-store' }).end();
    return true;
  }
  const length = { 'content-length': part.end - part.start + 1 };
  const type = { 'content-type': typeOf(file), 'cache-control': 'no-cache' };
  response.writeHead(206, { ...type, ...about, ...length });
  // A file that a build takes away ends the connection.
  pipeline(streamOf(file, part), response, () => undefined);
  return true;
}
