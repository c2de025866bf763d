import { escaped } from './html.ts';
import { type EditionData, type Item, kinds, type Page, type Site } from './model.ts';
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
    edition.terms[kind].map(({ id, name }) => ({
      path: termPath(edition.id, kind, id),
      name,
      stories: storiesOf(site, `${edition.id}/${kind}/${id}`),
    })),
  );
  const all = storiesOf(site, edition.id);
  const older = Math.max(0, Math.ceil(all.length / feedItems) - 1);
  const newest = { path: `/${edition.id}/`, name: edition.name, stories: all };
  return [newest, ...terms].map(({ path, name, stories }, index) => {
    const items = stories.slice(0, feedItems);
    return feed(
      site,
      edition,
      path,
      name,
      items,
      index === 0 ? archiveLinks(site, edition, older, false) : '',
    );
  });
}

/** The n-th archive document holds the n-th items from the oldest. */
function archives(site: Site, edition: EditionData): SiteFile[] {
  const { feedItems } = site.data;
  const oldestFirst = storiesOf(site, edition.id).toReversed();
  const count = Math.max(0, Math.ceil(oldestFirst.length / feedItems) - 1);
  return Array.from({ length: count }, (_, index) => {
    const items = oldestFirst.slice(index * feedItems, (index + 1) * feedItems).reverse();
    const links = archiveLinks(site, edition, index, true);
    return feed(site, edition, `/${edition.id}/feeds/${index + 1}/`, `${index + 1}`, items, links);
  });
}

function archiveLinks({ data }: Site, { id }: EditionData, before: number, isArchive: boolean): string {
  const at = `${data.origin}/${id}/`;
  const current = isArchive ? `<fh:archive/><atom:link rel="current" href="${at}feed.xml"/>` : '';
  return current + (before > 0 ? `<atom:link rel="prev-archive" href="${at}feeds/${before}/feed.xml"/>` : '');
}

function feed(
  site: Site,
  edition: EditionData,
  path: string,
  title: string,
  items: readonly Item[],
  links: string,
): SiteFile {
  const { origin } = site.data;
  const text = () =>
    `${xml}<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:fh="http://purl.org/syndication/history/1.0"><channel><title>${escaped(title)}</title><link>${origin}${path}</link><description>${escaped(edition.description)}</description><language>${edition.id}</language><atom:link href="${origin}${path}feed.xml" rel="self" type="application/rss+xml"/>${links}
${items.map((item) => feedItem(site, item)).join('\n')}</channel></rss>`;
  return { path: `${path}feed.xml`, key: `${links} ${keyOf(items)}`, text };
}

function feedItem(site: Site, item: Item): string {
  const { origin } = site.data;
  const { story, edition, title, url, description, date = '', people = [] } = item;
  const name = (kind: string) => (id: string) => escaped(site.names.get(`${edition}/${kind}/${id}`) ?? id);
  const authors = people.map(name('people')).map((one) => `<dc:creator>${one}</dc:creator>`);
  const tags = [...(item.sections ?? []).map(name('sections')), ...(item.topics ?? []).map(name('topics'))];
  const others = (site.versions.get(story ?? '') ?? []).filter((one) => one !== item);
  const alternates = others.map(
    (one) =>
      `<atom:link rel="alternate" type="text/html" hreflang="${one.edition}" href="${origin}${one.url}"/>`,
  );
  return `<item><title>${escaped(title)}</title><link>${origin}${url}</link>${alternates.join('')}<guid isPermaLink="false">${story}:${edition}</guid><pubDate>${new Date(date).toUTCString()}</pubDate>${authors.join('')}${tags.map((one) => `<category>${one}</category>`).join('')}<description>${escaped(description)}</description><content:encoded>${escaped(item.html())}</content:encoded></item>`;
}

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
