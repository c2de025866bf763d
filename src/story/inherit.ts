import type { Article, Body, Picture } from './article.ts';
import type { ArticleFront } from './front-matter.ts';

/** One Markdown file of a story or static page, parsed. */
export interface ParsedFile<F> {
  /** The edition it is named after. */
  edition: string;
  front: F;
  body: Body;
}

/**
 * Fills in what a translation leaves out. What is written in a language (title, corrections,
 * aliases…) is its own; what is true of the story is the original's.
 */
export function inherit(
  story: string,
  { edition, front, body }: ParsedFile<ArticleFront>,
  { edition: original, front: base }: ParsedFile<ArticleFront>,
): Article {
  return {
    story,
    edition,
    original,
    title: front.title,
    description: front.description,
    slug: front.slug ?? base.slug ?? story,
    published: front.published ?? base.published ?? 0,
    updated: front.updated ?? (front.published === undefined ? base.updated : null) ?? null,
    section: front.section ?? base.section ?? '',
    topics: front.topics ?? base.topics ?? [],
    authors: front.authors ?? base.authors ?? [],
    translators: front.translators ?? [],
    image: picture(front.image, base.image, original, edition),
    source: front.source ?? base.source ?? null,
    kind: front.kind ?? base.kind ?? 'news',
    status: front.status ?? base.status ?? 'published',
    expires: front.expires ?? base.expires ?? null,
    corrections: front.corrections ?? [],
    aliases: front.aliases ?? [],
    body,
  };
}

/** The caption stands in for an alternative text that a translation has yet to give. */
function picture(
  own: ArticleFront['image'],
  base: ArticleFront['image'],
  original: string,
  edition: string,
): Picture | null {
  const src = own?.src ?? base?.src;
  const ownAlt = own?.alt ?? own?.caption;
  const alt = ownAlt ?? base?.alt;
  if (!src || !alt) return null;
  return {
    src,
    alt,
    caption: (ownAlt ? own?.caption : base?.caption) ?? null,
    credit: own?.credit ?? base?.credit ?? null,
    wordsOf: ownAlt || edition === original ? null : original,
  };
}
