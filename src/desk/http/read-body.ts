import type { IncomingMessage } from 'node:http';
import { refuse } from '../refused.ts';

/** Reads what a request brings, up to a number of bytes. */
export async function readBody(request: IncomingMessage, most: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > most) throw refuse('desk-too-large');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) throw refuse('desk-too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Reads JSON, up to a number of bytes. Pages of other sites can't send it without asking first, which is always refused. */
export async function readJson(request: IncomingMessage, most: number): Promise<unknown> {
  if (!/^application\/json(?:;|$)/.test(request.headers['content-type'] ?? ''))
    throw refuse('desk-bad-request');
  const bytes = await readBody(request, most);
  try {
    const data: unknown = JSON.parse(bytes.toString('utf8'));
    if (isFlat(data, mostLevels)) return data;
  } catch {
    // What is no JSON is refused as what nests too deep.
  }
  throw refuse('desk-bad-request');
}

/** How deep what is sent may nest: entries of a list in a field of a draft, and some more. */
const mostLevels = 12;

const isFlat = (data: unknown, levels: number): boolean =>
  typeof data !== 'object' ||
  data === null ||
  (levels > 0 && Object.values(data).every((one) => isFlat(one, levels - 1)));
