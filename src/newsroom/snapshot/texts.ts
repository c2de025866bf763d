import { type Publication, pictureFolders } from '../../publication/publication.ts';
import type { Article } from '../../story/article.ts';
import type { PagesCell, StoryCell } from './cells.ts';
import type { ChangedPages } from './changes.ts';
import { withCoverage } from './coverage.ts';
import type { ImageAsset } from './images.ts';
import type { MediaAsset } from './media.ts';
import { address } from './paths.ts';
import { isLive } from './status.ts';
import type { WordSetter } from './words.ts';

/** Makes the cells of stories at a moment, from their articles and the images beside them. */
export function storyCells(publication: Publication, words: WordSetter, now: number) {
  const order = new Map(publication.editions.map(({ id }, index) => [id, index]));
  const rank = ({ edition }: Article) => order.get(edition) ?? 0;
  return (
    articles: readonly Article[],
    images: readonly ImageAsset[],
    media: readonly MediaAsset[] = [],
  ): StoryCell => {
    const live = articles
      .filter((one) => isLive(one, now))
      .sort((a, b) => rank(a) - rank(b))
      .map((one) => withCoverage(address(words.article(one), publication), now));
    return live.length > 0
      ? { articles: live, images, ...(media.length > 0 && { media }) }
      : { articles: live, images: [] };
  };
}

const termFolders = Object.values(pictureFolders);

/** The cell of all static pages, in the order in which menus have them. */
export function pagesCell(
  { pages, images, media = [], unresolved }: ChangedPages,
  words: WordSetter,
): PagesCell {
  const orderOf = ({ order }: (typeof pages)[number]) => order ?? Number.MAX_VALUE;
  const all = pages.toSorted((a, b) => orderOf(a) - orderOf(b) || compare(a.id, b.id));
  const shown = all.filter(({ status }) => status === 'published');
  const owners = new Set(shown.map(({ id }) => `pages/${id}`));
  const shownMedia = media.filter(({ owner }) => owners.has(owner));
  const ofTerms = (owner: string) => termFolders.some((folder) => owner.startsWith(`${folder}/`));
  return {
    pages: shown.map(words.page),
    images: images.filter(({ owner }) => owners.has(owner) || ofTerms(owner)),
    ...(shownMedia.length > 0 && { media: shownMedia }),
    ids: [...new Set([...all.map(({ id }) => id), ...unresolved])].sort(compare),
  };
}

function compare(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}
