/** One tag of a page's head. Attribute values are plain text; the template escapes them. */
export type HeadTag =
  | { tag: 'title'; text: string }
  | { tag: 'meta'; attributes: Record<string, string> }
  | { tag: 'link'; attributes: Record<string, string> };

/** What a head is made from. URLs are absolute unless they are paths on the site. */
export interface HeadWords {
  title: string;
  /** The publication's name in this edition. */
  publication: string;
  description: string;
  /** Absent on pages that have no address of their own, such as “not found”. */
  canonical: string | null;
  /** This page in all editions, its own included; empty if there is no translation. */
  alternates: readonly { language: string; url: string }[];
  /** Where a reader chooses a language; the `x-default` of the front pages. */
  chooser: string | null;
  /** Other forms of what the page shows. */
  feeds: readonly { type: string; url: string; title: string }[];
}

/**
 * The tags of a page's head, in order. hreflang names the page itself and every translation, see
 * https://developers.google.com/search/docs/specialty/international/localized-versions
 */
export function headTags(words: HeadWords): HeadTag[] {
  const { title, publication, description, canonical, alternates, chooser, feeds } = words;
  const link = (attributes: Record<string, string>): HeadTag => ({ tag: 'link', attributes });
  const meta = (name: string, content: string): HeadTag => ({ tag: 'meta', attributes: { name, content } });
  return [
    { tag: 'title', text: title === publication ? title : `${title} | ${publication}` },
    meta('description', description),
    meta('generator', 'Warraq'),
    canonical ? meta('robots', 'max-image-preview:large') : meta('robots', 'noindex'),
    ...(canonical ? [link({ rel: 'canonical', href: canonical })] : []),
    ...alternates.map(({ language, url }) => link({ rel: 'alternate', hreflang: language, href: url })),
    ...(chooser ? [link({ rel: 'alternate', hreflang: 'x-default', href: chooser })] : []),
    ...feeds.map(({ type, url, title }) => link({ rel: 'alternate', type, title, href: url })),
  ];
}
