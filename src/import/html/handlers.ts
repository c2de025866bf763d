import type { Element } from 'hast';
import { defaultHandlers, type Handle, type State } from 'hast-util-to-mdast';
import type { BlockContent, Nodes, PhrasingContent } from 'mdast';
import { block, labelOf } from '../blocks.ts';
import { frameOf, postOf } from './embeds.ts';
import { figureOf, imageOf, quoteOf } from './figures.ts';
import { noteFile, targetOf } from './files.ts';
import { attribute, elementsIn, isElement, wordsIn } from './hast.ts';
import type { Reading } from './reading.ts';
import { poemOf, preformatted } from './verse.ts';

/** How elements become nodes where the default loses something, or where there is a block of ours. */
export function handlersFor(reading: Reading): Record<string, Handle> {
  const frame: Handle = (state, node) => frameOf(reading, state, node);
  return {
    a: (state, node) => linkOf(reading, state, node),
    blockquote: (state, node) => postOf(reading, node) ?? quoteOf(state, node),
    caption: () => undefined,
    figure: (state, node) => poemOf(state, node) ?? figureOf(reading, state, node),
    img: (_, node) => imageOf(reading, node),
    li: (state, node) => noteOf(reading, state, node) ?? defaultHandlers.li(state, node),
    ol: notesOf,
    ul: notesOf,
    pre: preformatted,
    table: (state, node) => tableOf(state, node),
    audio: frame,
    embed: frame,
    iframe: frame,
    object: frame,
    video: frame,
  } as Record<string, Handle>;
}

/** Links that lead nowhere are their words; those to notes are references. */
function linkOf(reading: Reading, state: State, node: Element): Nodes[] {
  const address = attribute(node, 'href');
  const label = address?.startsWith('#') ? reading.notes.labels.get(address.slice(1)) : undefined;
  if (label !== undefined) return [{ type: 'footnoteReference', identifier: label, label }];
  const children = state.all(node) as PhrasingContent[];
  const url = targetOf(reading, address) ?? (reading.keepsRelative ? relative(address) : undefined);
  const isFlow = children.some((one) => !phrasing.has(one.type));
  if (address !== undefined && url === undefined && !address.startsWith('#') && address !== '')
    reading.dropped.push({
      what: address.slice(0, 200),
      path: `${reading.path}a`,
      reason: 'a link that leads nowhere',
    });
  if (url === undefined || isFlow || isPictureLink(node, url)) return children;
  noteFile(reading, url);
  return wordsIn(node) === '' && children.length === 0 ? [] : [{ type: 'link', url, children } as Nodes];
}

const relative = (address = '') =>
  /^(?![a-z][a-z0-9+.-]*:|\/\/|#|$)/i.test(address.trim()) ? address.trim() : undefined;

const phrasing = new Set(
  'break delete emphasis footnoteReference image inlineCode link strong text'.split(' '),
);

/** A picture that leads to its own large version. */
const isPictureLink = (node: Element, url: string): boolean =>
  wordsIn(node) === '' && /\.(?:avif|gif|jpe?g|png|webp)(?:\?|$)/i.test(url);

/** A list of nothing but notes is those notes. */
const notesOf: Handle = (state, node) => {
  const inner = state.all(node);
  if (inner.length > 0 && inner.every(({ type }) => type === 'footnoteDefinition')) return inner;
  return defaultHandlers.ul(state, node);
};

/** A note is named in the text, and said at its end. */
function noteOf(reading: Reading, state: State, node: Element): Nodes | undefined {
  const label = reading.notes.labels.get(attribute(node, 'id') ?? '');
  if (label === undefined) return undefined;
  return {
    type: 'footnoteDefinition',
    identifier: label,
    label,
    children: state.toFlow(state.all(node)) as BlockContent[],
  };
}

/** Tables that only place things on a page are what stands in them; a caption makes one a block. */
function tableOf(state: State, node: Element): Nodes[] {
  const cells = [...elementsIn(node)].filter(({ tagName }) => tagName === 'td' || tagName === 'th');
  const rows = [...elementsIn(node)].filter(({ tagName }) => tagName === 'tr');
  const holdsBlocks = cells.some((one) =>
    [...elementsIn(one)].some((inner) => isElement(inner, 'p', 'ul', 'ol', 'table', 'h2', 'h3', 'figure')),
  );
  const isLayout =
    cells.length <= 1 ||
    attribute(node, 'role') === 'presentation' ||
    (holdsBlocks && cells.length === rows.length);
  if (isLayout) return cells.flatMap((one) => state.toFlow(state.all(one)) as Nodes[]);
  const table = defaultHandlers.table(state, withHeader(node)) as Nodes;
  const caption = [...elementsIn(node)].find(({ tagName }) => tagName === 'caption');
  const words = caption ? wordsIn(caption) : '';
  return [words === '' || table.type !== 'table' ? table : block('table', [table], labelOf(words))];
}

/** Markdown’s tables have a header: where a table marks none, its first row is one. */
function withHeader(node: Element): Element {
  const all = [...elementsIn(node)];
  const [first] = all.filter(({ tagName }) => tagName === 'tr');
  if (!first || all.some(({ tagName }) => tagName === 'th')) return node;
  for (const cell of first.children) if (isElement(cell, 'td')) cell.tagName = 'th';
  return node;
}
