import type { Segment } from '../language/direction/direction.ts';

/** A text in a browser as `BidiText.astro` writes it: what is in another direction is isolated. */
export function isolated(segments: readonly Segment[]): (Node | string)[] {
  return segments.map(({ text, foreign, inside }) => {
    if (!foreign) return text;
    const element = document.createElement(foreign.override ? 'bdo' : 'bdi');
    element.dir = foreign.direction;
    if (foreign.language) element.lang = foreign.language;
    element.append(...(inside ? isolated(inside) : [text]));
    if (foreign.unbroken) element.className = 'number';
    return element;
  });
}
