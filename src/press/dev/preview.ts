import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CreatePreviewServer } from 'astro';
import sirv from 'sirv';
import { exists, legible, read } from '../../disk/files.ts';
import { isText, typeOf } from '../../outputs/site-files/served-as.ts';
import { outputFile } from '../../publication/output-paths.ts';
import { type BuiltSite, builtSites } from './built-sites.ts';

export interface PreviewServer {
  /** The port that was asked for, or the one the system chose for 0. */
  port: number;
  /** Where a browser on this machine finds each site. */
  addresses: readonly string[];
  stop(): Promise<void>;
  closed(): Promise<void>;
}

/**
 * Serves a published folder as an ordinary host would: `/` becomes `index.html`, an address that leads nowhere
 * gets the 404 page of its edition. A site with a base path is below it. Several sites are at their hosts below
 * `localhost`, as in `http://en.news.example.localhost:4321/`, and so is what their pages say of each other.
 *
 * @param folder absolute path
 */
export async function servePublished(
  folder: string,
  port: number,
  host = 'localhost',
): Promise<PreviewServer> {
  const sites = builtSites(folder).map((site) => ({
    ...site,
    files: sirv(site.folder, { dev: true, etag: true }),
  }));
  const server = createServer((request, response) => {
    const site = sites.find(({ name }) => request.headers.host?.startsWith(`${name}.localhost`)) ?? sites[0];
    if (site) answer(site, addressOf, sites, request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const chosen = portOf(server.address(), port);
  const addressOf = ({ name }: BuiltSite) => `http://${name && `${name}.`}localhost:${chosen}`;
  const closed = new Promise<void>((resolve) => server.once('close', () => resolve()));
  return {
    port: chosen,
    addresses: sites.map((site) => `${addressOf(site)}${site.base}/`),
    closed: () => closed,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await closed;
    },
  };
}

const portOf = (address: ReturnType<Server['address']>, asked: number) =>
  typeof address === 'object' && address ? address.port : asked;

type Served = BuiltSite & { files: ReturnType<typeof sirv> };

function answer(
  site: Served,
  addressOf: (site: BuiltSite) => string,
  sites: readonly BuiltSite[],
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { folder, base, files } = site;
  const url = request.url ?? '/';
  if (url === '/' && base !== '') {
    response.writeHead(302, { location: `${base}/` }).end();
    return;
  }
  const below = url.startsWith(`${base}/`) ? url.slice(base.length) : null;
  const text = below !== null && sites.length > 1 ? textAt(folder, below) : null;
  if (text) {
    const shown = sites.reduce((all, one) => all.replaceAll(`${one.host}/`, `${addressOf(one)}/`), text.text);
    response.writeHead(200, { 'content-type': text.type }).end(shown);
    return;
  }
  request.url = below ?? '/404';
  files(request, response, () => notFound(folder, below ?? '/', response));
}

/** The text that stands at a path, if that is one. */
function textAt(folder: string, url: string): { text: string; type: string } | null {
  const file = path.join(folder, outputFile(new URL(url, 'http://localhost').pathname));
  const type = typeOf(file);
  const isThere = file.startsWith(folder + path.sep) && isText(type) && exists(file);
  return isThere ? { text: legible(read(file)), type } : null;
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
