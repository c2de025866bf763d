import type { Dropped } from '../item.ts';

/**
 * Markdown of MDX: what it imports, exports and computes is dropped and told, and so are components; text inside of
 * them stays. Code blocks stay as they are.
 */
export function markdownOfMdx(body: string, dropped: Dropped[]): string {
  const tell = (what: string, reason: string) => {
    dropped.push({ what: what.trim().slice(0, 200), reason });
    return '';
  };
  return body
    .split(/(^(?:```|~~~)[\s\S]*?^(?:```|~~~)[^\n]*$)/m)
    .map((part, index) => {
      if (index % 2 === 1) return part;
      return part
        .replace(/^(?:import|export)\s[^\n]*(?:\n(?!\n)[^\n]*)*/gm, (code) =>
          tell(code, 'code of the old site'),
        )
        .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
        .replace(/<\/?[A-Z][\w.]*(?:\s(?:[^<>"'{}]|"[^"]*"|'[^']*'|\{[^{}]*\}){0,2000})?\/?>/g, (tag) =>
          tag.startsWith('</') ? '' : tell(tag, 'a component of the old site; text inside of it stays'),
        )
        .replace(/^\{[^{}\n]*\}$/gm, (code) => tell(code, 'code of the old site'));
    })
    .join('');
}
