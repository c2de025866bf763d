import type { AgencyPicture } from '../agency/news.ts';
import type { PictureItem, Relations, TextLinks } from '../agency/related.ts';
import { statusOf } from '../agency/status.ts';
import type { InputFile } from '../input.ts';
import { associatedTexts, hasText, isPicture, pictureOf } from './associations.ts';
import { guidOf, versionOf } from './identity.ts';
import { type Json, objectsIn, stringIn } from './json.ts';

/** What items say of each other: associations without files of their own name items that come by themselves. */
export function relationsOf(items: readonly Json[], file: InputFile): Relations {
  return {
    guids: items.map(guidOf),
    texts: items.filter(hasText).flatMap(textsIn).map(linksOf),
    pictures: items.filter(isPicture).map((item) => pictureItem(item, file)),
    packages: [],
  };
}

const textsIn = (item: Json): Json[] => [item, ...associatedTexts(item).flatMap(textsIn)];

const linksOf = (item: Json): TextLinks => ({
  guid: guidOf(item),
  version: versionOf(item),
  others: objectsIn(item, 'associations')
    .filter((one) => objectsIn(one, 'renditions').length === 0)
    .map(guidOf),
});

const pictureItem = (item: Json, file: InputFile): PictureItem => ({
  ...pictureOf(item),
  guid: guidOf(item),
  version: versionOf(item),
  isUsable: statusOf(stringIn(item, 'pubstatus')) === 'draft',
  file,
});

/**
 * Pictures of an item with those that came by themselves in the place of what names them, or behind them. What names one
 * says more of it.
 */
export function withItems(
  named: readonly AgencyPicture[],
  sent: readonly PictureItem[],
): readonly AgencyPicture[] {
  const isNamed = ({ names }: AgencyPicture, { guid }: PictureItem) => names.includes(guid);
  const pictures = named.map((one) => {
    const item = one.renditions.length === 0 ? sent.find((other) => isNamed(one, other)) : undefined;
    if (!item) return one;
    const { alt = item.alt, caption = item.caption, credit = item.credit } = one;
    return { ...item, alt, caption, credit };
  });
  return [...pictures, ...sent.filter((item) => !named.some((one) => isNamed(one, item)))];
}
