import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { refuse } from '../refused.ts';

/** Whom the server listens to. */
export interface Doors {
  /** Names besides those of this machine that browsers may call it by, such as `desk.news.example`. */
  names: readonly string[];
  /** Addresses of proxies that say who signed in, in `Remote-User`. */
  proxies: readonly string[];
}

const ofThisMachine: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '::1']);

/** Whether an address is that of the machine itself. */
export const isLoopback = (host: string): boolean =>
  ofThisMachine.has(host) || /^127\.\d+\.\d+\.\d+$/.test(host);

/** The name in a Host header, without its port; `null` if it is none. */
export function nameIn(host: string | undefined): string | null {
  try {
    return host === undefined
      ? null
      : new URL(`http://${host}/`).hostname.replace(/^\[|\]$/g, '').toLowerCase();
  } catch {
    return null;
  }
}

/**
 * Whether a request may be meant for this server: a page elsewhere can give its own name this machine's address, and
 * would then be our page to browsers. Nobody can do that with an address.
 */
export function isOurName(host: string | undefined, { names }: Doors): boolean {
  const name = nameIn(host);
  return name !== null && (isLoopback(name) || isIP(name) !== 0 || names.includes(name));
}

/** Refuses what another site's page sends: by the browser's own word, and by the origin that it names. */
export function refuseForeign({ method = 'GET', headers }: IncomingMessage): void {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw refuse('desk-token');
  const { origin, host } = headers;
  if (origin !== undefined && hostOf(origin) !== host?.toLowerCase()) throw refuse('desk-token');
  const isReading = method === 'GET' || method === 'HEAD';
  if (!isReading && origin === undefined && site !== 'same-origin') throw refuse('desk-token');
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}

/** An address as sockets give it, without what makes IPv4 look like IPv6. */
export const plainAddress = (address: string | undefined): string => (address ?? '').replace(/^::ffff:/, '');

export const isProxy = ({ socket }: IncomingMessage, { proxies }: Doors): boolean =>
  proxies.includes(plainAddress(socket.remoteAddress));

/** Where a request comes from, as far as that is known: what proxies say counts where they are trusted. */
export function addressOf(request: IncomingMessage, doors: Doors): string {
  const direct = plainAddress(request.socket.remoteAddress);
  const said = request.headers['x-forwarded-for'];
  if (!isProxy(request, doors) || said === undefined) return direct;
  return String(said).split(',').at(-1)?.trim() || direct;
}

/** Whether the browser speaks to us, or to the proxy before us, in secret. */
export const isSecure = (request: IncomingMessage, doors: Doors): boolean =>
  isProxy(request, doors) && request.headers['x-forwarded-proto'] === 'https';
