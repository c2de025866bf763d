import type { Content } from '../newsroom/snapshot/snapshot.ts';
import { closest } from '../problems/closest.ts';
import { type Finding, finding } from '../problems/problem.ts';
import { kindUnpublished } from '../publication/picture-kinds.ts';
import { originalsOf } from './originals.ts';

/** The image that front matter names must lie beside the text, and be of a kind that is published. */
export function leadImages(content: Content): Finding[] {
  const names = Map.groupBy(content.images, ({ owner }) => owner);
  const originalOf = originalsOf(content);
  return content.articles.flatMap((article): Finding[] => {
    const { story, image, body } = article;
    const original = originalOf(article);
    if (original !== article && original?.image?.src === image?.src) return [];
    const known = (names.get(`stories/${story}`) ?? []).map(({ name }) => name);
    if (!image || known.includes(image.src)) return [];
    const { src } = image;
    const nearest = closest(src, known);
    const kind = kindUnpublished(src);
    const at = ['image', 'src'];
    if (kind === undefined) return [finding('image-missing', { src, nearest }, body.file, at)];
    return [finding('image-kind', { src, kind, nearest }, body.file, at)];
  });
}
