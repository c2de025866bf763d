import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Heard {
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
}

/** What a server does with a request: takes it, or one of the ways in which servers don't. */
export type Manner = 'take' | 'fail' | 'limit' | 'refuse' | 'redirect' | 'stall' | 'reset' | 'half';

export interface ToldServer {
  url: string;
  /** What was taken, in its order. */
  taken: Heard[];
  /** Everything that was asked. */
  asked: Heard[];
  manner: (heard: Heard, count: number) => Manner;
  close(): void;
}

/** A server that is told of changes, and does not always want to be. */
export async function toldServer(): Promise<ToldServer> {
  const told: ToldServer = { url: '', taken: [], asked: [], manner: () => 'take', close: () => {} };
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    const heard = { path: request.url ?? '', headers: request.headers, body };
    told.asked.push(heard);
    const manner = told.manner(heard, told.asked.length);
    if (manner === 'stall') return;
    if (manner === 'reset') return void request.socket.destroy();
    if (manner === 'fail') return void response.writeHead(503).end('busy');
    if (manner === 'limit') return void response.writeHead(429, { 'retry-after': '0' }).end('slowly');
    if (manner === 'redirect')
      return void response.writeHead(302, { location: `${told.url}/elsewhere` }).end();
    if (manner === 'refuse')
      return void response.writeHead(403).end(`not with ${JSON.stringify(request.headers)}`);
    if (manner === 'half') {
      response.writeHead(500, { 'content-length': 100 });
      response.write('half of');
      return void setTimeout(() => request.socket.destroy(), 5);
    }
    told.taken.push(heard);
    response.writeHead(200).end('{"success":true}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  told.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  told.close = () => {
    server.closeAllConnections();
    server.close();
  };
  return told;
}
