import type { Segment } from '../language/direction.ts';

/** A text in a browser as `Mixed.astro` writes it: what is in another direction is isolated. */
export function isolated(segments: readonly Segment[]): (Node | string)[] {
  return segments.map(({ text, foreign }) => {
    if (!foreign) return text;
    const element = document.createElement(foreign.override ? 'bdo' : 'bdi');
    Object.assign(element, { lang: foreign.language ?? '', dir: foreign.direction, textContent: text });
    if (foreign.language === null) element.removeAttribute('lang');
    if (foreign.unbroken) element.className = 'number';
    return element;
  });
}
