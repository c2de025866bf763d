import type { ElementContent as HtmlContent } from 'hast';
import type { Element } from 'xast';
import { h, text } from '../agency/hast.ts';
import { attributeOf, childrenOf, textOf } from '../agency/xml.ts';
import type { Dropped } from '../item.ts';

/** A picture with its caption and who made it; of sound and film there is only the word. */
export function media(element: Element, dropped: Dropped[]): HtmlContent[] {
  const type = attributeOf(element, 'media-type') ?? 'other';
  const [first] = nitfRenditions(element);
  const caption = captionOf(element);
  if (!isPictureMedia(element) || !first) {
    const what = [`media of type ${type}`, caption].filter(Boolean).join(': ');
    dropped.push({ what, line: element.position?.start.line, reason: 'only pictures are shown' });
    return [];
  }
  const alt = childrenOf(element, 'media-reference').map((one) => attributeOf(one, 'alternate-text'))[0];
  const image = h('img', [], { src: first, ...(alt === undefined ? {} : { alt }) });
  return [h('figure', caption === undefined ? [image] : [image, h('figcaption', [text(caption)])])];
}

/** Whether media are a picture, and not sound, film or data. */
export const isPictureMedia = (element: Element): boolean =>
  /^(?:image|graphic|photo)/.test(attributeOf(element, 'media-type') ?? '');

const captionOf = (element: Element) =>
  childrenOf(element, 'media-caption')
    .flatMap((one) => textOf(one) ?? [])
    .join(' ') || undefined;

/** The files of a picture in a text, in the order of the document. */
const nitfRenditions = (element: Element): string[] =>
  childrenOf(element, 'media-reference').flatMap((one) => attributeOf(one, 'source') ?? []);
