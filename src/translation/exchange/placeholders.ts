import type { Token } from './tokens.ts';

/** `<1>…</1>`, `<2/>`, and the same behind backslashes, which is text. */
const placeholder = /(\\*)<(\/?)(t?\d+)(\/?)>/g;

/** Tokens as text with placeholders. Backslashes before one are doubled, and one is added before text that looks like one. */
export function withPlaceholders(tokens: readonly Token[]): string {
  return tokens
    .map((token, index) => {
      if (typeof token === 'string') {
        const text = token.replace(placeholder, (all, slashes) => `${slashes}\\${all}`);
        return index < tokens.length - 1 ? text.replace(/\\+$/, '$&$&') : text;
      }
      if (token.at === 'alone') return `<${token.id}/>`;
      return token.at === 'open' ? `<${token.id}>` : `</${token.id}>`;
    })
    .join('');
}

/** What `withPlaceholders` wrote. */
export function withoutPlaceholders(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const match of text.matchAll(placeholder)) {
    const [all, slashes = '', end, id = '', single] = match;
    tokens.push(text.slice(at, match.index) + slashes.slice(0, Math.floor(slashes.length / 2)));
    at = match.index + all.length;
    if (slashes.length % 2 === 1) tokens.push(all.slice(slashes.length));
    else tokens.push({ id, at: single ? 'alone' : end ? 'close' : 'open' });
  }
  tokens.push(text.slice(at));
  return tokens.filter((token) => token !== '');
}
