import { filePath } from './output-paths.ts';
import { type Located, type Site, sitesOf, splitOrigin } from './sites.ts';

/** What addresses of a publication begin with. */
export interface Mounts {
  sites: readonly Site[];
  siteOf(edition: string): Site;
  /** What stands before the paths of an edition, and before those of a site. */
  startOf(edition: string): string;
  startOn(site: Site): string;
}

export function mountsOf(place: Located): Mounts {
  const sites = sitesOf(place);
  const { base } = splitOrigin(place.origin);
  const byEdition = new Map(sites.flatMap((site) => site.editions.map((id) => [id, site] as const)));
  const siteOf = (edition: string): Site => {
    const site = byEdition.get(edition) ?? sites[0];
    if (!site) throw new RangeError('a publication without editions has no address');
    return site;
  };
  const startOn = (site: Site) => (site.folder ? site.host : base);
  const startFor = (edition: string) => {
    const site = siteOf(edition);
    return startOn(site) + (site.root === edition ? '' : filePath(edition));
  };
  const starts = new Map(place.editions.map(({ id }) => [id, startFor(id)]));
  return { sites, siteOf, startOn, startOf: (edition) => starts.get(edition) ?? startFor(edition) };
}

/** What leads from an address to where it is, and back. */
export function locators({ sites, siteOf, startOn, startOf }: Mounts, { editions }: Located) {
  const siteAt = (address: string) => sites.find((site) => isBelow(address, startOn(site)));
  return {
    /** The site of an address, if it is one of the publication. */
    siteAt,
    /** The edition that an address belongs to. */
    editionAt: (address: string) =>
      editions
        .map(({ id }) => id)
        .toSorted((a, b) => startOf(b).length - startOf(a).length)
        .find((id) => isBelow(address, startOf(id))),
    /** The path below the output folder (`output-paths.ts`) of what is at an address; throws if that is not the publication's. */
    output: (address: string): string => {
      const site = siteAt(address);
      if (!site) throw new RangeError(`${address} is no address of the publication`);
      return (site.folder && filePath(site.folder)) + address.slice(startOn(site).length);
    },
    /** The address of what is at a path below the output folder: the inverse of `output`. */
    of: (path: string): string => {
      const site = sites.find(({ folder }) => folder === '' || isBelow(path, filePath(folder))) ?? siteOf('');
      return startOn(site) + path.slice(site.folder ? filePath(site.folder).length : 0);
    },
    /** The path of an address below its site. */
    local: (address: string) => address.slice(startOn(siteAt(address) ?? siteOf('')).length),
  };
}

/** What makes an address of a path. */
export function writers({ sites, siteOf, startOn, startOf }: Mounts, { origin, editions }: Located) {
  const { base } = splitOrigin(origin);
  const isEdition = (path: string) => editions.some(({ id }) => isBelow(path, filePath(id)));
  return {
    /** The address of a file that stands on every site at the same path. */
    shared: (path: string) => base + path,
    /** The same, once for each site. */
    everywhere: (path: string) => sites.map((site) => startOn(site) + path),
    /** The address at which a text stood, as `aliasPath` writes it: on the site of its edition. */
    former: (edition: string, alias: string) => startOn(siteOf(edition)) + alias,
    /**
     * The address that somebody means who writes a path into a text of an edition: `/<edition>/…` is in that
     * edition wherever it stands, and what is an address already stays as it is.
     */
    written: (edition: string, path: string) => {
      const isWhole = base !== '' && isBelow(path, base);
      if (path.startsWith('//') || (isWhole && isEdition(path.slice(base.length)))) return path;
      const named = editions.find(({ id }) => isBelow(path, filePath(id)));
      if (!named) return isWhole ? path : startOn(siteOf(edition)) + path;
      const rest = path.slice(filePath(named.id).length);
      const isBare = siteOf(named.id).root === named.id && !rest.startsWith('/');
      return startOf(named.id) + (isBare ? '/' : '') + rest;
    },
  };
}

/** Whether an address or path is that of a folder or of something in it. */
function isBelow(address: string, folder: string): boolean {
  return address.startsWith(folder) && /^(?:$|[/?#])/.test(address.slice(folder.length));
}
