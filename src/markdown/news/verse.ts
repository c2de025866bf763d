import type { Element } from 'hast';
import type { Paragraph, PhrasingContent } from 'mdast';
import type { Block, Directive } from './block.ts';
import { element } from './element.ts';

/** Between the two halves of a line: the mark of a caesura, with a space on either side. */
const caesura = / +\/\/ +/;

/**
 * A poem, line by line. Lines of two hemistichs, as Arabic has them, stand in two columns; stanzas are paragraphs.
 */
export const verse: Directive = {
  label: 'none',
  attributes: { by: 'optional', from: 'optional' },
  toHtml: (block) => {
    const stanzas = block.content.filter((one) => one.type === 'paragraph');
    if (stanzas.length === 0 || stanzas.length < block.content.length) {
      const expected = 'lines of verse, and empty lines between stanzas';
      block.report('directive-content', { name: block.node.name, expected });
      return null;
    }
    const shown = stanzas.flatMap((one) => ['\n', stanzaOf(block, one)]);
    const below = captionOf(block);
    return element('figure', { className: ['news-verse'] }, [
      '\n',
      element('blockquote', {}, [...shown, '\n']),
      '\n',
      ...(below.length > 0 ? [element('figcaption', {}, below), '\n'] : []),
    ]);
  },
};

/** Who wrote it, and what it is from: `By · Title`. */
function captionOf({ attributes: { by, from } }: Block) {
  const title = from ? [element('cite', {}, [from])] : [];
  return by ? [by, ...(from ? [' · '] : []), ...title] : title;
}

function stanzaOf({ inline }: Block, paragraph: Paragraph): Element {
  const lines = splitAt(paragraph.children, /\n/).map((line) => {
    const halves = splitAt(line, caesura);
    if (halves.length === 1) return element('span', { className: ['verse-line'] }, inlineOf(inline, line));
    const parts = halves.map((half, index) => {
      // An em space keeps the halves apart where there is no style sheet.
      const end = index < halves.length - 1 ? ['\u2003'] : [];
      return element('span', {}, [...inlineOf(inline, half), ...end]);
    });
    return element('span', { className: ['verse-line', 'verse-halves'] }, parts);
  });
  const shown = lines.flatMap((line, index) => (index === 0 ? [line] : [element('br', {}, []), '\n', line]));
  // Where it is written tells which block of the text it is.
  return { ...element('p', {}, shown), position: paragraph.position };
}

const inlineOf = (inline: Block['inline'], children: PhrasingContent[]) =>
  inline({ type: 'paragraph', children });

/** Running text in pieces: where a mark stands in its plain words, and at breaks of lines if that is the mark. */
function splitAt(children: readonly PhrasingContent[], mark: RegExp): PhrasingContent[][] {
  const pieces: PhrasingContent[][] = [[]];
  for (const child of children) {
    if (child.type === 'break' && mark.test('\n')) pieces.push([]);
    else if (child.type !== 'text') pieces.at(-1)?.push(child);
    else
      for (const [index, value] of child.value.split(mark).entries()) {
        if (index > 0) pieces.push([]);
        if (value !== '') pieces.at(-1)?.push({ type: 'text', value });
      }
  }
  return pieces.filter((one) => one.length > 0);
}
