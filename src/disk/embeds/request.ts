import { lookup } from 'node:dns';
import { type IncomingMessage, request as plainRequest, type RequestOptions } from 'node:http';
import { request as secureRequest } from 'node:https';
import { BlockList, isIP } from 'node:net';

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

/** Addresses that are no public host: https://www.iana.org/assignments/iana-ipv4-special-registry, and -ipv6- */
const closedNets = {
  ipv4: '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.168.0.0/16 198.18.0.0/15 224.0.0.0/4 240.0.0.0/4',
  ipv6: '::/96 ::ffff:0:0/96 64:ff9b::/96 100::/64 2002::/16 fc00::/7 fe80::/10 ff00::/8',
} as const;
type Family = keyof typeof closedNets;

/** The two lists are apart, since an address of one family is looked for among the nets of the other as well. */
const closed = Object.fromEntries(
  Object.entries(closedNets).map(([family, nets]) => {
    const list = new BlockList();
    for (const one of nets.split(' ')) {
      const [net = '', prefix] = one.split('/');
      list.addSubnet(net, Number(prefix), family as Family);
    }
    return [family, list];
  }),
) as Record<Family, BlockList>;

/** Whether an IP address is that of this machine, or of a network that not everybody is in; of IPv4 addresses written as IPv6, all. */
export function isClosed(address: string): boolean {
  const version = isIP(address);
  const family = version === 6 ? 'ipv6' : 'ipv4';
  return version === 0 || closed[family].check(address, family);
}

/** Looks a name up, and refuses what leads into a closed network: so the address that was judged is the one that is used. */
const lookupOpen: NonNullable<RequestOptions['lookup']> = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const found = error ? [] : addresses;
    const bad = found.find(({ address }) => isClosed(address));
    const [first] = found;
    if (error || bad || !first) callback(error ?? new Error('leads into a closed network'), '', 4);
    else if (options.all) callback(null, found);
    else callback(null, first.address, first.family);
  });
};

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
    return await bytesOf(answer, url, limits);
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
  return !local && isIP(bare) !== 0 && isClosed(bare) ? 'leads into a closed network' : null;
}

function ask(url: string, { local = false }: Limits, signal: AbortSignal): Promise<IncomingMessage> {
  const send = url.startsWith('https:') ? secureRequest : plainRequest;
  const headers = { accept: 'application/json, image/*', 'user-agent': 'Warraq' };
  const options = { headers, signal, ...(!local && { lookup: lookupOpen }) };
  return new Promise((resolve, reject) => {
    send(url, options, resolve).on('error', reject).end();
  });
}

async function bytesOf(answer: IncomingMessage, url: string, { most }: Limits): Promise<Fetched> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > most) {
      answer.destroy();
      return { reason: 'is larger than it may be' };
    }
    parts.push(part);
  }
  return { bytes: Buffer.concat(parts), url };
}
