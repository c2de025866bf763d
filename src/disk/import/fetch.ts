import type { lookup } from 'node:dns';
import { get as getPlain, type IncomingMessage } from 'node:http';
import { get as getSecure } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { bytesWithin, lookupOpen } from '../public-hosts.ts';

/** In milliseconds: for the whole of a file. */
const patience = 30_000;
/** In megabytes. */
const most = 100;
/** How many redirects are followed. */
const mostHops = 5;

/** Why nothing is to be had from a host that was named: it is one of this network, which was not. */
const inside = 'leads to an address of this network, which was not named';

/**
 * Fetches what lies on hosts that the editor named, and nothing from anywhere else: redirects are followed only among
 * those hosts. A name that leads into the network of this machine is refused, unless what was named is such an address
 * itself, or `localhost`. The address that was looked at is the one that is asked.
 *
 * @param hosts names or addresses, with a port if it is not the usual one
 * @param resolve finds the addresses of a name
 * @returns the bytes; a reason if that failed; `undefined` if the host was not named
 */
export function fetcher(
  hosts: readonly string[],
  resolve?: typeof lookup,
): (url: string) => Promise<Uint8Array | string | undefined> {
  const named = new Set(hosts.map((one) => one.toLowerCase()));
  const isNamed = (url: string) =>
    URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) && named.has(new URL(url).host);
  const outside = lookupOpen(inside, resolve);
  return async (url) => {
    if (!isNamed(url)) return undefined;
    try {
      return await follow(url, { isNamed, outside, signal: AbortSignal.timeout(patience) });
    } catch (error) {
      return `could not be fetched (${error instanceof Error ? error.message : 'no answer'})`;
    }
  };
}

interface Rules {
  isNamed: (url: string) => boolean;
  outside: LookupFunction;
  signal: AbortSignal;
}

async function follow(url: string, rules: Rules, hops = mostHops): Promise<Uint8Array | string> {
  const answer = await request(new URL(url), rules);
  const { statusCode = 0, headers } = answer;
  if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
    answer.destroy();
    const next = URL.parse(headers.location, url)?.href ?? '';
    if (hops === 0 || !rules.isNamed(next)) return 'leads to a host that was not named';
    return follow(next, rules, hops - 1);
  }
  if (statusCode !== 200) {
    answer.destroy();
    return `could not be fetched (status ${statusCode})`;
  }
  return (await bytesWithin(answer, most * 1e6)) ?? 'is too large';
}

function request(url: URL, { outside, signal }: Rules): Promise<IncomingMessage> {
  const get = url.protocol === 'https:' ? getSecure : getPlain;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isOwn = isIP(host) !== 0 || host === 'localhost';
  return new Promise((resolved, failed) => {
    const options = { signal, agent: false, ...(isOwn ? {} : { lookup: outside }) } as const;
    get(url, options, resolved).on('error', failed);
  });
}
