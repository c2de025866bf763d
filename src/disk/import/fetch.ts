import { lookup } from 'node:dns';
import { get as getPlain, type IncomingMessage } from 'node:http';
import { get as getSecure } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** In milliseconds: for the whole of a file. */
const patience = 30_000;
/** In megabytes. */
const most = 100;
/** How many redirects are followed. */
const mostHops = 5;

/** Why nothing is to be had from a host that was named: it is one of this network, which was not. */
const inside = 'leads to an address of this network, which was not named';

/** Addresses that nobody outside has: https://www.iana.org/assignments/iana-ipv4-special-registry/ and its like for IPv6. */
const ofNetworks = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  ofNetworks.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  ofNetworks.addSubnet(net, bits, 'ipv6');

const isInside = (address: string): boolean =>
  ofNetworks.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

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
  resolve: typeof lookup = lookup,
): (url: string) => Promise<Uint8Array | string | undefined> {
  const named = new Set(hosts.map((one) => one.toLowerCase()));
  const isNamed = (url: string) =>
    URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) && named.has(new URL(url).host);
  const outside = lookupOutside(resolve);
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
  return bytesOf(answer);
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

/** What a name leads to, if all of that is outside of this network. */
const lookupOutside =
  (resolve: typeof lookup): LookupFunction =>
  (name, options, done) =>
    resolve(name, { ...options, all: true }, (error, found) => {
      if (error) return done(error, []);
      if (found.some(({ address }) => isInside(address))) return done(new Error(inside), []);
      const [first] = found;
      if (options.all) done(null, found);
      else done(null, first?.address ?? '', first?.family);
    });

async function bytesOf(answer: IncomingMessage): Promise<Uint8Array | string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > most * 1e6) return 'is too large';
    parts.push(part);
  }
  return Buffer.concat(parts);
}
