import type { Options } from 'remark-rehype';
import { leafBlocks } from '../../problems/block-name.ts';
import { closest } from '../../problems/closest.ts';
import { type Block, type BlockLanguage, blockOf, type Directive, type State } from './block.ts';
import { directives as common } from './directives.ts';
import { element } from './element.ts';

/**
 * How containers become HTML: handlers for remark-rehype.
 *
 * @param own blocks of the newsroom's own; none has the name of a common one
 */
export function newsBlocks(
  language: BlockLanguage,
  own: Readonly<Record<string, Directive>> = {},
): NonNullable<Options['handlers']> {
  const directives = { ...own, ...common };
  const handler = (state: State, node: Block['node']) => {
    const block = blockOf(state, node, language);
    const directive = directiveFor(block, directives);
    if (!directive) return element('div', {}, block.flow(block.content));
    checkLabel(block, directive);
    const html = directive.toHtml({ ...block, attributes: checkAttributes(block, directive) });
    if (html) state.patch(node, html);
    return html ?? undefined;
  };
  return { containerDirective: handler, leafDirective: handler };
}

/** The directive of this name; a problem if there is none, or if it is written with other colons. */
function directiveFor({ node, report }: Block, directives: Readonly<Record<string, Directive>>) {
  const { name } = node;
  const isKnown = Object.hasOwn(directives, name);
  if (isKnown && node.type === 'containerDirective' && leafBlocks.includes(name))
    report('directive-leaf', { name });
  else if (isKnown) return directives[name];
  else {
    const known = Object.keys(directives);
    report('unknown-directive', { name, known, nearest: closest(name, known) });
  }
  return undefined;
}

function checkLabel({ node, label, report }: Block, directive: Directive): void {
  const { name } = node;
  if (label && directive.label === 'none') report('directive-label', { name, wanted: null }, label);
  if (!label && typeof directive.label === 'object') {
    report('directive-label', { name, wanted: directive.label.required });
  }
}

/** The attributes that a directive knows; problems for the others, and for those that are missing. */
function checkAttributes({ node, report }: Block, directive: Directive): Record<string, string> {
  const { name } = node;
  const known = Object.keys(directive.attributes ?? {});
  const given = Object.entries(node.attributes ?? {}).map(([key, value]) => [key, value ?? ''] as const);
  for (const [attribute] of given.filter(([key]) => !known.includes(key))) {
    report('directive-attribute', { name, attribute, known, nearest: closest(attribute, known) }, attribute);
  }
  const written = given.filter(([key, value]) => known.includes(key) && value !== '');
  const attributes = Object.fromEntries(written);
  for (const attribute of known) {
    if (directive.attributes?.[attribute] !== 'required' || attributes[attribute] !== undefined) continue;
    report('directive-attribute-missing', { name, attribute });
  }
  return attributes;
}
