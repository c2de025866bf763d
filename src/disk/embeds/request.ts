import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP } from 'node:net';
import { bytesWithin, isClosed, lookupOpen } from '../public-hosts.ts';

/** How much may come, in bytes, and how long it may take, in milliseconds. */
export interface Limits {
  most: number;
  patience: number;
  /** For tests alone: hosts of this machine and its network, and plain HTTP, are allowed. */
  local?: boolean;
}

/** What was fetched, or why nothing was. */
export type Fetched = { bytes: Uint8Array; url: string } | { reason: string };

const redirects = 3;
const inside = 'leads into a closed network';

/** Fetches an address over https, following a few redirects; nothing from within a closed network, and no more than allowed. */
export async function fetchOpen(url: string, limits: Limits, hops = redirects): Promise<Fetched> {
  const reason = refusal(url, limits);
  if (reason) return { reason };
  const signal = AbortSignal.timeout(limits.patience);
  try {
    const answer = await ask(url, limits, signal);
    const { statusCode: status = 0, headers } = answer;
    if (status >= 300 && status < 400 && headers.location) {
      answer.destroy();
      if (hops === 0) return { reason: 'leads from one address to the next without end' };
      if (!URL.canParse(headers.location, url)) return { reason: 'leads to what is no address' };
      return await fetchOpen(new URL(headers.location, url).href, limits, hops - 1);
    }
    if (status !== 200) {
      answer.destroy();
      return { reason: `answers with status ${status}` };
    }
    const bytes = await bytesWithin(answer, limits.most);
    return bytes ? { bytes, url } : { reason: 'is larger than it may be' };
  } catch (error) {
    if (signal.aborted) return { reason: 'does not answer in time' };
    return { reason: error instanceof Error ? error.message : 'gives no answer' };
  }
}

function refusal(url: string, { local = false }: Limits): string | null {
  if (!URL.canParse(url)) return 'is no address';
  const { protocol, hostname, username, password } = new URL(url);
  if (protocol !== 'https:' && !(local && protocol === 'http:')) return 'is not reached over https';
  if (username !== '' || password !== '') return 'holds a password';
  const bare = hostname.replace(/^\[|\]$/g, '');
  return !local && isIP(bare) !== 0 && isClosed(bare) ? inside : null;
}

function ask(url: string, { local = false }: Limits, signal: AbortSignal): Promise<IncomingMessage> {
  const send = url.startsWith('https:') ? secureRequest : plainRequest;
  const headers = { accept: 'application/json, image/*', 'user-agent': 'Warraq' };
  const options = { headers, signal, ...(!local && { lookup: lookupOpen(inside) }) };
  return new Promise((resolve, reject) => {
    send(url, options, resolve).on('error', reject).end();
  });
}
