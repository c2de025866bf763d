import type { Alternate } from '../newsroom/queries/hreflang.ts';
import { icons } from '../publication/icons.ts';
import { type HeadTag, link, meta, named } from './head-tags.ts';
import { type SharedPage, shareTags } from './share.ts';

/** The colours of the paper a page is on, as CSS writes them. */
export interface Theme {
  light: string;
  dark: string;
}

/** What a head is made from. URLs are absolute unless they are paths on the site. */
export interface HeadWords {
  title: string;
  /** The publication's name in this edition. */
  publication: string;
  description: string;
  /** The names of those who made it. */
  authors: readonly string[];
  /** Absent on pages that have no address of their own, such as “not found”. */
  canonical: string | null;
  alternates: readonly Alternate[];
  /** Feeds of the site and of what the page lists. */
  feeds: readonly { type: string; url: string; title: string }[];
  /** Path of the web manifest. */
  manifest: string | null;
  theme: Theme;
  /** The address of a file that comes with the templates. */
  asset: (path: string) => string;
  /** What link previews show; `null` on pages that nobody should link to. */
  share: SharedPage | null;
}

/**
 * The tags of a page's head, in order. hreflang names the page itself and every translation, see
 * https://developers.google.com/search/docs/specialty/international/localized-versions
 * and `max-image-preview` lets search results show large pictures, see
 * https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag
 */
export function headTags(words: HeadWords): HeadTag[] {
  const { title, publication, description, authors, canonical, alternates, feeds, share } = words;
  return [
    { tag: 'title', text: title === publication ? title : `${title} | ${publication}` },
    named('description', description),
    ...authors.map((name) => named('author', name)),
    named('generator', 'Warraq'),
    named('robots', canonical ? 'max-image-preview:large' : 'noindex'),
    ...(canonical ? [link({ rel: 'canonical', href: canonical })] : []),
    ...alternates.map(({ hreflang, url }) => link({ rel: 'alternate', hreflang, href: url })),
    ...feeds.map(({ type, url, title }) => link({ rel: 'alternate', type, title, href: url })),
    ...(share ? shareTags(share) : []),
    ...deviceTags(words),
  ];
}

/** What browsers and telephones draw around a page. https://www.w3.org/TR/appmanifest/ */
function deviceTags({ theme, manifest, asset }: Pick<HeadWords, 'theme' | 'manifest' | 'asset'>): HeadTag[] {
  const { any, small, touch } = icons;
  const colour = (scheme: keyof Theme) =>
    meta({ name: 'theme-color', media: `(prefers-color-scheme: ${scheme})`, content: theme[scheme] });
  return [
    colour('light'),
    colour('dark'),
    link({ rel: 'icon', href: asset(small.url), type: small.type, sizes: `${small.size}x${small.size}` }),
    link({ rel: 'icon', href: asset(any.url), type: any.type, sizes: 'any' }),
    link({ rel: 'apple-touch-icon', href: asset(touch.url), sizes: `${touch.size}x${touch.size}` }),
    ...(manifest ? [link({ rel: 'manifest', href: manifest })] : []),
  ];
}
