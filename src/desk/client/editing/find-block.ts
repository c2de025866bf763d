import type { Block } from '../../protocol.ts';

/** How many letters of two texts are compared. */
const enough = 40;

/** What a part of a text is made of on a page. */
const parts = 'h1, h2, h3, h4, h5, h6, p, li, td, th, figcaption, caption, blockquote, pre, aside, figure';

/** Letters and digits alone: quotation marks and dashes are others on the page. */
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

/** The letters that Markdown begins with on the page: without addresses and what opens a `:::` block. */
export function openingOf(markdown: string): string {
  const plain = markdown
    .replace(/^\s*:{3,}[a-z0-9-]*(?:\[([^\]]*)\])?(?:\{[^}]*\})?/u, '$1 ')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/\[\^[^\]]*\]/g, '');
  return letters(plain).slice(0, enough);
}

/** The element of a page that a part of a text became: as the page says, or by its first words. */
export function elementOf(
  page: ParentNode,
  { number, text }: Pick<Block, 'number' | 'text'>,
): HTMLElement | null {
  const named = page.querySelector<HTMLElement>(`[data-block="${number}"]`);
  const opening = openingOf(text);
  if (named || opening === '') return named;
  const all = [...page.querySelectorAll<HTMLElement>(parts)];
  return all.find((one) => letters(one.textContent).startsWith(opening)) ?? null;
}
