/** What all others are held against. */
export const reference = 'Hugo';

/** What the site of each contender has not, of all that a newsroom of ours publishes. */
export const leftOut: Readonly<Record<string, string>> = {
  Warraq: 'search, social cards',
  'Warraq + search': 'social cards',
  'Warraq + cards': 'search',
  Hugo: 'search, social cards, feeds of corrections, sanitising',
  Eleventy: 'as Hugo, and news sitemaps, OPML, manifests',
  Astro: 'as Eleventy, and builds at each save',
};
