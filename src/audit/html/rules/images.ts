import { problem } from '../../../problems/problem.ts';
import { attribute } from '../page.ts';
import type { HtmlRule } from '../rule.ts';

/** Images have words for those who don't see them, and say their size. */
export const images: HtmlRule = (page) =>
  page
    .all('img')
    .flatMap((image) => [
      ...(attribute(image.node, 'alt') === null ? [problem('image-alt-text', {}, image)] : []),
      ...(['width', 'height'].every((side) => Number(attribute(image.node, side)) > 0)
        ? []
        : [problem('image-dimensions', {}, image)]),
    ]);
