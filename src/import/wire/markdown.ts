import type { Heading, Link, Paragraph, PhrasingContent, Root, Text } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Block } from './shape.ts';

/**
 * Escapes whatever CommonMark and GFM would take for markup. remark-gfm escapes what makes an address
 * only before letters, not before characters that are escaped themselves (`www.*`).
 */
const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, {
    unsafe: [
      { character: '.', before: '[Ww]{3}', inConstruct: 'phrasing', notInConstruct: ['autolink'] },
      {
        character: ':',
        before: '[Hh][Tt]{2}[Pp][Ss]?',
        inConstruct: 'phrasing',
        notInConstruct: ['autolink'],
      },
      { character: '@', before: '[+.\\w-]', inConstruct: 'phrasing', notInConstruct: ['autolink'] },
    ],
  })
  .freeze();

/** An address as far as its characters are certain: what may be punctuation after it stays outside. */
const address = /https?:\/\/[A-Za-z0-9](?:[A-Za-z0-9._~:/?#@!$&()*+,;=%-]*[A-Za-z0-9_~/#=%-])?/g;

/** Starts of lines that only our pipeline takes for syntax: other digits that number, and fences. */
const startsBlock = /^([ \t]*(?=[0-9]*(?![0-9])\p{Nd})\p{Nd}{1,9}(?=[.)](?:\s|$))|[ \t]*(?=:::))([.):])/gmu;

/** Markdown that reads as the blocks do, word for word. Addresses become links that show themselves. */
export function markdownOf(blocks: readonly Block[]): string {
  const children = blocks.map(({ kind, text }): Heading | Paragraph => {
    const content = phrasing(text);
    if (kind === 'subhead') return { type: 'heading', depth: 2, children: content };
    return { type: 'paragraph', children: content };
  });
  const root: Root = { type: 'root', children };
  return writer.stringify(root).replace(startsBlock, '$1\\$2');
}

function phrasing(text: string): PhrasingContent[] {
  const found: PhrasingContent[] = [];
  let end = 0;
  for (const { 0: url, index } of text.matchAll(address)) {
    if (index > end) found.push(plain(text.slice(end, index)));
    found.push({ type: 'link', url, children: [plain(url)] } satisfies Link);
    end = index + url.length;
  }
  if (end < text.length) found.push(plain(text.slice(end)));
  return found;
}

const plain = (value: string): Text => ({ type: 'text', value });
