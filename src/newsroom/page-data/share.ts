import type { Answer } from '../queries.ts';
import type { Moment } from './moment.ts';

/** What link previews say of a page besides its title and description. URLs are paths. */
export type Share = { type: 'website' | 'profile' } | ArticleShare;

/** Moments are RFC 3339, the same that the page shows. */
export interface ArticleShare {
  type: 'article';
  image: Pick<
    NonNullable<NonNullable<Answer<'article'>>['image']>,
    'url' | 'width' | 'height' | 'alt'
  > | null;
  /** The path of its social card, if it has one. */
  card?: string;
  published: string;
  updated: string | null;
  section: string;
  tags: readonly string[];
  authors: readonly { name: string; url: string }[];
}

/** What link previews say of an article. */
export function shareOf(
  article: NonNullable<Answer<'article'>>,
  { published, updated }: { published: Moment; updated: Moment | null },
): ArticleShare {
  const { image, section, topics, authors } = article;
  return {
    type: 'article',
    image,
    ...(article.card && { card: article.card }),
    published: published.iso,
    updated: updated?.iso ?? null,
    section: section.name,
    tags: topics.map(({ name }) => name),
    authors,
  };
}
