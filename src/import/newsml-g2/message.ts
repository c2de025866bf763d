import type { Element } from 'xast';
import { attributeOf, childOf, childrenOf, descendantsOf, elementsOf, localName } from '../agency/xml.ts';

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

/**
 * Which pictures go with which text of a message, by their guids: those that the text links to, and those that a
 * package puts beside it: into the same group, else into the package, whose first text gets them.
 *
 * @param isText whether a guid is that of a text of the message
 */
export function picturesOfTexts(
  items: readonly Element[],
  isText: (guid: string) => boolean,
): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const add = (text: string, other: string) => {
    if (!isText(other)) found.set(text, (found.get(text) ?? new Set()).add(other));
  };
  for (const item of items) {
    const guid = attributeOf(item, 'guid') ?? '';
    if (localName(item.name) === 'packageItem') inPackage(item, isText, add);
    else if (isText(guid)) for (const other of linkedFrom(item)) add(guid, other);
  }
  return found;
}

function inPackage(
  item: Element,
  isText: (guid: string) => boolean,
  add: (text: string, other: string) => void,
): void {
  const all = referencesIn(item);
  const main = all.find(isText);
  for (const group of [...descendantsOf(item, 'group')]) {
    const own = childrenOf(group, 'itemRef').flatMap(referenceOf);
    const text = own.find(isText) ?? main;
    if (text !== undefined) for (const other of own) add(text, other);
  }
  if (descendantsOf(item, 'group').length === 0 && main !== undefined)
    for (const other of all) add(main, other);
}

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
