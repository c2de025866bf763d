import { lettersOf } from '../language/script.ts';
import type { Content } from '../newsroom/snapshot/snapshot.ts';
import { type Finding, finding } from '../problems/problem.ts';
import { editionOf } from '../publication/publication.ts';
import { originalsOf } from './originals.ts';

/** Ids are written in it, so that it is nobody's mistake in an address. */
const latin = lettersOf('en-Latn');

/** A translation that gives no slug has its original's: not every reader can read that. */
export function slugs(content: Content): Finding[] {
  const originalOf = originalsOf(content);
  return content.articles.flatMap((article) => {
    const { edition, slug, body } = article;
    const original = originalOf(article);
    if (!original || original.edition === edition || slug !== original.slug) return [];
    const own = lettersOf(editionOf(content.publication, edition).language);
    const foreign = [...slug].some((char) => /\p{L}/u.test(char) && !latin.test(char) && !own.test(char));
    return foreign ? [finding('slug-script', { slug, original: original.edition }, body.file, ['slug'])] : [];
  });
}
