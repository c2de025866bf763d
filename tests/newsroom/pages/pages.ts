import type { Newsroom } from '../../../src/newsroom/newsroom.ts';
import { archivePage } from '../../../src/newsroom/pages/archive.ts';
import { articlePage } from '../../../src/newsroom/pages/article.ts';
import { type ChooserPage, chooserPage } from '../../../src/newsroom/pages/chooser.ts';
import { correctionsPage } from '../../../src/newsroom/pages/corrections.ts';
import { gonePage, type RedirectPage, redirectPage } from '../../../src/newsroom/pages/departures.ts';
import { type FeedPage, feedPage } from '../../../src/newsroom/pages/feed.ts';
import { type FeedStyle, feedStyle } from '../../../src/newsroom/pages/feed-style.ts';
import { type FeedList, feedList, feedsPage } from '../../../src/newsroom/pages/feeds.ts';
import type { Frame } from '../../../src/newsroom/pages/frame.ts';
import { frontPage } from '../../../src/newsroom/pages/front.ts';
import { type LatestPage, latestPage } from '../../../src/newsroom/pages/latest.ts';
import { monthPage, personPage, sectionPage, topicPage } from '../../../src/newsroom/pages/listing.ts';
import { type ManifestPage, manifestPage } from '../../../src/newsroom/pages/manifest.ts';
import {
  type SearchIndex,
  type SearchResult,
  type SearchTerms,
  searchIndex,
  searchPage,
  searchResults,
  searchTerms,
} from '../../../src/newsroom/pages/search.ts';
import { type SitePage, sitePage } from '../../../src/newsroom/pages/site-file.ts';
import {
  type NewsSitemapPage,
  newsSitemapPage,
  type SitemapPage,
  sitemapIndexPage,
  sitemapPage,
} from '../../../src/newsroom/pages/sitemap.ts';
import { notFoundPage, staticPage } from '../../../src/newsroom/pages/static-page.ts';
import type { Route, Template } from '../../../src/newsroom/routes.ts';

type Page =
  | { frame: Frame }
  | ChooserPage
  | FeedPage
  | FeedList
  | FeedStyle
  | ManifestPage
  | LatestPage
  | SitemapPage
  | NewsSitemapPage
  | SitePage
  | SearchIndex
  | SearchResult[]
  | SearchTerms
  | RedirectPage;

const makers: Record<Exclude<Template, 'image'>, (newsroom: Newsroom, route: Route) => Page> = {
  article: articlePage,
  page: staticPage,
  section: sectionPage,
  topic: topicPage,
  person: personPage,
  month: monthPage,
  archive: archivePage,
  corrections: correctionsPage,
  front: frontPage,
  'not-found': notFoundPage,
  chooser: chooserPage,
  manifest: manifestPage,
  latest: latestPage,
  feeds: feedsPage,
  'feed-style': feedStyle,
  opml: feedList,
  feed: feedPage,
  atom: feedPage,
  'json-feed': feedPage,
  'news-sitemap': newsSitemapPage,
  sitemap: sitemapPage,
  'sitemap-index': sitemapIndexPage,
  'site-file': sitePage,
  search: searchPage,
  'search-index': searchIndex,
  'search-results': searchResults,
  'search-terms': searchTerms,
  redirect: redirectPage,
  gone: gonePage,
};

/** The page data of a route, as its template in `src/pages` asks for it; `null` for an image. */
export function pageOf(newsroom: Newsroom, route: Route): Page | null {
  return route.template === 'image' ? null : makers[route.template](newsroom, route);
}
