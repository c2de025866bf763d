import { createHash, hash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignatureV4 } from '@smithy/signature-v4';
import { Sha256 } from '../../src/delivery/notifications/sha256.ts';

/** An object as a bucket holds it; header names in lower case. */
export interface Stored {
  body: Buffer;
  headers: Record<string, string>;
  etag: string;
}

export interface FakeS3 {
  endpoint: string;
  objects: Map<string, Stored>;
  /** Method and key of each request that changed something, in their order. */
  writes: string[];
  /** Called before each request; what it returns is answered instead. */
  misbehave: (request: IncomingMessage, count: number) => 'fail' | 'reset' | 'done-and-reset' | undefined;
  close(): Promise<void>;
}

export const keys = { accessKeyId: 'AKIDTESTTESTTEST', secretAccessKey: 'never-to-be-seen/in+anything' };

const kept = /^(?:content-type|cache-control|content-encoding|x-amz-meta-.*)$/;
const inXml = (text: string) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

/**
 * Storage that speaks S3 as far as a deploy goes: signatures are verified, bytes compared with their MD5, conditions held,
 * and lists come a few names at a time.
 */
export async function fakeS3(pageSize = 7): Promise<FakeS3> {
  const objects = new Map<string, Stored>();
  const fake: FakeS3 = {
    endpoint: '',
    objects,
    writes: [],
    misbehave: () => undefined,
    close: async () => {},
  };
  let count = 0;
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    count += 1;
    const fault = fake.misbehave(request, count);
    if (fault === 'reset') return void request.socket.destroy();
    if (fault === 'fail') return answer(response, 503, error('SlowDown'));
    const [status, body, headers] = await serve(request, Buffer.concat(parts));
    if (fault === 'done-and-reset') return void request.socket.destroy();
    answer(response, status, body, headers);
  });
  type Answered = [status: number, body: string | Buffer, headers?: Record<string, string>];

  async function serve(request: IncomingMessage, body: Buffer): Promise<Answered> {
    const url = new URL(request.url ?? '', fake.endpoint);
    if (!(await isSigned(request, url))) return [403, error('SignatureDoesNotMatch')];
    const key = decodeURIComponent(url.pathname).split('/').slice(2).join('/');
    const found = objects.get(key);
    if (request.method === 'GET' && key === '') return [200, list(url)];
    if (request.method === 'PUT') return put(request, key, body);
    if (request.method === 'DELETE') {
      fake.writes.push(`DELETE ${key}`);
      objects.delete(key);
      return [204, ''];
    }
    if (!found) return [404, error('NoSuchKey')];
    return [200, found.body, { ...found.headers, etag: found.etag }];
  }

  function put(request: IncomingMessage, key: string, body: Buffer): Answered {
    const { headers } = request;
    const [match, none, md5] = ['if-match', 'if-none-match', 'content-md5'].map((name) => headers[name]);
    const found = objects.get(key);
    if (none === '*' && found) return [412, error('PreconditionFailed')];
    if (match !== undefined && found?.etag !== match) return [412, error('PreconditionFailed')];
    if (md5 !== undefined && md5 !== createHash('md5').update(body).digest('base64'))
      return [400, error('BadDigest')];
    const etag = `"${createHash('md5').update(body).digest('hex')}"`;
    const about = Object.entries(headers).filter(([name]) => kept.test(name));
    objects.set(key, { body, headers: Object.fromEntries(about.map(([k, v]) => [k, String(v)])), etag });
    fake.writes.push(`PUT ${key}`);
    return [200, '', { etag }];
  }

  function list(url: URL): string {
    const [prefix, after] = ['prefix', 'continuation-token'].map((name) => url.searchParams.get(name) ?? '');
    const all = [...objects.keys()].filter((key) => key.startsWith(prefix ?? '')).sort();
    const rest = all.filter((key) => key > (after ?? ''));
    const page = rest.slice(0, pageSize);
    const next =
      rest.length > pageSize
        ? `<NextContinuationToken>${inXml(page.at(-1) ?? '')}</NextContinuationToken>`
        : '';
    const contents = page.map(
      (key) => `<Contents><Key>${inXml(key)}</Key><Size>${objects.get(key)?.body.length}</Size></Contents>`,
    );
    return `<ListBucketResult><IsTruncated>${next !== ''}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`;
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  fake.endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  fake.close = async () => {
    server.closeAllConnections();
    server.close();
  };
  return fake;
}

const error = (code: string) => `<Error><Code>${code}</Code><Message>${code}</Message></Error>`;

function answer(response: ServerResponse, status: number, body: string | Buffer, headers = {}): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, { 'content-length': bytes.length, ...headers });
  response.end(response.req.method === 'HEAD' ? '' : bytes);
}

/** Whether whoever knows the key signed a request as it came. https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html */
async function isSigned(request: IncomingMessage, url: URL): Promise<boolean> {
  const given = String(request.headers.authorization);
  const names = /SignedHeaders=([^,]+)/.exec(given)?.[1]?.split(';') ?? [];
  const headers = Object.fromEntries(names.map((name) => [name, String(request.headers[name])]));
  const date = String(request.headers['x-amz-date']).replace(
    /^(....)(..)(..)T(..)(..)(..)Z$/,
    '$1-$2-$3T$4:$5:$6Z',
  );
  const signer = new SignatureV4({
    service: 's3',
    region: 'us-east-1',
    credentials: keys,
    sha256: Sha256,
    uriEscapePath: false,
    applyChecksum: false,
  });
  const signed = await signer.sign(
    {
      method: request.method ?? '',
      protocol: 'http:',
      hostname: url.hostname,
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: {
        ...headers,
        'x-amz-content-sha256': String(request.headers['x-amz-content-sha256'] ?? hash('sha256', '')),
      },
    },
    { signingDate: new Date(date), signableHeaders: new Set(names) },
  );
  const signature = (text = '') => /Signature=(\w+)/.exec(text)?.[1];
  return signature(given) !== undefined && signature(given) === signature(signed.headers['authorization']);
}
