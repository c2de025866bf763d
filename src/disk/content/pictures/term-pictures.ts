import type { ImageAsset } from '../../../newsroom/snapshot/snapshot.ts';
import type { Problem } from '../../../problems/problem.ts';
import { type Publication, pictureFolders, termKinds } from '../../../publication/publication.ts';
import type { Roots } from '../../roots.ts';
import { findFiles, isIndexed } from '../find-files.ts';
import type { IndexCache } from '../index-cache.ts';
import { scanPictures, unreadPictures } from './scan-pictures.ts';

/**
 * Reads the pictures of sections, topics and people: each lies in a folder that is called as their id is. How
 * others look that lie there is remembered, so that they are no change to the next build.
 */
export function scanTermPictures(
  roots: Roots,
  { terms, maxMegabytes: sizes }: Pick<Publication, 'terms' | 'maxMegabytes'>,
  index: IndexCache,
): { images: ImageAsset[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const images = termKinds.flatMap((of) => {
    const kind = pictureFolders[of];
    const named = terms[of].filter(({ picture }) => picture);
    const { files, unread } = findFiles(roots, `content/${kind}`);
    index.passAll(
      `content/${kind}`,
      files.filter(({ name }) => isIndexed(name)),
    );
    return named.flatMap(({ id }) => {
      const own = files.filter(({ name }) => name.startsWith(`${id}/`) && !name.includes('/', id.length + 1));
      const scan = { roots, kind, index, sizes, problems };
      return [...scanPictures(scan, id, own), ...unreadPictures(kind, id, unread)];
    });
  });
  return { images, problems };
}
