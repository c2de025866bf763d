import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { surplus } from '../../markdown/surplus.ts';
import type { TextPart } from '../parts.ts';
import { leadsAlike, type Markers } from './addresses.ts';
import type { Disagreement } from './disagreements.ts';

const links: ReadonlySet<string> = new Set(['link', 'linkReference', 'definition']);
const pictures: ReadonlySet<string> = new Set(['image', 'imageReference']);

/** Links and pictures that one text has more of, and links that lead somewhere else. */
export function targetDisagreements(
  original: readonly TextPart[],
  translation: readonly TextPart[],
  markers: Markers,
): Disagreement[] {
  const [theirs, ours] = [targets(original, pictures), targets(translation, pictures)];
  const more = [
    ...missing(theirs, ours).map((url) => ({ kind: 'picture' as const, original: url, translation: null })),
    ...missing(ours, theirs).map((url) => ({ kind: 'picture' as const, original: null, translation: url })),
  ];
  return [...linkDisagreements(targets(original, links), targets(translation, links), markers), ...more];
}

/** A link may lead to the page in the language of its readers. Those that references of any name lead to are told there. */
function linkDisagreements(
  original: readonly string[],
  translation: readonly string[],
  markers: Markers,
): Disagreement[] {
  const theirs = surplus(original, translation);
  const ours = surplus(translation, original);
  const left = theirs.filter((url) => {
    const at = ours.findIndex((other) => [url, other].some(isReference) || leadsAlike(url, other, markers));
    return at < 0 || ours.splice(at, 1).length === 0;
  });
  return Array.from({ length: Math.max(left.length, ours.length) }, (_, at) => ({
    kind: 'link',
    original: left[at] ?? null,
    translation: ours[at] ?? null,
  }));
}

/** Where links lead, or pictures lie; of references their names in brackets. */
function targets(parts: readonly TextPart[], types: ReadonlySet<string>): string[] {
  const found: string[] = [];
  for (const { nodes } of parts)
    for (const node of nodes)
      visit(node as Nodes, (one) => {
        if (types.has(one.type) && !isMailAddress(one))
          found.push('url' in one ? one.url : 'identifier' in one ? `[${one.identifier}]` : '');
      });
  return found;
}

/** Mail addresses that stand in the text are told as such. */
const isMailAddress = (node: Nodes) => node.type === 'link' && node.url === `mailto:${textOf(node)}`;

const isReference = (target: string) => target.startsWith('[');

/** As many of a list as it is longer than another, those first that the other one has not. */
const missing = (list: readonly string[], others: readonly string[]): string[] =>
  surplus(list, others).slice(0, Math.max(0, list.length - others.length));

/** What holds a title. */
const titled = ['image', 'link', 'definition'];

/** Titles of pictures and links that the translation leaves out, or says in the words of the original. One word may be a name. */
export function titleDisagreements(
  original: readonly TextPart[],
  translation: readonly TextPart[],
): Disagreement[] {
  const [theirs, ours] = [titlesIn(original), titlesIn(translation)];
  if (theirs.length !== ours.length) return [];
  const isFewer = ours.filter(Boolean).length < theirs.filter(Boolean).length;
  return theirs.flatMap((title, at) => {
    const own = ours[at] ?? '';
    const isSame = own === title && /\p{L}.*\s.*\p{L}/u.test(title);
    return title !== '' && ((own === '' && isFewer) || isSame)
      ? [{ kind: 'title' as const, original: title, translation: own || null }]
      : [];
  });
}

/** The titles of all pictures and links; an empty one where there is none. */
function titlesIn(parts: readonly TextPart[]): string[] {
  const found: string[] = [];
  for (const { nodes } of parts)
    for (const node of nodes)
      visit(node as Nodes, titled, (one) => void found.push(('title' in one && one.title) || ''));
  return found;
}
