import { lookup } from 'node:dns';
import type { IncomingMessage } from 'node:http';
import { BlockList, isIP, type LookupFunction } from 'node:net';

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

/**
 * Looks names up, and refuses those that lead into a closed network: so the address that was judged is the one that is
 * asked.
 *
 * @param resolve finds the addresses of a name
 * @param reason what the error says of a name that is refused
 */
export const lookupOpen =
  (reason: string, resolve: typeof lookup = lookup): LookupFunction =>
  (name, options, done) =>
    resolve(name, { ...options, all: true }, (error, found) => {
      if (error) return done(error, []);
      const [first] = found;
      if (!first || found.some(({ address }) => isClosed(address))) return done(new Error(reason), []);
      if (options.all) done(null, found);
      else done(null, first.address, first.family);
    });

/** What an answer holds; `null`, and the connection is closed, if that is more than so many bytes. */
export async function bytesWithin(answer: IncomingMessage, most: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > most) {
      answer.destroy();
      return null;
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}
