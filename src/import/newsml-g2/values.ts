import type { Element } from 'xast';
import { type Concept, codeOf } from '../agency/concepts.ts';
import { attributeOf, childrenOf, textOf } from '../agency/xml.ts';

/** How something is named to people: in the language of the item if it is. */
export function nameOf(element: Element | undefined, language?: string): string | undefined {
  const names = childrenOf(element, 'name');
  const own = names.find((one) => sameLanguage(attributeOf(one, 'xml:lang'), language));
  return textOf(own ?? names[0]) ?? attributeOf(element, 'literal');
}

/** The first of several texts that say the same in several languages: that in the language of the item. */
export function inLanguage(elements: readonly Element[], language: string | undefined): string | undefined {
  const own = elements.find((one) => sameLanguage(attributeOf(one, 'xml:lang'), language));
  return textOf(own ?? elements[0]);
}

const primary = (tag: string) => tag.toLowerCase().split('-')[0];
const sameLanguage = (one: string | undefined, other: string | undefined) =>
  one !== undefined && other !== undefined && primary(one) === primary(other);

/** How something is named to programs: by qcode, by URI, or by a word of the agency's own. */
export const idOf = (element: Element | undefined): string | undefined =>
  attributeOf(element, 'qcode') ?? attributeOf(element, 'uri') ?? attributeOf(element, 'literal');

/** The part of a qcode or URI that says something: `icls:picture` is a picture. */
export const lastPart = (code: string | undefined): string | undefined => code?.replace(/^.*[:/]/, '');

/** A concept of any vocabulary. */
export const conceptOf = (element: Element, language: string | undefined): Concept => ({
  name: nameOf(element, language),
  code: codeOf(idOf(element)),
  type: attributeOf(element, 'type'),
  broader: broaderOf(element),
});

/** The concepts that contain a concept, as the item itself says it, nearest first. */
export const broaderOf = (element: Element): string[] =>
  childrenOf(element, 'broader').flatMap((one) => {
    const code = codeOf(idOf(one));
    return code === undefined ? broaderOf(one) : [code, ...broaderOf(one)];
  });
