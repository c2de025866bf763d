import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { CreatePreviewServer } from 'astro';
import sirv from 'sirv';
import { exists, read } from '../../disk/files.ts';

export interface PreviewServer {
  /** The port that was asked for, or the one the system chose for 0. */
  port: number;
  stop(): Promise<void>;
  closed(): Promise<void>;
}

/**
 * Answers with the files of a published folder as an ordinary host would: `/` becomes `index.html`, an
 * address that leads nowhere gets the 404 page of its edition.
 *
 * @param folder absolute path
 */
export function publishedListener(folder: string): RequestListener {
  const files = sirv(folder, { dev: true, etag: true });
  return (request, response) =>
    files(request, response, () => notFound(folder, request.url ?? '/', response));
}

/** Serves a published folder; see `publishedListener`. */
export async function servePublished(
  folder: string,
  port: number,
  host = 'localhost',
): Promise<PreviewServer> {
  const server = createServer(publishedListener(folder));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const closed = new Promise<void>((resolve) => server.once('close', () => resolve()));
  return {
    port: typeof address === 'object' && address ? address.port : port,
    closed: () => closed,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await closed;
    },
  };
}

function notFound(folder: string, url: string, response: ServerResponse): void {
  const edition = /^\/([^/?#.]+)\//.exec(url)?.[1];
  const candidates = [`${folder}/${edition}/404.html`, `${folder}/404.html`];
  const page = candidates.find(exists);
  response.writeHead(404, { 'content-type': page ? 'text/html; charset=utf-8' : 'text/plain' });
  response.end(page ? read(page) : 'Not found');
}

/** What `astro preview` calls. */
const createPreviewServer: CreatePreviewServer = async ({ outDir, port, host }) => {
  const server = await servePublished(fileURLToPath(outDir), port, host);
  return { ...server, ...(host === undefined ? {} : { host }) };
};
export default createPreviewServer;
