import type { Image, Paragraph, Root, RootContent, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Dropped, Picture } from '../item.ts';
import type { AgencyPicture } from './news.ts';
import { pictureOf } from './pictures.ts';

/** A text with its pictures: one at the top, the others in it. */
export interface Placed {
  tree: Root;
  pictures: Picture[];
  dropped: Dropped[];
}

/**
 * Brings together the pictures that a text shows and those that come with it. The first that it does not show stands
 * at the top, further ones below it; where it shows all, one that it begins with does.
 */
export function placePictures(tree: Root, shown: readonly Picture[], sent: readonly AgencyPicture[]): Placed {
  const inText = shown.map((one) => ({
    ...one,
    ...known(
      sent.find((other) => isSame(other, one.ref)),
      one,
    ),
  }));
  const rest = sent.filter((one) => !shown.some(({ ref }) => isSame(one, ref)));
  const loose = rest.flatMap((one) => pictureOf(one) ?? []);
  const dropped = rest
    .filter((one) => pictureOf(one) === undefined)
    .map(({ names, caption }) => ({
      what: [names[0], caption].filter(Boolean).join(' '),
      reason: 'no file of it is a picture that can be shown',
    }));
  const [top, ...others] = loose;
  if (!top) return { ...featuringFirst(tree, inText), dropped };
  const children = [...tree.children, ...others.map(figureOf)];
  return {
    tree: { ...tree, children },
    pictures: [{ ...top, featured: true }, ...inText, ...others],
    dropped,
  };
}

/** Whether a text means a picture by an address in it. */
const isSame = ({ names, renditions }: AgencyPicture, ref: string) =>
  names.includes(ref) || renditions.some(({ href }) => href === ref);

/** What the agency says of a picture in a text, as far as the text does not say it itself. */
function known(sent: AgencyPicture | undefined, shown: Picture): Partial<Picture> {
  const best = sent && pictureOf(sent);
  if (!best) return {};
  return {
    name: best.name,
    from: best.from,
    alternatives: best.alternatives,
    alt: shown.alt || best.alt,
    caption: shown.caption ?? best.caption,
    credit: shown.credit ?? best.credit,
  };
}

/** A picture with which the text begins is the one at the top. */
function featuringFirst(tree: Root, pictures: Picture[]): Omit<Placed, 'dropped'> {
  const [first, ...rest] = tree.children;
  const image = first && onlyImage(first);
  const top = pictures.find(({ ref }) => ref === image?.url);
  if (!top || rest.length === 0) return { tree, pictures };
  const others = pictures.filter((one) => one !== top);
  return { tree: { ...tree, children: rest }, pictures: [{ ...top, featured: true }, ...others] };
}

/** The image that a block is, if it is nothing else, or a figure of it. */
function onlyImage(block: RootContent): Image | undefined {
  const images: Image[] = [];
  visit(block, 'image', (one) => void images.push(one));
  const [image] = images;
  if (images.length !== 1 || !image) return undefined;
  if (block.type === 'containerDirective') return block.name === 'figure' ? image : undefined;
  const isAlone = block.type === 'paragraph' && block.children.every((one) => one === image || isSpace(one));
  return isAlone ? image : undefined;
}

const isSpace = (one: { type: string; value?: string }) => one.type === 'text' && one.value?.trim() === '';

/** A picture below a text, with its caption. */
function figureOf({ ref, alt = '', caption }: Picture): RootContent {
  const paragraph = (child: Image | Text): Paragraph => ({ type: 'paragraph', children: [child] });
  const image = paragraph({ type: 'image', url: ref, alt });
  if (caption === undefined) return image;
  const children = [image, paragraph({ type: 'text', value: caption })];
  return { type: 'containerDirective', name: 'figure', attributes: {}, children };
}
