import type { Content } from './snapshot.ts';
import { arrivalOf } from './status.ts';

/**
 * The same content as an editor looks at it: what is a draft, or public only after a moment, can be
 * seen, and says so. Nothing that is published may be made of it.
 *
 * @param now milliseconds since 1970-01-01 UTC
 */
export function previewOf(content: Content, now: number): Content {
  return {
    ...content,
    articles: content.articles.map((one) => {
      if (one.status === 'draft') return { ...one, preview: 'draft' };
      return one.status === 'published' && arrivalOf(one) > now ? { ...one, preview: 'embargoed' } : one;
    }),
    pages: content.pages.map((one) =>
      one.status === 'draft' ? { ...one, status: 'published', preview: 'draft' } : one,
    ),
  };
}
