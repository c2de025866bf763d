import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { exists, read } from '../../src/disk/files.ts';
import { publishedListener } from '../../src/press/dev/preview.ts';
import { feedFormats } from '../../src/publication/feed-formats.ts';

/** What a reader asks for again and again, in bytes. */
export interface PolledFile {
  name: string;
  identity: number;
  /** As hosts compress what they send at once: gzip 6, Brotli 5. */
  gzip: number;
  br: number;
  /** The request of a feed reader that has it, and what it is answered if nothing is new; headers of an answer that has it. */
  request: number;
  notModified: number;
  headers: number;
}

const names = [...Object.values(feedFormats).map(({ file }) => file), 'latest.json'];

/** Measures the feeds of editions in a published folder, over a connection to a server of it. */
export async function polledFiles(folder: string, editions: readonly string[]): Promise<PolledFile[]> {
  const server = createServer(publishedListener(folder)).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address() as AddressInfo;
  const files: PolledFile[] = [];
  for (const name of editions.flatMap((id) => names.map((one) => `${id}/${one}`))) {
    if (!exists(path.join(folder, name))) continue;
    const bytes = read(path.join(folder, name));
    const first = await exchange(port, name);
    const again = await exchange(port, name, /^etag: (.*)\r$/im.exec(first.answer)?.[1]);
    if (!again.answer.startsWith('HTTP/1.1 304')) throw new Error(`${name} has no answer for who has it`);
    files.push({
      name,
      identity: bytes.length,
      gzip: gzipSync(bytes, { level: 6 }).length,
      br: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length,
      request: again.request.length,
      notModified: again.answer.length,
      headers: first.answer.indexOf('\r\n\r\n') + 4,
    });
  }
  server.close();
  return files;
}

/** Asks as a feed reader does; the bytes of both ways. */
async function exchange(
  port: number,
  name: string,
  etag?: string,
): Promise<{ request: string; answer: string }> {
  const lines = [
    `GET /${name} HTTP/1.1`,
    'Host: news.example',
    'User-Agent: FeedReader/5.1 (+https://reader.example/bot)',
    'Accept: application/rss+xml, application/atom+xml, application/feed+json, */*;q=0.8',
    'Accept-Encoding: gzip, br',
    ...(etag === undefined ? [] : [`If-None-Match: ${etag}`]),
    'Connection: close',
  ];
  const request = `${lines.join('\r\n')}\r\n\r\n`;
  let answer = '';
  const socket = connect(port, '127.0.0.1').setEncoding('latin1');
  socket.write(request);
  for await (const part of socket) answer += part;
  return { request, answer };
}

/** What is assumed of readers, of a newsroom and of a network that delivers it. */
export interface Assumed {
  subscribers: number;
  /** How often one asks in a day, and at how many times in a day a feed has something new. */
  polls: number;
  changes: number;
  /** Places of a CDN, and how long one answers by itself, in seconds. */
  places: number;
  shared: number;
}

/** Requests in a second, and gigabytes in a day, that a server answers in each way. */
export function costs(file: PolledFile, { subscribers, polls, changes, places, shared }: Assumed) {
  const day = 24 * 60 * 60;
  const whole = file.headers + file.br;
  const fresh = Math.min(polls, changes);
  const asked = subscribers * polls;
  const revalidations = places * (day / shared);
  const found = Math.min(changes, day / shared) * places;
  const row = (requests: number, bytes: number) => ({ perSecond: requests / day, gigabytes: bytes / 1e9 });
  return {
    'every answer whole, as it is': row(asked, asked * (file.headers + file.identity)),
    'every answer whole, Brotli': row(asked, asked * whole),
    '304 where nothing is new': row(
      asked,
      subscribers * (fresh * whole + (polls - fresh) * file.notModified),
    ),
    'a CDN before it: what the server sees': row(
      revalidations,
      found * whole + (revalidations - found) * file.notModified,
    ),
    'WebSub: what the server sees, beside one poll a day': row(
      subscribers + changes,
      subscribers * whole + changes * whole,
    ),
    'WebSub: what the hub sends': row(
      subscribers * changes,
      subscribers * changes * (file.headers + file.identity),
    ),
  };
}
