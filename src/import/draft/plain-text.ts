import type { Link, PhrasingContent, Text } from 'mdast';

/** An address as far as its characters are certain: what may be punctuation after it stays outside. */
const address = /https?:\/\/[A-Za-z0-9](?:[A-Za-z0-9._~:/?#@!$&()*+,;=%-]*[A-Za-z0-9_~/#=%-])?/g;

/** Plain text as a tree. Addresses become links that show themselves. */
export function phrasingOf(text: string): PhrasingContent[] {
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
