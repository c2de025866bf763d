import type { JsonFeed } from 'feedsmith';
import { escaped } from '../html/markup.ts';
import { type Entry, isPicture, type ReadFeed, some } from './entry.ts';

type JsonItem = JsonFeed.Item<string>;

/** A feed in JSON Feed 1.0 or 1.1. */
export function readJson(feed: JsonFeed.Feed<string>): ReadFeed {
  const entries = (feed.items ?? []).map((one) => ofJson(one as JsonItem));
  return { title: feed.title, link: feed.home_page_url, language: feed.language, entries };
}

function ofJson(item: JsonItem): Entry {
  const image = item.image ?? item.banner_image;
  const files = (item.attachments ?? []).map(({ url, mime_type }) => ({ url, type: mime_type }));
  const plain = item.content_text
    ?.split(/\n{2,}/)
    .map((text) => `<p>${escaped(text)}</p>`)
    .join('');
  return {
    id: item.id,
    link: item.url,
    alternates: [],
    title: item.title === undefined ? undefined : escaped(item.title),
    content: item.content_html ?? plain,
    summary: item.summary === undefined ? undefined : escaped(item.summary),
    authors: some((item.authors ?? []).map(({ name }) => name)),
    categories: (item.tags ?? []).map((name) => ({ name })),
    published: item.date_published,
    updated: item.date_modified,
    language: item.language,
    source: undefined,
    pictures: [
      ...(image ? [{ url: image }] : []),
      ...files.filter(isPicture).flatMap(({ url }) => (url ? [{ url }] : [])),
    ],
    enclosures: some(files.filter((one) => !isPicture(one)).map(({ url }) => url)),
    rights: undefined,
  };
}
