import style from '../../styles/blocks/read-aloud.css?inline';

/** Browsers that know no sheets made by scripts leave the controls where they stand. */
export function addStyle(): void {
  if (!('replaceSync' in CSSStyleSheet.prototype)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
}

/** Shows what is read, where browsers can mark words without changing the page. */
export function mark(sentence: Range | null): void {
  if (!('highlights' in CSS)) return;
  if (sentence) CSS.highlights.set('spoken', new Highlight(sentence));
  else CSS.highlights.delete('spoken');
}

/**
 * Brings what stands in a box into sight.
 *
 * @param below what covers the page at its end, in pixels
 * @returns whether the page is moved for it
 */
export function follow({ top, bottom }: DOMRect, below: number): boolean {
  if (top >= 0 && bottom <= innerHeight - below) return false;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollBy({ top: top - innerHeight / 4, behavior: calm ? 'instant' : 'smooth' });
  return true;
}
