import type { AgencyPicture, Rendition } from '../agency/news.ts';
import type { Dropped } from '../item.ts';
import { guidOf, natureOf } from './identity.ts';
import { type Json, numberIn, objectsIn, stringIn } from './json.ts';
import { plainText, textsOf } from './texts.ts';

export const isPicture = (item: Json): boolean => ['picture', 'graphic'].includes(natureOf(item));

/** The pictures that come with a text. */
export const associatedPictures = (item: Json): AgencyPicture[] =>
  objectsIn(item, 'associations').filter(isPicture).map(pictureOf);

/** A picture that comes with a text, or by itself. */
export function pictureOf(item: Json): AgencyPicture {
  const descriptions = textsOf(item, 'description', 'descriptions').filter(
    ({ role }) => !/credit/i.test(role),
  );
  const alt = descriptions.find(({ role }) => /alt/i.test(role));
  const captions = descriptions.filter((one) => one !== alt);
  const plain = captions.find(({ type, value }) => !/html/i.test(type) && !/<\/[a-z]/i.test(value));
  return {
    names: [stringIn(item, 'uri', 'guid'), stringIn(item, 'name')].filter((one) => one !== undefined),
    renditions: objectsIn(item, 'renditions').flatMap(renditionOf),
    alt: plainText(alt) ?? stringIn(item, 'alt_text'),
    caption: plainText(plain ?? captions[0]) ?? plainText(textsOf(item, 'headline', 'headlines')[0]),
    credit: stringIn(item, 'by', 'byline') ?? stringIn(item, 'copyrightholder', 'copyrightnotice'),
  };
}

function renditionOf(one: Json): Rendition[] {
  const href = stringIn(one, 'href');
  if (href === undefined) return [];
  return [
    {
      href,
      type: stringIn(one, 'contenttype', 'mimetype')?.replace('image/jpg', 'image/jpeg'),
      name: [stringIn(one, 'name'), stringIn(one, 'title')].filter(Boolean).join(' '),
      width: numberIn(one, 'width'),
      height: numberIn(one, 'height'),
      size: numberIn(one, 'sizeinbytes'),
    },
  ];
}

/** Whether an item is a text, and holds it. */
export const hasText = (item: Json): boolean =>
  ['text', 'composite'].includes(natureOf(item)) && textsOf(item, 'body', 'bodies').length > 0;

/** Texts that come with an item, and are items by themselves. */
export const associatedTexts = (item: Json): Json[] => objectsIn(item, 'associations').filter(hasText);

/**
 * What goes with a text and is no picture.
 *
 * @param shown guids of pictures that it names without saying that they are some
 */
export const notPictures = (item: Json, shown: readonly string[]): Dropped[] =>
  objectsIn(item, 'associations')
    .filter((one) => !isPicture(one) && !hasText(one) && !shown.includes(guidOf(one)))
    .map((one) => {
      const headline = plainText(textsOf(one, 'headline', 'headlines')[0]) ?? stringIn(one, 'title');
      const what = [natureOf(one), guidOf(one), headline].filter(Boolean).join(' ');
      return { what, reason: 'goes with this text, and is no picture' };
    });
