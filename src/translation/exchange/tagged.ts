import { fromHtml } from 'hast-util-from-html';
import type { Token } from './tokens.ts';

/** Tags that XML and HTML read alike: `<g id="1">…</g>` around words, `<x id="2"></x>` alone. */
export function withTags(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (typeof token === 'string') return escaped(token);
      if (token.at === 'alone') return `<x id="${token.id}"></x>`;
      return token.at === 'open' ? `<g id="${token.id}">` : '</g>';
    })
    .join('');
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What `withTags` wrote, as programs give it back that read it as XML or as HTML. Other tags are passed over. */
export function withoutTags(text: string): Token[] {
  const open = text.replace(/<(x|g)\b([^<>]*?)\s*\/>/g, '<$1$2></$1>');
  return tokensIn(fromHtml(open, { fragment: true }).children);
}

type Node = ReturnType<typeof fromHtml>['children'][number];

function tokensIn(nodes: readonly Node[]): Token[] {
  return nodes.flatMap((node): Token[] => {
    if (node.type === 'text') return [node.value];
    if (node.type !== 'element') return [];
    const inside = tokensIn(node.children);
    const id = String(node.properties['id'] ?? '');
    // What a program put into a tag that stands alone is behind it.
    if (node.tagName === 'x') return [{ id, at: 'alone' }, ...inside];
    return node.tagName === 'g' ? [{ id, at: 'open' }, ...inside, { id, at: 'close' }] : inside;
  });
}
