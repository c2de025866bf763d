import type { Element } from 'xast';
import type { PackageLinks, PictureItem, Relations } from '../agency/related.ts';
import { attributeOf, childOf, childrenOf, descendantsOf, elementsOf, localName } from '../agency/xml.ts';
import type { InputFile } from '../input.ts';
import { guidOf, isPicture, isText, isUsable, versionOf } from './kinds.ts';
import { pictureOf } from './picture.ts';

/** Kinds of items that are news of NewsML-G2, and the message that carries several. */
export const rootNames: readonly string[] = [
  'newsMessage',
  'newsItem',
  'packageItem',
  'conceptItem',
  'knowledgeItem',
  'planningItem',
  'catalogItem',
];

/** The items of a document: that which it is, or those of the message. */
export function itemsOf(root: Element): Element[] {
  if (localName(root.name) !== 'newsMessage') return [root];
  return childrenOf(root, 'itemSet').flatMap(elementsOf);
}

/** Ways of saying that a link leads to a picture of the item (IPTC `itemrelation`), and what agencies made of them. */
const picturing = /illustrat|hasPicture|hasImage|hasMedia|hasAttachment|attachment|association|related/i;

/** What the items of a document say of each other, and of items elsewhere. */
export function relationsOf(items: readonly Element[], file: InputFile): Relations {
  return {
    guids: items.map(guidOf),
    texts: items
      .filter(isText)
      .map((item) => ({ guid: guidOf(item), version: versionOf(item), others: linkedFrom(item) })),
    pictures: items.filter(isPicture).map((item) => pictureItem(item, file)),
    packages: items.filter((item) => localName(item.name) === 'packageItem').map(packageLinks),
  };
}

const pictureItem = (item: Element, file: InputFile): PictureItem => ({
  ...pictureOf(item, file.name),
  guid: guidOf(item),
  version: versionOf(item),
  isUsable: isUsable(item),
  file,
});

const packageLinks = (item: Element): PackageLinks => ({
  guid: guidOf(item),
  version: versionOf(item),
  all: referencesIn(item),
  groups: descendantsOf(item, 'group').map((group) => childrenOf(group, 'itemRef').flatMap(referenceOf)),
});

/** What a package names, in its order. */
export const referencesIn = (item: Element): string[] => descendantsOf(item, 'itemRef').flatMap(referenceOf);

const referenceOf = (reference: Element): string[] => {
  const id =
    attributeOf(reference, 'residref') ?? attributeOf(reference, 'guidref') ?? attributeOf(reference, 'href');
  return id === undefined ? [] : [id];
};

const linkedFrom = (item: Element): string[] =>
  childrenOf(childOf(item, 'itemMeta'), 'link')
    .filter((one) => picturing.test(attributeOf(one, 'rel') ?? 'related'))
    .flatMap(referenceOf);
