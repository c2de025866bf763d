import type { Element } from 'hast';
import { defaultHandlers, type State } from 'hast-util-to-mdast';
import type { Nodes, Paragraph, PhrasingContent } from 'mdast';
import { block } from '../blocks.ts';
import { attribute, elementsIn, isElement, wordsIn } from './hast.ts';

const isOf = (node: Element, name: string): boolean =>
  (attribute(node, 'className') ?? '').split(' ').includes(name);

/**
 * Text whose lines are kept: a poem, where an editor of WordPress says so
 * (https://developer.wordpress.org/block-editor/reference-guides/core-blocks/#poetry).
 */
export function preformatted(state: State, node: Element): Nodes {
  if (!isOf(node, 'wp-block-verse')) return defaultHandlers.pre(state, node) as Nodes;
  return block('verse', stanzasOf(state.all(node) as PhrasingContent[]));
}

/** A poem as pages of this system have it, with who wrote it and what it is from; `null` if a figure is none. */
export function poemOf(state: State, node: Element): Nodes | null {
  if (!isOf(node, 'news-verse')) return null;
  const inside = [...elementsIn(node)];
  const stanzas = inside
    .filter(({ tagName }) => tagName === 'p')
    .map((one): Paragraph => {
      const lines = one.children.filter((line): line is Element => isElement(line, 'span'));
      return { type: 'paragraph', children: lines.flatMap((line, at) => lineOf(state, line, at)) };
    });
  const caption = inside.find(({ tagName }) => tagName === 'figcaption');
  const title = inside.find(({ tagName }) => tagName === 'cite');
  const from = title ? wordsIn(title) : '';
  const by = caption ? wordsIn(caption).slice(0, from ? -from.length : undefined) : '';
  const told = { by: by.replace(/\s*·\s*$/u, ''), from };
  const attributes = Object.fromEntries(Object.entries(told).filter(([, words]) => words !== ''));
  return { ...block('verse', stanzas), attributes };
}

/** A line, behind the one before it; its halves with what stands between them in Markdown. */
function lineOf(state: State, line: Element, at: number): PhrasingContent[] {
  const halves = isOf(line, 'verse-halves') ? line.children.filter((one) => isElement(one)) : [line];
  const words = halves.flatMap((half, index) => [
    ...(index > 0 ? [plain(' // ')] : []),
    ...trimmed(state.all(half) as PhrasingContent[]),
  ]);
  return at > 0 ? [plain('\n'), ...words] : words;
}

const plain = (value: string): PhrasingContent => ({ type: 'text', value });

/** Without spaces at its end. */
const trimmed = (words: readonly PhrasingContent[]): PhrasingContent[] =>
  words.map((one, at) =>
    at === words.length - 1 && one.type === 'text' ? { ...one, value: one.value.trimEnd() } : one,
  );

/** Lines between empty lines, whether these are written as such or as breaks. */
function stanzasOf(words: readonly PhrasingContent[]): Paragraph[] {
  const stanzas: PhrasingContent[][] = [[]];
  for (const one of joined(words)) {
    if (one.type !== 'text') stanzas.at(-1)?.push(one);
    else
      for (const [at, value] of one.value.split(/(?:[ \t]*\n){2,}/).entries()) {
        if (at > 0) stanzas.push([]);
        if (value !== '') stanzas.at(-1)?.push(plain(value.replaceAll(/[ \t]*\n[ \t]*/g, '\n')));
      }
  }
  return stanzas.flatMap((children) => (children.length > 0 ? [{ type: 'paragraph', children }] : []));
}

/** Breaks are ends of lines, and text beside text is one. */
function joined(words: readonly PhrasingContent[]): PhrasingContent[] {
  const found: PhrasingContent[] = [];
  for (const one of words) {
    const next = one.type === 'break' ? plain('\n') : one;
    const last = found.at(-1);
    if (next.type === 'text' && last?.type === 'text')
      found[found.length - 1] = plain(last.value + next.value);
    else found.push(next);
  }
  return found;
}
