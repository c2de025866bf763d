import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What goes wrong with a request: before it is done, or after it was. */
export type Manner =
  | 'take'
  | 'fail'
  | 'limit'
  | 'refuse'
  | 'reset'
  | 'stall'
  | 'half'
  | 'lost'
  | 'failed late';

/** A post as followers see it. */
export interface Seen {
  id: string;
  text: string;
  /** All of what was sent. */
  data: Record<string, unknown>;
}

export interface FakeChannels {
  url: string;
  /** The posts that followers see, by the channel that they are in. */
  telegram: Map<string, Seen>;
  mastodon: Map<string, Seen>;
  bluesky: Map<string, Seen>;
  /** Messages of the webhook, by their id. */
  webhook: Map<string, Seen>;
  /** How many posts ever appeared in each. */
  appeared: Record<'telegram' | 'mastodon' | 'bluesky' | 'webhook', number>;
  asked: { method: string; path: string; headers: IncomingMessage['headers']; body: string }[];
  /** Of the request so far. */
  manner: (path: string) => Manner;
  /** Posts with such words are none that anybody takes. */
  refused: RegExp | null;
  /** What the address of a page answers. */
  pages: Map<string, number | { status: number; headers?: Record<string, string>; html?: string }>;
  close(): void;
}

/** Servers of all kinds of channels, and of the pages that are announced, which do not always want to. */
export async function fakeChannels(): Promise<FakeChannels> {
  const fake: FakeChannels = {
    url: '',
    telegram: new Map(),
    mastodon: new Map(),
    bluesky: new Map(),
    webhook: new Map(),
    appeared: { telegram: 0, mastodon: 0, bluesky: 0, webhook: 0 },
    asked: [],
    manner: () => 'take',
    refused: null,
    pages: new Map(),
    close: () => {},
  };
  const keys = new Map<string, string>();
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    const { method = '', url: path = '', headers } = request;
    if (method === 'GET') {
      const page = fake.pages.get(path) ?? 200;
      if (typeof page === 'number') return void response.writeHead(page).end();
      return void response.writeHead(page.status, page.headers).end(page.html);
    }
    fake.asked.push({ method, path, headers, body });
    answer(fake, keys, request, response, body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  fake.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  fake.close = () => {
    server.closeAllConnections();
    server.close();
  };
  return fake;
}

function answer(
  fake: FakeChannels,
  keys: Map<string, string>,
  request: IncomingMessage,
  response: ServerResponse,
  body: string,
) {
  const { url: path = '' } = request;
  const manner = fake.manner(path);
  if (manner === 'stall') return;
  if (manner === 'reset') return void request.socket.destroy();
  if (manner === 'fail') return void response.writeHead(503).end('busy');
  if (manner === 'limit') return void response.writeHead(429, { 'retry-after': '0' }).end('slowly');
  if (manner === 'refuse')
    return void response.writeHead(403).end(`not with ${path} ${JSON.stringify(request.headers)}`);
  if (fake.refused?.test(body)) return void response.writeHead(422).end('no');
  const [status, result] = perform(fake, keys, request, body);
  const text = JSON.stringify(result);
  if (manner === 'lost') return void request.socket.destroy();
  if (manner === 'failed late') return void response.writeHead(502).end('bad gateway');
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': text.length });
  if (manner !== 'half') return void response.end(text);
  response.write(text.slice(0, 5));
  setTimeout(() => request.socket.destroy(), 5);
}

type Result = [status: number, body: unknown];

function perform(
  fake: FakeChannels,
  keys: Map<string, string>,
  request: IncomingMessage,
  body: string,
): Result {
  const { method = '', url: path = '', headers } = request;
  const data = body === '' ? {} : JSON.parse(body);
  if (path.startsWith('/bot')) return telegram(fake, path.split('/').at(-1) ?? '', data);
  if (path.startsWith('/api/v1/statuses'))
    return mastodon(fake, keys, [method, path.split('/')[4]], headers, data);
  if (path.startsWith('/xrpc/')) return bluesky(fake, path.slice('/xrpc/'.length), headers, data);
  const id = String(headers['webhook-id']);
  if (!fake.webhook.has(id)) fake.appeared.webhook += 1;
  fake.webhook.set(id, { id, text: data.data.text, data });
  return [200, {}];
}

function telegram(
  { telegram: posts, appeared }: FakeChannels,
  method: string,
  data: Record<string, unknown>,
): Result {
  const refused = (description: string): Result => [
    400,
    { ok: false, error_code: 400, description: `Bad Request: ${description}` },
  ];
  const text = String(data['text']);
  if (method === 'sendMessage') {
    if ([...text].length > 4096) return refused('message is too long');
    appeared.telegram += 1;
    const id = String(appeared.telegram);
    posts.set(id, { id, text, data });
    return [200, { ok: true, result: { message_id: Number(id) } }];
  }
  const id = String(data['message_id']);
  const before = posts.get(id);
  if (method === 'deleteMessage')
    return posts.delete(id) ? [200, { ok: true, result: true }] : refused('message to delete not found');
  if (!before) return refused('message to edit not found');
  if (before.text === text) return refused('message is not modified');
  posts.set(id, { id, text, data });
  return [200, { ok: true, result: { message_id: Number(id) } }];
}

function mastodon(
  { mastodon: posts, appeared }: FakeChannels,
  keys: Map<string, string>,
  [method, id]: readonly [string, string | undefined],
  headers: IncomingMessage['headers'],
  data: Record<string, unknown>,
): Result {
  const text = String(data['status']);
  if (id !== undefined) {
    if (!posts.has(id)) return [404, { error: 'Record not found' }];
    if (method === 'DELETE') posts.delete(id);
    else posts.set(id, { id, text, data });
    return [200, { id }];
  }
  const key = String(headers['idempotency-key']);
  const known = keys.get(key);
  if (known) return [200, { id: known }];
  appeared.mastodon += 1;
  const made = String(1000 + appeared.mastodon);
  keys.set(key, made);
  posts.set(made, { id: made, text, data });
  return [200, { id: made }];
}

function bluesky(
  { bluesky: posts, appeared }: FakeChannels,
  procedure: string,
  headers: IncomingMessage['headers'],
  data: { rkey?: string; collection?: string; password?: string; record?: { text?: string } },
): Result {
  const did = 'did:plc:example';
  if (procedure === 'com.atproto.server.createSession')
    return data.password === 'wrong'
      ? [401, { error: 'AuthenticationRequired' }]
      : [200, { did, accessJwt: 'eyJhbGciOiJ.eyJzdWIiOiJ.c2lnbmVk' }];
  if (headers.authorization !== 'Bearer eyJhbGciOiJ.eyJzdWIiOiJ.c2lnbmVk')
    return [401, { error: 'AuthMissing' }];
  const id = data.rkey ?? '';
  if (procedure === 'com.atproto.repo.deleteRecord') return [200, posts.delete(id) ? { commit: {} } : {}];
  if (!posts.has(id)) appeared.bluesky += 1;
  posts.set(id, { id, text: data.record?.text ?? '', data: { ...data.record } });
  return [200, { uri: `at://${did}/${data.collection}/${id}`, cid: `cid-of-${data.record?.text?.length}` }];
}
