import type { Content } from '../newsroom/snapshot.ts';
import { type Finding, finding } from '../problems/problem.ts';
import { closest } from '../problems/validate.ts';
import { originalsOf } from './originals.ts';

/** The image that front matter names must lie beside the text. */
export function leadImages(content: Content): Finding[] {
  const names = Map.groupBy(content.images, ({ owner }) => owner);
  const originalOf = originalsOf(content);
  return content.articles.flatMap((article) => {
    const { story, image, body } = article;
    const original = originalOf(article);
    if (original !== article && original?.image?.src === image?.src) return [];
    const known = (names.get(`stories/${story}`) ?? []).map(({ name }) => name);
    if (!image || known.includes(image.src)) return [];
    const params = { src: image.src, nearest: closest(image.src, known) };
    return [finding('image-missing', params, body.file, ['image', 'src'])];
  });
}
