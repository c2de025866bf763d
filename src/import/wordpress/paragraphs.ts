import type { Element, ElementContent, RootContent } from 'hast';

/** Elements that stand by themselves between paragraphs, as `wpautop` of WordPress takes them. */
const blocks = new Set(
  'address article aside blockquote center details dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr iframe legend li main menu nav ol p pre script section style summary table tbody td tfoot th thead tr ul video audio'.split(
    ' ',
  ),
);
/** Blocks whose text is divided into paragraphs, too. */
const containers = new Set(['article', 'aside', 'blockquote', 'center', 'details', 'div', 'main', 'section']);
/** Blocks whose lines end where they end in the source. */
const lined = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'td', 'th', 'figcaption', 'dd', 'dt']);
/** Whose line ends mean nothing, or all. */
const verbatim = new Set(['pre', 'code', 'script', 'style', 'textarea']);

const isBlock = (node: RootContent) => node.type === 'element' && blocks.has(node.tagName);

/**
 * Divides text as classic posts do: a blank line ends a paragraph, a single line end stays one (`wpautop`). Elements that
 * are blocks stay what they are.
 */
export function paragraphsOf(nodes: readonly RootContent[]): RootContent[] {
  const made: RootContent[] = [];
  let open: ElementContent[] = [];
  const flush = () => {
    if (open.some(saysSomething)) made.push(element('p', withBreaks(open)));
    open = [];
  };
  for (const node of nodes) {
    if (isBlock(node)) {
      flush();
      made.push(inside(node as Element));
    } else if (node.type === 'text') {
      const [first = '', ...rest] = node.value.split(/(?:[^\S\n]*\r?\n){2,}/);
      if (first !== '') open.push({ type: 'text', value: first });
      for (const value of rest) {
        flush();
        if (value !== '') open.push({ type: 'text', value });
      }
    } else if (node.type === 'element' || node.type === 'comment') open.push(node);
  }
  flush();
  return made;
}

/** A block with its own text divided. */
function inside(node: Element): Element {
  const { tagName, children } = node;
  if (containers.has(tagName)) {
    const isPlain = tagName === 'div' && !children.some(isBlock) && !hasBlankLine(children);
    const divided = isPlain ? withBreaks(children) : (paragraphsOf(children) as ElementContent[]);
    return { ...node, children: divided };
  }
  if (lined.has(tagName)) {
    const isLong = tagName !== 'p' && !/^h\d/.test(tagName) && hasBlankLine(children);
    return {
      ...node,
      children: isLong ? (paragraphsOf(children) as ElementContent[]) : withBreaks(children),
    };
  }
  if (verbatim.has(tagName)) return node;
  return { ...node, children: children.map((one) => (one.type === 'element' ? inside(one) : one)) };
}

const hasBlankLine = (nodes: readonly ElementContent[]) =>
  nodes.some((one) => one.type === 'text' && /\S[^\S\n]*\r?\n[^\S\n]*\r?\n[^\S\n]*\S/.test(one.value));

/** Line ends as breaks, but not at either end, nor beside a break or a block. */
function withBreaks(nodes: readonly ElementContent[]): ElementContent[] {
  const broken = nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return lines(node.value);
    if (node.type !== 'element' || verbatim.has(node.tagName)) return [node];
    return [isBlock(node) ? inside(node) : { ...node, children: withInnerBreaks(node.children) }];
  });
  return broken.filter((node, index) => !isMadeBreak(node) || isBetween(broken, index));
}

/** Whether text is on both sides of a break. */
function isBetween(nodes: readonly ElementContent[], index: number): boolean {
  let before = index - 1;
  while (before >= 0 && !counts(nodes[before])) before -= 1;
  let after = index + 1;
  while (after < nodes.length && !counts(nodes[after])) after += 1;
  const [left, right] = [nodes[before], nodes[after]];
  return left !== undefined && right !== undefined && !endsLine(left) && !endsLine(right);
}

/** Whether a node says something, or breaks a line. */
const counts = (node: ElementContent | undefined) =>
  node !== undefined && (isMadeBreak(node) || saysSomething(node));

/** The same within an element of running text, whose ends are no ends of lines. */
function withInnerBreaks(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return lines(node.value);
    if (node.type !== 'element' || verbatim.has(node.tagName)) return [node];
    return [isBlock(node) ? inside(node) : { ...node, children: withInnerBreaks(node.children) }];
  });
}

function lines(text: string): ElementContent[] {
  return text.split(/[^\S\n]*\r?\n[^\S\n]*/).flatMap((value, index): ElementContent[] => {
    const said: ElementContent[] = value === '' ? [] : [{ type: 'text', value }];
    return index === 0 ? said : [madeBreak(), ...said];
  });
}

const madeBreak = (): Element => ({ ...element('br', []), properties: { dataMade: true } });
const isMadeBreak = (node: ElementContent) =>
  node.type === 'element' && node.tagName === 'br' && node.properties.dataMade === true;

const endsLine = (node: ElementContent) =>
  node.type === 'element' && (node.tagName === 'br' || isBlock(node));

const saysSomething = (node: ElementContent) =>
  node.type === 'text' ? node.value.trim() !== '' : node.type === 'element' && !isMadeBreak(node);

const element = (tagName: string, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});
