import type { Publication } from './publication.ts';

/** What says where editions stand. */
export type Located = Pick<Publication, 'origin' | 'editions'>;

/** What one host answers for: an output folder of its own, if there are several. */
export interface Site {
  /** Scheme and host, such as `https://news.example`. */
  host: string;
  /** Its folder below the output folder: the name of the host; empty if it is the only one. */
  folder: string;
  /** The editions that stand there. */
  editions: readonly string[];
  /** The edition at its root; `null` if its root leads to all editions. */
  root: string | null;
}

/** Where an edition stands at the root of a site. */
export const atRoot = '/';

/** Scheme and host of an origin, and the path that all paths there begin with: empty, or such as `/news`. */
export function splitOrigin(origin: string): { host: string; base: string } {
  const end = origin.indexOf('/', origin.indexOf('//') + 2);
  return end < 0 ? { host: origin, base: '' } : { host: origin.slice(0, end), base: origin.slice(end) };
}

/** The sites of a publication: that of its origin, then those of editions that have a host of their own. */
export function sitesOf({ origin, editions }: Located): Site[] {
  const { host: main } = splitOrigin(origin);
  const hostOf = ({ address }: Located['editions'][number]) =>
    address === undefined || address === atRoot ? main : address;
  const groups = [...Map.groupBy(editions, hostOf)].toSorted(
    ([a], [b]) => Number(b === main) - Number(a === main),
  );
  return groups.map(([host, all]) => ({
    host,
    folder: groups.length > 1 ? folderOf(host) : '',
    editions: all.map(({ id }) => id),
    root: all.find(({ address }) => address !== undefined)?.id ?? null,
  }));
}

/** The name of a host as that of a folder: a port is set off by what every file system allows. */
const folderOf = (host: string) => new URL(host).host.replace(':', '-');

/** An address as a page of a site can write it: a path where it is on the same host. */
export function pathOn({ host }: Pick<Site, 'host'>, address: string): string {
  return address.startsWith(`${host}/`) ? address.slice(host.length) : address;
}

/** The same publication on one host without a path, as on the machine of an editor. */
export function onOneHost<T extends Located>(publication: T): T {
  const { host } = splitOrigin(publication.origin);
  const editions = publication.editions.map((one) =>
    one.address === atRoot ? one : { ...one, address: undefined },
  );
  return { ...publication, origin: host, editions };
}

/** Domains that stand for examples and tests, and that nobody can have: RFC 2606 and RFC 6761. */
const reserved = [
  ...['test', 'example', 'invalid', 'localhost'],
  ...['example.com', 'example.net', 'example.org'],
];

/** Whether nobody can have a host: readers reach nothing there. @param host without scheme and port */
export const isReservedHost = (host: string): boolean =>
  reserved.some((one) => host === one || host.endsWith(`.${one}`));
