import { aliasPath, readablePath } from '../../publication/output-paths.ts';
import { decoded } from '../addresses.ts';
import type { Slim } from './slim.ts';

/** Where readers found an item. */
export interface Addresses {
  /** Paths that lead to it from now on. */
  aliases: string[];
  /** Addresses that nothing can lead on from, and why. */
  lost: { address: string; reason: string }[];
}

/** Items with these were never public, or aren't texts, so that no reader has an address of theirs. */
const isPublic = ({ status, type }: Slim) => (status === 'publish' || status === '') && type !== 'attachment';

/**
 * The old addresses of each item: its permalink, and what that was when its slug was another (WordPress redirects from
 * those, too). A path belongs to one item: on several hosts it can be two addresses.
 */
export function shareOut(items: readonly Slim[], base: string): Addresses[] {
  const owners = new Map<string, Slim>();
  const permalinks = items.map((item) => addressesOf(item, base, owners, [permalinkOf(item, base)]));
  return permalinks.map(({ aliases, lost }, index) => {
    const item = items[index];
    if (!item) return { aliases, lost };
    const former = addressesOf(item, base, owners, formerLinks(item, base));
    return { aliases: [...aliases, ...former.aliases], lost: [...lost, ...former.lost] };
  });
}

/** Gives an item those of its links that are free. */
function addressesOf(
  item: Slim,
  base: string,
  owners: Map<string, Slim>,
  links: readonly (URL | undefined)[],
): Addresses {
  const found: Addresses = { aliases: [], lost: [] };
  if (!isPublic(item)) return found;
  for (const url of links.filter((one) => one !== undefined)) {
    const address = url.href.startsWith(base) ? url.href.slice(new URL(base || url).origin.length) : url.href;
    const path = url.search === '' ? aliasPath(url.pathname) : null;
    const owner = path === null ? undefined : owners.get(path);
    if (path === null) found.lost.push({ address, reason: whyLost(url) });
    else if (owner && owner !== item)
      found.lost.push({ address, reason: `the path is that of “${owner.title}”, too` });
    else {
      owners.set(path, item);
      found.aliases.push(written(path));
    }
  }
  return found;
}

const whyLost = ({ search }: URL) =>
  search === ''
    ? 'no file can stand there'
    : 'no file stands at an address with a query: let the host lead on from it';

/** An alias as people read it, unless it would say something else in front matter. */
function written(path: string): string {
  const readable = readablePath(path);
  return /[\s?#]/.test(readable) ? path : readable;
}

function permalinkOf({ link }: Slim, base: string): URL | undefined {
  return link === '' ? undefined : (URL.parse(link, base || undefined) ?? undefined);
}

/** The permalink with each slug that it once ended in (`_wp_old_slug`). */
function formerLinks(item: Slim, base: string): URL[] {
  const url = permalinkOf(item, base);
  const parts = url?.pathname.split('/') ?? [];
  const place = parts.findLastIndex((part) => part !== '' && decoded(part) === decoded(item.slug));
  if (!url || place < 0) return [];
  return item.meta
    .filter(({ key, value }) => key === '_wp_old_slug' && value !== '')
    .flatMap(({ value }) => URL.parse(parts.with(place, value).join('/'), url) ?? []);
}
