import type { Ref, Use } from '../facts.ts';
import { addressesInCss } from '../files/css.ts';
import { attribute, type HtmlPage, type PageElement, rawText } from './page.ts';

/** Every address on a page once for each use, in the order of the page. */
export function refsOf(page: HtmlPage): Ref[] {
  const found = new Map<string, Ref>();
  for (const element of page.elements) {
    for (const [use, value] of addressesOf(element)) {
      const { line, column } = element;
      const key = `${use} ${value}`;
      if (value && !found.has(key)) found.set(key, { value, use, line, column });
    }
  }
  return [...found.values()];
}

type Address = readonly [Use, string];

/** Which attributes of an element hold an address, and what for. */
const attributes: Readonly<Record<string, readonly (readonly [Use, string])[]>> = {
  a: [['link', 'href']],
  area: [['link', 'href']],
  form: [['link', 'action']],
  img: [['image', 'src']],
  script: [['asset', 'src']],
  source: [['asset', 'src']],
  track: [['asset', 'src']],
  audio: [['asset', 'src']],
  video: [
    ['asset', 'src'],
    ['image', 'poster'],
  ],
  embed: [['asset', 'src']],
  object: [['asset', 'data']],
  input: [['image', 'src']],
};

/** Relations of `<link>` whose file is loaded. */
const loaded = /\b(?:stylesheet|icon|apple-touch-icon|mask-icon|preload|modulepreload|prefetch|manifest)\b/;

function addressesOf({ tag, node }: PageElement): Address[] {
  const found: Address[] = [];
  for (const [use, name] of attributes[tag] ?? []) found.push([use, attribute(node, name) ?? '']);
  const { srcSet, imageSrcSet, style } = node.properties;
  for (const set of [srcSet, imageSrcSet]) {
    if (set) for (const url of candidates(String(set))) found.push(['image', url]);
  }
  const css = style ?? (tag === 'style' ? rawText(node) : '');
  if (css) for (const { value } of addressesInCss(String(css))) found.push(['asset', value]);
  if (tag === 'link') found.push(...linked(node));
  if (tag === 'meta') found.push(...described(node));
  return found;
}

function linked(node: PageElement['node']): Address[] {
  const href = attribute(node, 'href') ?? '';
  return loaded.test(attribute(node, 'rel') ?? '') ? [['asset', href]] : [];
}

function described(node: PageElement['node']): Address[] {
  const name = attribute(node, 'property') ?? attribute(node, 'name') ?? '';
  const isImage = /^(?:og:image|og:image:url|og:image:secure_url|twitter:image)$/.test(name);
  return isImage ? [['data', attribute(node, 'content') ?? '']] : [];
}

/** The addresses of a `srcset`: https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute */
function candidates(set: string): string[] {
  return [...set.matchAll(/(?:^|,)\s*(\S*[^\s,])/g)].map(([, url = '']) => url);
}
