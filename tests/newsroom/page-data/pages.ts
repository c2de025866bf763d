import type { Newsroom } from '../../../src/newsroom/newsroom.ts';
import { archivePage } from '../../../src/newsroom/page-data/archive.ts';
import { articlePage } from '../../../src/newsroom/page-data/article.ts';
import { type ChooserPage, chooserPage } from '../../../src/newsroom/page-data/chooser.ts';
import { correctionsPage } from '../../../src/newsroom/page-data/corrections.ts';
import { type CustomPage, customPage } from '../../../src/newsroom/page-data/custom/page.ts';
import { type ChaptersFile, chaptersFile } from '../../../src/newsroom/page-data/feed/chapters.ts';
import { type FeedPage, feedPage } from '../../../src/newsroom/page-data/feed/feed.ts';
import { type FeedStyle, feedStyle } from '../../../src/newsroom/page-data/feed/style.ts';
import { type FeedList, feedList, feedsPage } from '../../../src/newsroom/page-data/feeds.ts';
import {
  gonePage,
  type RedirectPage,
  redirectPage,
} from '../../../src/newsroom/page-data/former-addresses.ts';
import type { Frame } from '../../../src/newsroom/page-data/frame.ts';
import { frontPage } from '../../../src/newsroom/page-data/front.ts';
import { type LatestPage, latestPage } from '../../../src/newsroom/page-data/latest.ts';
import {
  monthPage,
  personPage,
  sectionPage,
  showPage,
  topicPage,
} from '../../../src/newsroom/page-data/listing.ts';
import { type ManifestPage, manifestPage } from '../../../src/newsroom/page-data/manifest.ts';
import {
  type SearchIndex,
  type SearchResult,
  type SearchTerms,
  searchIndex,
  searchPage,
  searchResults,
  searchTerms,
} from '../../../src/newsroom/page-data/search.ts';
import { type SitePage, sitePage } from '../../../src/newsroom/page-data/site-file.ts';
import {
  type NewsSitemapPage,
  newsSitemapPage,
  type SitemapPage,
  sitemapIndexPage,
  sitemapPage,
} from '../../../src/newsroom/page-data/sitemap.ts';
import { notFoundPage, staticPage } from '../../../src/newsroom/page-data/static-page.ts';
import { isMade, type Made } from '../../../src/newsroom/routes/route.ts';
import type { Route, Template } from '../../../src/newsroom/routes/routes.ts';
import { articleOfText } from '../../../src/publication/urls.ts';

type Page =
  | { frame: Frame }
  | ChooserPage
  | FeedPage
  | FeedList
  | FeedStyle
  | ManifestPage
  | ChaptersFile
  | LatestPage
  | SitemapPage
  | NewsSitemapPage
  | SitePage
  | SearchIndex
  | SearchResult[]
  | SearchTerms
  | RedirectPage
  | CustomPage;

const makers: Record<Exclude<Template, Made>, (newsroom: Newsroom, route: Route) => Page> = {
  article: articlePage,
  'article-text': (newsroom, route) => articlePage(newsroom, { ...route, url: articleOfText(route.url) }),
  page: staticPage,
  section: sectionPage,
  topic: topicPage,
  person: personPage,
  show: showPage,
  month: monthPage,
  archive: archivePage,
  corrections: correctionsPage,
  front: frontPage,
  'not-found': notFoundPage,
  chooser: chooserPage,
  manifest: manifestPage,
  chapters: chaptersFile,
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
  custom: (newsroom, route) => customPage(newsroom, route, { title: () => '', description: () => '' }),
  redirect: redirectPage,
  gone: gonePage,
};

/** The page data of a route, as its template in `src/pages` asks for it; `null` for what no template makes. */
export function pageOf(newsroom: Newsroom, route: Route): Page | null {
  return isMade(route.template) ? null : makers[route.template](newsroom, route);
}
