import { type Feed, formats } from './feeds.ts';
import { type EditionData, kinds, type Page, type Site } from './model.ts';
import { itemPage, monthPath } from './pages.ts';
import { keyOf, storiesOf, termPath } from './site.ts';

/** A file of the site that is no page. */
export interface SiteFile {
  path: string;
  /** Changes with the files that it is made of. */
  key: string;
  text: () => string;
}

/**
 * Feeds and their archive documents (RFC 5005), sitemaps, robots.txt.
 *
 * @param pages all but stories and static pages
 */
export function siteFiles(site: Site, pages: readonly Page[]): SiteFile[] {
  const { origin, editions } = site.data;
  const maps = editions.flatMap((edition) => sitemaps(site, edition, pages));
  const index = () =>
    `${xml}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${maps.map(({ path }) => `<sitemap><loc>${origin}${path}</loc></sitemap>`).join('\n')}</sitemapindex>`;
  const robots = `User-agent: *\nAllow: /\n\nSitemap: ${origin}/sitemap.xml\n`;
  return [
    ...editions.flatMap((edition) => [...feeds(site, edition), ...archives(site, edition)]),
    ...maps,
    { path: '/sitemap.xml', key: `${maps.length}`, text: index },
    { path: '/robots.txt', key: '', text: () => robots },
  ];
}

const xml = '<?xml version="1.0" encoding="UTF-8"?>\n';

function feeds(site: Site, edition: EditionData): SiteFile[] {
  const { feedItems } = site.data;
  const terms = kinds.flatMap((kind) =>
    edition.terms[kind].map(({ id, name }) => {
      const items = storiesOf(site, `${edition.id}/${kind}/${id}`).slice(0, feedItems);
      return { path: termPath(edition.id, kind, id), title: name, items, before: 0 };
    }),
  );
  const all = storiesOf(site, edition.id);
  const newest = { path: `/${edition.id}/`, title: edition.name, items: all.slice(0, feedItems) };
  return [{ ...newest, before: closed(site, edition) }, ...terms].flatMap((feed) =>
    documents(site, { ...feed, edition, isArchive: false }),
  );
}

/** How many archive documents there are: the n-th holds the n-th items from the oldest. */
const closed = (site: Site, { id }: EditionData) =>
  Math.max(0, Math.ceil(storiesOf(site, id).length / site.data.feedItems) - 1);

function archives(site: Site, edition: EditionData): SiteFile[] {
  const { feedItems } = site.data;
  const oldestFirst = storiesOf(site, edition.id).toReversed();
  return Array.from({ length: closed(site, edition) }, (_, before) => {
    const items = oldestFirst.slice(before * feedItems, (before + 1) * feedItems).reverse();
    const path = `/${edition.id}/feeds/${before + 1}/`;
    return documents(site, { edition, path, title: `${before + 1}`, items, isArchive: true, before });
  }).flat();
}

const documents = (site: Site, feed: Feed): SiteFile[] =>
  Object.entries(formats).map(([name, write]) => ({
    path: feed.path + name,
    key: `${feed.before} ${keyOf(feed.items)}`,
    text: () => write(site, feed),
  }));

function sitemaps(site: Site, edition: EditionData, lists: readonly Page[]): SiteFile[] {
  const months = [...site.lists.keys()].filter((key) => key.startsWith(`${edition.id}/months/`));
  const statics = site.statics.filter((one) => one.edition === edition.id).map((one) => itemPage(site, one));
  const pages = [...lists.filter((page) => page.edition === edition), ...statics];
  const stories = months.map((key) => {
    const items = storiesOf(site, key);
    const text = () =>
      urlset(
        site,
        items.map((item) => itemPage(site, item)),
      );
    return { path: `${monthPath(edition.id, key.slice(-7))}sitemap.xml`, key: keyOf(items), text };
  });
  const others = {
    path: `/${edition.id}/sitemap.xml`,
    key: `${pages.length}`,
    text: () => urlset(site, pages),
  };
  return [others, ...stories];
}

function urlset({ data: { origin } }: Site, pages: readonly Page[]): string {
  const link = (hreflang: string, path: string) =>
    `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${origin}${path}"/>`;
  const urls = pages.map(({ path, alternates, item }) => {
    const links = alternates.map(([id, at]) => link(id, at)).join('');
    const first = alternates.slice(0, 1).map(([, at]) => link('x-default', at));
    const changed = item?.lastmod ? `<lastmod>${item.lastmod}</lastmod>` : '';
    return `<url><loc>${origin}${path}</loc>${changed}${links}${first.join('')}</url>`;
  });
  return `${xml}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${urls.join('\n')}</urlset>`;
}
