import type { ArticlePage } from '../newsroom/pages/article.ts';
import { absolute } from '../publication/urls.ts';

/** A value of JSON-LD. */
export type JsonLd =
  | string
  | number
  | boolean
  | null
  | readonly JsonLd[]
  | { readonly [key: string]: JsonLd };

/**
 * An article as schema.org describes it, in the fields that Google documents for news:
 * https://developers.google.com/search/docs/appearance/structured-data/article
 * Times equal those the page shows; the `@id` comes from the story id and survives a new address.
 */
export function newsArticle(page: Pick<ArticlePage, 'frame' | 'article' | 'published' | 'updated'>): JsonLd {
  const { frame, article, published, updated } = page;
  const { origin, edition } = frame;
  const people = (terms: typeof article.authors) =>
    terms.map(({ name, url }) => ({ '@type': 'Organization', name, url: absolute(origin, url) }));
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': `${origin}/#story-${article.story}-${edition.id}`,
    mainEntityOfPage: absolute(origin, frame.url),
    headline: article.title,
    description: article.description,
    inLanguage: edition.language,
    datePublished: published.iso,
    dateModified: (updated ?? published).iso,
    articleSection: article.section.name,
    author: people(article.authors),
    ...(article.translators.length > 0 ? { translator: people(article.translators) } : {}),
    ...(article.image ? { image: [absolute(origin, article.image.url)] } : {}),
    publisher: { '@type': 'NewsMediaOrganization', name: edition.name, url: absolute(origin, frame.home) },
    isAccessibleForFree: true,
  };
}

/** JSON-LD as text for a script element: nothing in it can end the element or start another. */
export function serialiseJsonLd(data: JsonLd): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
