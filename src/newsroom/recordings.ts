import type { MediaItem } from '../markdown/news/media/items.ts';
import { absolute, urlsOf } from '../publication/urls.ts';
import type { Newsroom } from './newsroom.ts';
import type { Answer } from './queries.ts';

/** Something to hear or see in an article. Addresses are as pages have them. */
export type Recording = MediaItem & { credit?: string | undefined };

/** What an article has of it: its own recording first, then those in its text. */
export function recordingsOf(
  { title, audio }: Pick<NonNullable<Answer<'article'>>, 'title' | 'audio'>,
  media: readonly MediaItem[],
): Recording[] {
  if (!audio) return [...media];
  const { format: _, ...file } = audio;
  return [{ ...file, title, poster: null }, ...media];
}

/** The recordings of an article, with absolute addresses. */
export function recordingsIn(
  newsroom: Newsroom,
  edition: string,
  article: NonNullable<Answer<'article'>>,
): Recording[] {
  const { media } = newsroom.text(`stories/${article.story}`, edition, article.url);
  const { host } = urlsOf(newsroom.ask('publication')).siteOf(edition);
  const whole = <T extends { url: string }>(one: T): T => ({ ...one, url: absolute(host, one.url) });
  return recordingsOf(article, media).map((one) => ({
    ...whole(one),
    captions: one.captions.map(whole),
    poster: one.poster && whole(one.poster),
  }));
}
