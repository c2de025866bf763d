import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { Dropped } from '../item.ts';
import { attribute, isElement, replaceChildren, text, wordsIn } from './hast.ts';

/** Elements that no text is in, by what an editor would call them. */
const wordless: Readonly<Record<string, string>> = {
  canvas: 'a drawing made by a program',
  link: '',
  meta: '',
  math: 'a formula',
  noscript: 'what is shown where scripts don’t run',
  script: 'a script',
  style: 'a style sheet',
  svg: 'a drawing in the page',
  template: 'a template',
  title: '',
};

/** Elements that readers use and don't read. */
const controls = new Set(['button', 'input', 'select', 'textarea', 'dialog']);

/** Digits as they are set above and below the line. */
const raised = [...'⁰¹²³⁴⁵⁶⁷⁸⁹'];
const lowered = [...'₀₁₂₃₄₅₆₇₈₉'];

/** Takes out of a tree what is no text, and tells what had words or a meaning. */
export function prepare(tree: Root, path: string): Dropped[] {
  const dropped: Dropped[] = [];
  const tell = (node: Element, reason: string): [] => {
    const what = wordsIn(node).slice(0, 300) || attribute(node, 'src') || `<${node.tagName}>`;
    if (reason !== '') dropped.push({ what, path: `${path}${node.tagName}`, reason });
    return [];
  };
  replaceChildren(tree, (node): readonly RootContent[] => {
    if (node.type === 'comment' || node.type === 'doctype') return [];
    if (node.type !== 'element') return [node];
    const { tagName } = node;
    const reason = wordless[tagName];
    if (reason !== undefined) return tell(node, reason);
    if (controls.has(tagName)) return tell(node, 'a control');
    if (isHidden(node)) return wordsIn(node) === '' ? [] : tell(node, 'hidden from readers');
    if (tagName === 'sup' || tagName === 'sub') return shifted(node);
    return splitAtBreaks(node);
  });
  return dropped;
}

function isHidden(node: Element): boolean {
  const style = attribute(node, 'style') ?? '';
  return node.properties['hidden'] === true || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

/** H₂O and m² keep their meaning in plain text; a raised link is a note, see `footnotes.ts`. */
function shifted(node: Element): ElementContent[] {
  const words = wordsIn(node);
  if (!/^\d{1,3}$/.test(words) || node.children.some((one) => isElement(one))) return [node];
  const digits = node.tagName === 'sup' ? raised : lowered;
  return [text([...words].map((digit) => digits[Number(digit)] ?? digit).join(''))];
}

/** Two line breaks in a row are what old editors write between paragraphs. */
function splitAtBreaks(node: Element): Element[] {
  if (!['p', 'div', 'center', 'td'].includes(node.tagName)) return [node];
  const parts: ElementContent[][] = [[]];
  let breaks: ElementContent[] = [];
  for (const one of node.children) {
    const isBlank = one.type === 'text' && one.value.trim() === '';
    if (isElement(one, 'br')) breaks.push(one);
    else if (isBlank && breaks.length > 0) continue;
    else {
      if (breaks.length > 1) parts.push([]);
      else parts.at(-1)?.push(...breaks);
      breaks = [];
      parts.at(-1)?.push(one);
    }
  }
  if (parts.length === 1) return [{ ...node, children: parts[0] ?? [] }];
  const split = parts.map(
    (children): Element => ({ type: 'element', tagName: 'p', properties: {}, children }),
  );
  return node.tagName === 'p' ? split : [{ ...node, children: split }];
}
