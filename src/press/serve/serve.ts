import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { Answer, Asked } from './answer.ts';

export interface ServeOptions {
  port: number;
  /** The address to listen on. */
  host: string;
  answer(asked: Asked): Promise<Answer>;
  /** How long requests in flight may take to finish when it stops, in milliseconds. */
  grace?: number;
}

export interface RunningServer {
  /** The port that was asked for, or the one the system chose for 0. */
  port: number;
  /** Lets somebody else answer from now on. */
  handOver(listener: RequestListener): void;
  /** Accepts nothing more, finishes what was asked, and resolves when all is done. A second call ends at once. */
  stop(): Promise<void>;
}

/**
 * Limits of a request, in milliseconds: who sends its headers a byte at a time is cut off. A proxy in
 * front keeps idle connections for a minute; it must be the one to close them.
 */
const limits = { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 65_000 };

/** Listens. Rejects if it can't, as when the port is taken. */
export async function listen({ port, host, answer, grace = 10_000 }: ServeOptions): Promise<RunningServer> {
  let stopping = false;
  let listener = listenerOf(answer, () => stopping);
  const server = createServer(limits, (request, response) => {
    response.once('close', () => stopping && server.closeIdleConnections());
    listener(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const closed = new Promise<void>((resolve) => server.once('close', () => resolve()));
  return {
    port: typeof address === 'object' && address ? address.port : port,
    handOver: (next) => {
      listener = next;
    },
    stop: async () => {
      if (stopping) server.closeAllConnections();
      stopping = true;
      server.close();
      const timer = setTimeout(() => server.closeAllConnections(), grace);
      await closed;
      clearTimeout(timer);
    },
  };
}

const listenerOf =
  (answer: ServeOptions['answer'], isLast: () => boolean): RequestListener =>
  (request, response) => {
    answer(askedBy(request)).then(
      (answered) => send(request, response, answered, isLast()),
      () => response.destroy(),
    );
  };

/** What is asked by a request. */
export function askedBy({ method = 'GET', url = '/', headers }: IncomingMessage): Asked {
  return {
    method,
    host: headers.host,
    target: url,
    acceptEncoding: headers['accept-encoding']?.toString(),
    ifNoneMatch: headers['if-none-match'],
    range: headers.range,
    ifRange: headers['if-range']?.toString(),
  };
}

/** Sends an answer. @param last whether the connection ends with it */
function send(
  { method }: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: Answer,
  last: boolean,
): void {
  response.writeHead(status, last ? { ...headers, connection: 'close' } : headers);
  if (method === 'HEAD' || body === null) response.end();
  else response.end(body);
}
