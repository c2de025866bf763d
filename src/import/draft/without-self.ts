import { aliasPath } from '../../publication/output-paths.ts';
import type { Publication } from '../../publication/publication.ts';
import { urlsOf } from '../../publication/urls.ts';
import type { Draft } from './draft.ts';
import { type Placing, slugOf } from './front.ts';

/**
 * A draft whose old addresses are without the one that it has here: nothing leads from a page to itself.
 *
 * @param placing its id, and RFC 3339 in the newsroom's zone
 */
export function withoutOwn<D extends Pick<Draft, 'item' | 'edition'>>(
  draft: D,
  placing: Pick<Placing, 'id' | 'published'>,
  publication: Publication,
): D {
  const { item, edition } = draft;
  const urls = urlsOf(publication);
  const slug = slugOf(draft, placing) ?? placing.id;
  const month = placing.published.slice(0, 7);
  const own =
    item.kind === 'page' ? urls.staticPage(edition.id, slug) : urls.article(edition.id, month, slug);
  const aliases = item.aliases?.filter((one) => {
    const path = aliasPath(one);
    return path === null || urls.former(edition.id, path) !== own;
  });
  return { ...draft, item: { ...item, aliases } };
}
