import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { CreatePreviewServer } from 'astro';
import { legible } from '../../disk/files.ts';
import { openFile } from '../../disk/open-file.ts';
import { type BuiltSite, builtSites } from '../../disk/output/built-sites.ts';
import { isText } from '../../outputs/site-files/served-as.ts';
import { filesAt, sendFile, shownAs, slashed } from './send-file.ts';

export interface PreviewServer {
  /** The port that was asked for, or the one the system chose for 0. */
  port: number;
  /** Where a browser on this machine finds each site. */
  addresses: readonly string[];
  stop(): Promise<void>;
  closed(): Promise<void>;
}

/**
 * Answers with the files of a published folder as an ordinary host would: `/` becomes `index.html`, an address that
 * leads nowhere gets the 404 page of its edition. A site with a base path is below it. Several sites are at their
 * hosts below `localhost`, as in `http://en.news.example.localhost:4321/`, and so is what their pages say of each
 * other.
 *
 * @param folder absolute path
 */
export function publishedListener(folder: string): RequestListener {
  return (request, response) => {
    const sites = builtSites(folder);
    const asked = request.headers.host ?? '';
    const site = sites.find(({ name }) => asked.startsWith(`${name}.localhost`)) ?? sites[0];
    if (site) answer(site, sites, request, response);
  };
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
  const chosen = typeof address === 'object' && address ? address.port : port;
  const closed = new Promise<void>((resolve) => server.once('close', () => resolve()));
  return {
    port: chosen,
    addresses: addressesOf(folder, chosen),
    closed: () => closed,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await closed;
    },
  };
}

/** Where a browser on this machine finds the sites of a published folder. */
export function addressesOf(folder: string, port: number): string[] {
  return builtSites(folder).map((site) => `${localHost(site, port)}${site.base}/`);
}

const localHost = ({ name }: BuiltSite, port: number) => `http://${name && `${name}.`}localhost:${port}`;

function answer(
  site: BuiltSite,
  sites: readonly BuiltSite[],
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { folder, base } = site;
  const url = request.url ?? '/';
  const below = url.startsWith(`${base}/`) ? url.slice(base.length) : null;
  const moved = below === null ? null : slashed(folder, below);
  const text = below !== null && sites.length > 1 ? textAt(folder, below) : null;
  if (url === '/' && base !== '') response.writeHead(302, { location: `${base}/` }).end();
  else if (moved) response.writeHead(301, { location: base + moved }).end();
  else if (below === null) notFound(folder, '/', response);
  else if (text) {
    const { localPort = 0 } = request.socket;
    const shown = sites.reduce(
      (all, one) => all.replaceAll(`${one.host}/`, `${localHost(one, localPort)}/`),
      text.text,
    );
    response.writeHead(200, { 'content-type': text.type }).end(shown);
  } else if (!sendFile(folder, below, request, response)) notFound(folder, below, response);
}

/** The text that stands at a path, if that is one. */
function textAt(folder: string, url: string): { text: string; type: string } | null {
  for (const place of filesAt(folder, url)) {
    const file = openFile(place);
    if (!file) continue;
    const type = shownAs(place);
    if (isText(type)) return { text: legible(file.read()), type };
    file.close();
    return null;
  }
  return null;
}

function notFound(folder: string, url: string, response: ServerResponse): void {
  const edition = /^\/([^/?#.]+)\//.exec(url)?.[1];
  const candidates = [`${folder}/${edition}/404.html`, `${folder}/404.html`];
  let page: Buffer | undefined;
  for (const place of candidates) page ??= openFile(place)?.read();
  response.writeHead(404, { 'content-type': page ? 'text/html; charset=utf-8' : 'text/plain' });
  response.end(page ?? 'Not found');
}

/** What `astro preview` calls. */
const createPreviewServer: CreatePreviewServer = async ({ outDir, port, host }) => {
  const server = await servePublished(fileURLToPath(outDir), port, host);
  return { ...server, ...(host === undefined ? {} : { host }) };
};
export default createPreviewServer;
