import embeds from './embeds.css?url';
import lists from './lists.css?url';
import live from './live.css?url';
import media from './media.css?url';
import services from './services.css?url';

/** Style sheets that only pages load that have what they are for: by what a page has, their paths. */
export const blockSheets = { embeds, lists, live, media, services };

/** Whether a text has recordings, galleries, charts or verse. */
export const showsMedia = (html: string): boolean =>
  /class="news-(?:audio|video|gallery|chart|verse)"/.test(html);
