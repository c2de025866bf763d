import type { ChooserPage } from '../newsroom/page-data/chooser.ts';
import type { Frame } from '../newsroom/page-data/frame.ts';
import type { Edition } from '../publication/publication.ts';
import { absolute } from '../publication/urls.ts';
import { headTags, type Theme } from './head.ts';
import type { HeadTag } from './head-tags.ts';

/**
 * The head of a page of an edition.
 *
 * @param listed whether search engines may list it under its address
 */
export function pageHead(frame: Frame, theme: Theme, listed: boolean): HeadTag[] {
  const { edition, origin, host, asset, alternates, share, feeds, language } = frame;
  const { plain } = language.isolation;
  const [title, description] = [plain(frame.title), plain(frame.description)];
  const url = absolute(origin, frame.url);
  const translations = frame.counterparts.filter(({ translated }) => translated).map((one) => one.edition);
  return headTags({
    title,
    publication: plain(edition.name),
    description,
    authors: share.type === 'article' ? share.authors.map(({ name }) => name) : [],
    canonical: listed ? url : null,
    alternates,
    feeds,
    manifest: frame.manifest,
    theme,
    asset,
    share: listed ? { origin, host, asset, url, title, description, edition, translations, share } : null,
  });
}

/** The name of all editions together, for the page that belongs to none. */
export function commonName(editions: readonly Pick<Edition, 'name'>[]): string {
  return [...new Set(editions.map(({ name }) => name))].join(' · ');
}

/** What the page that leads to all editions is titled: no front page has that title. */
function chooserTitle(editions: readonly Pick<Edition, 'name' | 'label'>[]): string {
  const name = commonName(editions);
  const isTaken = editions.some((one) => one.name === name);
  return isTaken ? `${name}: ${editions.map(({ label }) => label).join(' · ')}` : name;
}

/** The head of the page that leads to all editions. */
export function chooserHead(page: ChooserPage, theme: Theme): HeadTag[] {
  const { editions, notFound, origin, asset, alternates } = page;
  const [first, ...others] = editions;
  const title = chooserTitle(editions);
  const description = editions.map((one) => one.description).join(' ');
  const url = absolute(origin, page.url);
  const shared = {
    origin,
    host: origin,
    asset,
    url,
    title,
    description,
    translations: others,
    share: { type: 'website' },
  } as const;
  return headTags({
    title,
    publication: title,
    description,
    authors: [],
    canonical: notFound ? null : url,
    alternates,
    feeds: [],
    manifest: null,
    theme,
    asset,
    share: first && !notFound ? { ...shared, edition: { name: title, locale: first.locale } } : null,
  });
}
