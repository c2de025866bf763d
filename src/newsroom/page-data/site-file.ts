import type { Edition } from '../../publication/publication.ts';
import { absolute, urlsOf } from '../../publication/urls.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Answer } from '../queries.ts';
import type { Route } from '../routes/route.ts';

/** A page and what it is called. The URL is absolute. */
interface Link {
  title: string;
  url: string;
  description: string | null;
}

/** What files of the site as a whole are made from. URLs are absolute. */
export interface SitePage {
  origin: string;
  editions: readonly (Edition & { home: string })[];
  sitemap: string;
}

/** The site as a list of its standing pages, none of which a new story changes. */
export interface SiteGuide extends SitePage {
  guides: readonly { edition: Edition; pages: readonly Link[]; sections: readonly Link[]; more: Link[] }[];
}

/** `security.txt` needs a contact; a publication without one has no such file. */
export interface SecurityPage extends SitePage {
  self: string;
  security: NonNullable<Answer<'security'>>;
}

/** The stories of each edition. Instants are milliseconds since 1970-01-01 UTC. */
export interface WatchedPage {
  editions: readonly (Answer<'stock'> & {
    id: string;
    newest: { id: string; url: string; published: number } | null;
  })[];
}

/** @param url of the file: it is that of the site it stands on */
export function sitePage(newsroom: Newsroom, { url }: Pick<Route, 'url'>): SitePage {
  const publication = newsroom.ask('publication');
  const urls = urlsOf(publication);
  const { origin } = publication;
  const site = urls.siteAt(url);
  if (!site) throw new RangeError(`no site at ${url}`);
  const editions = publication.editions.filter(({ id }) => site.root === null || site.editions.includes(id));
  return {
    origin,
    editions: editions.map((edition) => ({ ...edition, home: absolute(origin, urls.front(edition.id)) })),
    sitemap: absolute(origin, urls.sitemapIndex(site)),
  };
}

export function securityPage(newsroom: Newsroom, route: Pick<Route, 'url'>): SecurityPage {
  const page = sitePage(newsroom, route);
  const security = newsroom.ask('security');
  if (!security) throw new RangeError('the publication names no contact for security');
  return { ...page, self: absolute(page.origin, route.url), security };
}

/** What a monitor wants to know: whether what readers get is what was published. */
export function watchedPage(newsroom: Newsroom, route: Pick<Route, 'url'>): WatchedPage {
  const { origin, editions } = sitePage(newsroom, route);
  return {
    editions: editions.map(({ id }) => {
      const [story] = newsroom.ask('latest', id, 1);
      const found = story === undefined ? null : newsroom.ask('article', id, story);
      const newest = found && {
        id: found.story,
        url: absolute(origin, found.url),
        published: found.published,
      };
      return { id, ...newsroom.ask('stock', id), newest };
    }),
  };
}

export function siteGuide(newsroom: Newsroom, route: Pick<Route, 'url'>): SiteGuide {
  const page = sitePage(newsroom, route);
  const urls = urlsOf(newsroom.ask('publication'));
  const at = (path: string) => absolute(page.origin, path);
  const link = (title: string, path: string, description: string | null = null): Link => ({
    title,
    url: at(path),
    description,
  });
  const guides = page.editions.map((edition) => {
    const { t } = newsroom.language(edition.id);
    const publication = edition.name;
    return {
      edition,
      pages: [
        link(edition.name, urls.front(edition.id), edition.description),
        ...newsroom.ask('staticPages', edition.id).map(({ title, url }) => link(title, url)),
      ],
      sections: newsroom
        .ask('sections', edition.id)
        .map(({ name, url }) => link(name, url, t('sectionDescription', { publication, name }))),
      more: [
        link(t('archive'), urls.archive(edition.id), t('archiveDescription', { publication })),
        link(t('feeds'), urls.feeds(edition.id), t('feedsDescription', { publication })),
      ],
    };
  });
  return { ...page, guides };
}
