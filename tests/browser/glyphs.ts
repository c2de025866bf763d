/** A character of a line and the left and right edge of where it stands, in CSS pixels. */
export interface Glyph {
  char: string;
  left: number;
  right: number;
}

/** A block as it is shown in one line. */
export interface ShownLine {
  direction: 'ltr' | 'rtl';
  /** In reading order. */
  glyphs: Glyph[];
  /** Its text as UAX #9 sees it, isolates and overrides as characters. */
  marked: string;
}

/** Reads lines from a page. It runs in the browser, so it uses nothing outside itself. */
export function readLine(blocks: (HTMLElement | SVGElement)[]): ShownLine[] {
  return blocks.map((block) => {
    const glyphs: Glyph[] = [];
    let marked = '';
    const readText = (text: Text) => {
      const range = document.createRange();
      for (const [index, char] of [...text.data].entries()) {
        range.setStart(text, index);
        range.setEnd(text, index + 1);
        const { left, right } = range.getBoundingClientRect();
        glyphs.push({ char, left, right });
        marked += char;
      }
    };
    const read = (node: Node) => {
      if (node instanceof Text) return readText(node);
      const direction = node instanceof HTMLElement && node !== block ? node.getAttribute('dir') : null;
      const isOverride = direction !== null && node.nodeName === 'BDO';
      if (direction) marked += direction === 'ltr' ? '\u2066' : '\u2067';
      if (isOverride) marked += direction === 'ltr' ? '\u202D' : '\u202E';
      node.childNodes.forEach(read);
      if (isOverride) marked += '\u202C';
      if (direction) marked += '\u2069';
    };
    read(block);
    return { direction: getComputedStyle(block).direction === 'rtl' ? 'rtl' : 'ltr', glyphs, marked };
  });
}
