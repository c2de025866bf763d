import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { isAddress } from '../../markdown/passages.ts';
import { surplus } from '../../markdown/surplus.ts';
import type { TextPart } from '../parts.ts';
import type { Disagreement } from './disagreements.ts';
import type { FactKind } from './fact.ts';

/** Where links lead is told by themselves; mail addresses are words. */
const isWebAddress = (text: string) => isAddress(text) && !text.includes('@');

/** What a part says in words; code and bare addresses of the web are none. */
export function wordsOf(parts: readonly TextPart[]): string {
  const pieces: string[] = [];
  for (const { nodes } of parts) {
    for (const node of nodes)
      visit(node as Nodes, (one) => {
        if (one.type === 'text') pieces.push(isWebAddress(one.value) ? ' ' : one.value);
        else if (one.type === 'image') pieces.push(`${one.alt ?? ''} ${one.title ?? ''}`);
        else if (one.type === 'imageReference') pieces.push(one.alt ?? '');
        else if (one.type === 'break' || one.type === 'inlineCode') pieces.push(' ');
      });
    pieces.push('\n');
  }
  return pieces.join('');
}

/** Words that stand out without quotation marks: emphasised ones, and links. */
export function markedIn(parts: readonly TextPart[]): string[] {
  const found: string[] = [];
  for (const { nodes } of parts)
    for (const node of nodes)
      visit(
        node as Nodes,
        ['emphasis', 'strong', 'link', 'linkReference'],
        (one) => void found.push(textOf(one)),
      );
  return found;
}

/** Where links lead, or pictures lie; what a text calls them is the same in both editions, or as many. */
function targets(parts: readonly TextPart[], types: ReadonlySet<string>): string[] {
  const found: string[] = [];
  for (const { nodes } of parts)
    for (const node of nodes)
      visit(node as Nodes, (one) => {
        if (types.has(one.type))
          found.push('url' in one ? one.url : 'identifier' in one ? one.identifier : '');
      });
  return found;
}

const kinds: readonly (readonly [FactKind, ReadonlySet<string>])[] = [
  ['link', new Set(['link', 'linkReference'])],
  ['picture', new Set(['image', 'imageReference'])],
];

/** Links and pictures that one text has more of. A link may lead to the page in the language of its readers. */
export function targetDisagreements(
  original: readonly TextPart[],
  translation: readonly TextPart[],
): Disagreement[] {
  return kinds.flatMap(([kind, types]) => {
    const [theirs, ours] = [targets(original, types), targets(translation, types)];
    const more = missing(theirs, ours).map((url) => ({ kind, original: url, translation: null }));
    return [...more, ...missing(ours, theirs).map((url) => ({ kind, original: null, translation: url }))];
  });
}

/** Titles of pictures that the translation leaves out, or says in the words of the original. One word may be a name. */
export function titleDisagreements(
  original: readonly TextPart[],
  translation: readonly TextPart[],
): Disagreement[] {
  const [theirs, ours] = [titlesIn(original), titlesIn(translation)];
  if (theirs.length !== ours.length) return [];
  return theirs.flatMap((title, at) => {
    const own = ours[at] ?? '';
    const isSame = own === title && /\p{L}.*\s.*\p{L}/u.test(title);
    return title !== '' && (own === '' || isSame)
      ? [{ kind: 'title' as const, original: title, translation: own || null }]
      : [];
  });
}

/** The titles of all pictures; an empty one where there is none. */
function titlesIn(parts: readonly TextPart[]): string[] {
  const found: string[] = [];
  for (const { nodes } of parts)
    for (const node of nodes) visit(node as Nodes, 'image', ({ title }) => void found.push(title ?? ''));
  return found;
}

/** As many of a list as it is longer than another, those first that the other one has not. */
const missing = (list: readonly string[], others: readonly string[]): string[] =>
  surplus(list, others).slice(0, Math.max(0, list.length - others.length));
