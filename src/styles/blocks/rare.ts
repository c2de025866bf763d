import embeds from './embeds.css?url';
import live from './live.css?url';
import services from './services.css?url';

/** Style sheets that only pages load that have what they are for: by what a page has, their paths. */
export const rareSheets = { embeds, live, services };
