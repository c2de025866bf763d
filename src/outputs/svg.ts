import type { Element, ElementContent, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
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
const private_ = /^(?:metadata|xmlns:.*|(?:inkscape|sodipodi|rdf|cc|dc|sketch|serif|adobe|i):.*)$/;
const reference = /^(?:xlink:)?href$/;
/** The drawing itself, or a bitmap in the file. */
const inside = /^\s*(?:#|data:image\/(?:png|jpeg|gif|webp|avif);)/i;
/** What could load something: any address in CSS that is not a part of the drawing, and `@import`; `\` hides either. */
const loads = /url\(\s*(?!["']?#)|@import|\\|expression\(/i;

/**
 * Leaves in an SVG document what draws, and nothing that runs, loads or tells who made it.
 *
 * @throws if it is not well-formed XML, or not SVG
 */
export function safeSvg(text: string): SafeSvg {
  const removed = new Set<string>();
  const root = fromXml(text).children.find((node) => node.type === 'element');
  if (root?.name !== 'svg') throw new TypeError('not an SVG document');
  const tree: Root = { type: 'root', children: [clean(root, removed)] };
  const svg = `${wellFormed(tree, { closeEmptyElements: true, tightClose: true })}\n`;
  return { svg, removed: [...removed], size: drawingSize(root) };
}

function clean({ name, attributes, children }: Element, removed: Set<string>): Element {
  const kept = Object.entries(attributes).filter(([key, value]) => isSafe(name, key, value ?? '', removed));
  const inner = children.flatMap((child) => keep(name, child, removed));
  return { type: 'element', name, attributes: Object.fromEntries(kept), children: inner };
}

function keep(parent: string, node: ElementContent, removed: Set<string>): ElementContent[] {
  if (node.type === 'comment' || node.type === 'instruction') return [];
  if (node.type !== 'element') {
    if (parent !== 'style' || !loads.test(node.value)) return [{ type: 'text', value: node.value }];
    removed.add('url()');
    return [];
  }
  if (elements.has(node.name)) return [clean(node, removed)];
  if (!private_.test(node.name)) removed.add(node.name);
  return [];
}

function isSafe(element: string, name: string, value: string, removed: Set<string>): boolean {
  if (name === 'xmlns:xlink' || name === 'xml:lang' || name === 'xml:space') return true;
  if (private_.test(name)) return false;
  const isLink = reference.test(name);
  const safe = isLink ? inside.test(value) : !/^on|:/i.test(name) && !loads.test(value);
  if (!safe) removed.add(`${element} ${name}`);
  return safe;
}
