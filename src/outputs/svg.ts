import type { Element, ElementContent, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { safeDeclarations, safeSheet } from './safe-css.ts';
import { isSafe } from './svg-attributes.ts';
import { withoutDoctype } from './svg-entities.ts';
import { drawingSize } from './svg-size.ts';
import { wellFormed } from './xml.ts';

/** A drawing that is fit to be published, and what was taken out of it: names of elements and attributes. */
export interface SafeSvg {
  svg: string;
  removed: string[];
  /** In CSS pixels; `null` if the drawing does not say how large it is. */
  size: ReturnType<typeof drawingSize>;
}

/** What draws, after SVG 2 (https://www.w3.org/TR/SVG2/eltindex.html): no script, no HTML, nothing that moves or loads. */
const elements = new Set(
  `svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath
   linearGradient radialGradient stop pattern clipPath mask marker style switch image filter feBlend feColorMatrix
   feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow
   feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight
   feSpecularLighting feSpotLight feTile feTurbulence`.split(/\s+/),
);
/** What programs write for themselves: it goes without a word. */
const private_ = /^(?:metadata|(?:inkscape|sodipodi|rdf|cc|dc|sketch|serif|adobe|i):.*)$/;

const namespace = 'http://www.w3.org/2000/svg';
const links = 'http://www.w3.org/1999/xlink';

/** What elements are called where one stands: prefix → namespace; the prefix of names without one is empty. */
type Scope = ReadonlyMap<string, string>;

/**
 * Leaves in an SVG document what draws, and nothing that runs, loads or tells who made it. All that is
 * left names no address but parts of the drawing itself.
 *
 * @throws if it is not well-formed XML, or not SVG
 */
export function safeSvg(text: string): SafeSvg {
  const removed = new Set<string>();
  const document = fromXml(withoutDoctype(text));
  for (const node of document.children) {
    if (node.type === 'instruction' && node.name === 'xml-stylesheet') removed.add(node.name);
  }
  const root = document.children.find((node) => node.type === 'element');
  const scope = root && scopeOf(root, new Map([['', namespace]]));
  if (!root || !scope || nameOf(root, scope) !== 'svg') throw new TypeError('not an SVG document');
  const drawing = clean(root, 'svg', scope, removed);
  drawing.attributes = {
    xmlns: namespace,
    ...(usesLinks(drawing) && { 'xmlns:xlink': links }),
    ...drawing.attributes,
  };
  const tree: Root = { type: 'root', children: [drawing] };
  const svg = `${wellFormed(tree, { closeEmptyElements: true, tightClose: true })}\n`;
  return { svg, removed: [...removed], size: drawingSize(root) };
}

const usesLinks = (node: ElementContent): boolean =>
  node.type === 'element' && ('xlink:href' in node.attributes || node.children.some(usesLinks));

function scopeOf({ attributes }: Element, around: Scope): Scope {
  const own = Object.entries(attributes).filter(([name]) => /^xmlns(?::|$)/.test(name));
  if (own.length === 0) return around;
  return new Map([
    ...around,
    ...own.map(([name, value]) => [name.slice('xmlns:'.length), value ?? ''] as const),
  ]);
}

/** The name of an element of SVG, without a prefix; `null` of any other. */
function nameOf({ name }: Element, scope: Scope): string | null {
  const [prefix, local] = name.includes(':') ? name.split(':', 2) : ['', name];
  return scope.get(prefix ?? '') === namespace ? (local ?? null) : null;
}

function clean({ attributes, children }: Element, name: string, scope: Scope, removed: Set<string>): Element {
  const kept: [string, string][] = [];
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('xmlns') || private_.test(key)) continue;
    if (key === 'style') {
      const { css, whole } = safeDeclarations(value ?? '');
      if (!whole) removed.add(`${name} style`);
      if (css) kept.push([key, css]);
    } else if (isSafe(key, value ?? '', scope.get('xlink') === links)) kept.push([key, value ?? '']);
    else if (!key.startsWith('data-')) removed.add(`${name} ${key}`);
  }
  const inner =
    name === 'style' ? sheet(children, removed) : children.flatMap((child) => keep(child, scope, removed));
  return { type: 'element', name, attributes: Object.fromEntries(kept), children: inner };
}

/** The content of a `style` element as browsers read it: all its text as one, whatever stands in between. */
function sheet(children: readonly ElementContent[], removed: Set<string>): ElementContent[] {
  const text = children.map((child) => (child.type === 'text' || child.type === 'cdata' ? child.value : ''));
  const { css, whole } = safeSheet(text.join(''));
  if (!whole || children.some(({ type }) => type === 'element')) removed.add('style');
  return css ? [{ type: 'text', value: css }] : [];
}

function keep(node: ElementContent, around: Scope, removed: Set<string>): ElementContent[] {
  if (node.type === 'instruction' && node.name === 'xml-stylesheet') removed.add(node.name);
  if (node.type === 'comment' || node.type === 'instruction') return [];
  if (node.type !== 'element') return [{ type: 'text', value: node.value }];
  const scope = scopeOf(node, around);
  const name = nameOf(node, scope);
  // No browser shows what needs an extension.
  if (node.attributes['requiredExtensions']) return [];
  if (name && elements.has(name)) return [clean(node, name, scope, removed)];
  if (!private_.test(node.name)) removed.add(node.name);
  // What a link holds is drawn like a group.
  if (name !== 'a') return [];
  const attributes = Object.entries(node.attributes).filter(
    ([key]) => !/href$|^(?:target|download|ping|rel)$/.test(key),
  );
  return [clean({ ...node, attributes: Object.fromEntries(attributes) }, 'g', scope, removed)];
}
