import { parse } from '@astrojs/compiler-rs';
import { placesIn } from '../problems/places.ts';
import type { PolicyKey } from './policy.ts';

/** A place in a component, line and column from 1, and what is there. */
interface Found {
  line: number;
  column: number;
}

/** What a component does that a browser must be allowed. */
export interface ComponentNeeds {
  /** Mistakes that keep it from being compiled. */
  mistakes: readonly (Found & { detail: string })[];
  /** Scripts and styles that stand in the page itself; `text` is `null` if nobody can know it before. */
  inline: readonly (Found & { kind: 'script' | 'style'; text: string | null })[];
  /** Attributes with code or style, which no policy of digests allows. */
  attributes: readonly (Found & { name: string })[];
  /** What it loads from elsewhere, or sends there. */
  loads: readonly (Found & { key: PolicyKey; origin: string })[];
  /** The strings of the newsroom's own that it says by name, and the published files that it names. */
  words: readonly (Found & { of: 'own' | 'asset'; name: string })[];
  /** What it imports. */
  imports: readonly string[];
}

/** The parts of the compiler's tree that are looked at. */
interface Node {
  type: string;
  start: number;
  end: number;
  name?: { type: string; name?: string; namespace?: Node['name'] } | undefined;
  [key: string]: unknown;
}

/** Reads a component as Astro's compiler does. */
export function readComponent(text: string): ComponentNeeds {
  const { ast, diagnostics } = parse(text);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const mistakes = errors.map(({ text: detail, labels: [label] }) => {
    return { line: label?.line ?? 1, column: (label?.column ?? 0) + 1, detail };
  });
  const nodes = nodesOf(ast);
  const placeOf = placesIn(text);
  const elements = nodes.flatMap((node) => (node.type === 'JSXElement' ? [elementOf(node, text)] : []));
  const at = <T>(node: Node, found: T) => ({ ...placeOf(node.start), ...found });
  return {
    mistakes,
    inline: elements.flatMap((one) => inlineOf(one).map((found) => at(one.node, found))),
    attributes: elements.flatMap((one) =>
      [...one.attributes.keys()].filter(isCode).map((name) => at(one.node, { name })),
    ),
    loads: elements.flatMap((one) => loadsOf(one).map((found) => at(one.node, found))),
    words: nodes.flatMap((node) => wordsOf(node).map((found) => at(node, found))),
    imports: nodes.flatMap((node) =>
      node.type === 'ImportDeclaration' ? [String((node['source'] as { value: unknown }).value)] : [],
    ),
  };
}

/** `language.own('ad')` and `frame.asset('/logo.svg')`; what is computed nobody can know before. */
function wordsOf({ type, callee, arguments: given }: Node): { of: 'own' | 'asset'; name: string }[] {
  if (type !== 'CallExpression') return [];
  const of = (callee as { property?: { name?: unknown } }).property?.name;
  const name = (given as { value?: unknown }[])[0]?.value;
  return (of === 'own' || of === 'asset') && typeof name === 'string' ? [{ of, name }] : [];
}

/** Handlers of events, and style that belongs to one element. */
const isCode = (name: string) => /^on[a-z]+$/.test(name) || name === 'style';

interface Element {
  node: Node;
  name: string;
  /** Name → value; `null` of what is computed, or has none. */
  attributes: ReadonlyMap<string, string | null>;
  inner: string;
}

function elementOf(node: Node, source: string): Element {
  const opening = node['openingElement'] as Node;
  const closing = node['closingElement'] as Node | null;
  const attributes = (opening['attributes'] as Node[]).flatMap((one): [string, string | null][] => {
    const value = one['value'] as { value?: unknown } | null;
    return one.type === 'JSXAttribute'
      ? [[nameOf(one.name), typeof value?.value === 'string' ? value.value : null]]
      : [];
  });
  const inner = closing ? source.slice(opening.end, closing.start) : '';
  return { node, name: nameOf(opening.name), attributes: new Map(attributes), inner };
}

function nameOf(name: Node['name']): string {
  if (!name) return '';
  if (name.type === 'JSXNamespacedName') return `${nameOf(name.namespace)}:${nameOf(name.name as never)}`;
  return typeof name.name === 'string' ? name.name : '';
}

/** Media types of scripts: any other is data. https://html.spec.whatwg.org/multipage/scripting.html#attr-script-type */
const scriptTypes = new Set([
  '',
  'module',
  'text/javascript',
  'application/javascript',
  'importmap',
  'speculationrules',
]);

/** Astro leaves a script where it is if it says so, or has any attribute but its address. */
function inlineOf({ name, attributes, inner }: Element): { kind: 'script' | 'style'; text: string | null }[] {
  const given = [...attributes.keys()];
  const isComputed = given.includes('set:html') || given.includes('define:vars');
  const text = isComputed ? null : inner;
  if (name === 'style' && (given.includes('is:inline') || given.includes('define:vars')))
    return [{ kind: 'style', text }];
  if (name !== 'script' || attributes.has('src') || given.length === 0) return [];
  return scriptTypes.has((attributes.get('type') ?? '').toLowerCase()) ? [{ kind: 'script', text }] : [];
}

/** Element → attribute with an address → what of the policy allows it. */
const addresses: Readonly<Record<string, Readonly<Record<string, PolicyKey>>>> = {
  script: { src: 'scripts' },
  link: { href: 'styles' },
  img: { src: 'images' },
  iframe: { src: 'frames' },
  video: { src: 'media', poster: 'images' },
  audio: { src: 'media' },
  source: { src: 'media', srcset: 'images' },
  form: { action: 'forms' },
  button: { formaction: 'forms' },
};

function loadsOf({ name, attributes }: Element): { key: PolicyKey; origin: string }[] {
  if (name === 'link' && attributes.get('rel') !== 'stylesheet') return [];
  return Object.entries(addresses[name] ?? {}).flatMap(([attribute, key]) => {
    const origin = /^(https?:)?\/\/[^/?#\s]+/i.exec(attributes.get(attribute) ?? '')?.[0];
    return origin ? [{ key, origin: origin.replace(/^(?:https?:)?/i, 'https:').toLowerCase() }] : [];
  });
}

function nodesOf(root: unknown): Node[] {
  if (Array.isArray(root)) return root.flatMap(nodesOf);
  if (typeof root !== 'object' || root === null) return [];
  const inner = Object.values(root).flatMap(nodesOf);
  return 'type' in root && 'start' in root ? [root as Node, ...inner] : inner;
}
