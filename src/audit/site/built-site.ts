import type { Place, Problem } from '../../problems/problem.ts';
import { addressOf, createResolver, type Mount, pathOf, type Target, unknown } from '../addresses.ts';
import type { Facts, FeedFacts, HtmlFacts, OpmlFacts, SitemapFacts, StyleFacts } from '../facts.ts';
import { mountsOf } from '../mounts.ts';

/** The files of a built site by name, `/` between folders. */
export interface SiteFiles {
  names: ReadonlySet<string>;
  read(name: string): Uint8Array;
}

/** A built site as the rules about all of it see it. */
export interface BuiltSite extends SiteFiles {
  /** Where it is published, as its pages say: none if none does, several if folders have hosts of their own. */
  mounts: readonly Mount[];
  pages: ReadonlyMap<string, HtmlFacts>;
  feeds: ReadonlyMap<string, FeedFacts>;
  sitemaps: ReadonlyMap<string, SitemapFacts>;
  opml: readonly OpmlFacts[];
  styles: readonly StyleFacts[];
  /** Where an address leads that stands in a file of the site. */
  resolve(href: string, from: string): Target;
  /** The page of the site that an address leads to. */
  pageAt(href: string, from: string): HtmlFacts | undefined;
  /** The moment to judge for, in milliseconds since 1970-01-01 UTC; `null` for whenever it was built. */
  now: number | null;
}

/** One rule about the site as a whole: pure, and silent where all is well. */
export type SiteRule = (site: BuiltSite) => Problem[];

/** Puts together what is known of all documents. */
export function openSite(files: SiteFiles, facts: readonly Facts[], now: number | null): BuiltSite {
  const of = <K extends Facts['kind']>(kind: K) =>
    facts.filter((one): one is Extract<Facts, { kind: K }> => one.kind === kind);
  const byName = <T extends { name: string }>(all: readonly T[]) =>
    new Map(all.map((one) => [one.name, one]));
  const pages = byName(of('html'));
  const found = mountsOf([...pages].map(([name, page]) => [name, page.canonical?.value]));
  const resolve = createResolver(found.length > 0 ? found : [unknown], files.names);
  return {
    ...files,
    mounts: found,
    pages,
    feeds: byName(of('feed')),
    sitemaps: byName(of('sitemap')),
    opml: of('opml'),
    styles: of('style'),
    resolve,
    pageAt: (href, from) => {
      const target = resolve(href, from);
      return target.on === 'site' ? pages.get(target.name) : undefined;
    },
    now,
  };
}

/** The absolute address of a file. */
export const urlOf = ({ mounts }: Pick<BuiltSite, 'mounts'>, name: string) =>
  addressOf(mounts, name) ?? pathOf(name);

/** The files of a name, such as `robots.txt`, that are for a whole host: one, or one in the folder of each. */
export function filesOf({ mounts, names }: Pick<BuiltSite, 'mounts' | 'names'>, name: string): string[] {
  const all = mounts.length > 0 ? mounts : [unknown];
  return all.map(({ folder }) => `${folder}/${name}`.slice(1)).filter((one) => names.has(one));
}

/** Where a value of a file's facts stands. */
export const at = (file: string, { line, column }: Omit<Place, 'file'>): Place => ({ file, line, column });

/** The start of a file. */
export const top = (file: string): Place => ({ file, line: 1, column: 1 });

/** A page that search engines may show. */
export const isIndexable = ({ fragment, noindex, refresh }: HtmlFacts) => !fragment && !noindex && !refresh;
