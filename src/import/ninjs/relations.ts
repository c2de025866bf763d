import type { AgencyPicture } from '../agency/news.ts';
import type { Relations } from '../agency/related.ts';
import { statusOf } from '../agency/status.ts';
import { isPicture, pictureOf } from './associations.ts';
import { guidOf } from './identity.ts';
import { type Json, objectsIn, stringIn } from './json.ts';

/** What items say of each other: associations without files of their own name items that come by themselves. */
export function relationsOf(items: readonly Json[], file: string): Relations {
  const texts = items.filter((item) => !isPicture(item));
  return {
    guids: items.map(guidOf),
    texts: texts.map(guidOf),
    pictures: items.filter(isPicture).map((item) => pictureItem(item, file)),
    links: texts.map((item) => ({ text: guidOf(item), others: namedIn(item) })),
    packages: [],
  };
}

const namedIn = (item: Json): string[] =>
  objectsIn(item, 'associations')
    .filter((one) => objectsIn(one, 'renditions').length === 0)
    .map(guidOf);

const pictureItem = (item: Json, file: string) => ({
  ...pictureOf(item),
  guid: guidOf(item),
  version: stringIn(item, 'version'),
  isUsable: statusOf(stringIn(item, 'pubstatus')) === 'draft',
  file,
});

/** Pictures of an item with those that came by themselves in the place of what names them. What names one says more of it. */
export function withItems(
  named: readonly AgencyPicture[],
  items: readonly AgencyPicture[],
): readonly AgencyPicture[] {
  const itemOf = ({ names }: AgencyPicture) =>
    items.find((one) => one.names.some((name) => names.includes(name)));
  return named.map((one) => {
    const item = one.renditions.length === 0 ? itemOf(one) : undefined;
    if (!item) return one;
    const { alt = item.alt, caption = item.caption, credit = item.credit } = one;
    return { ...item, alt, caption, credit };
  });
}
