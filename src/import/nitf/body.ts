import type { ElementContent as HtmlContent, Root as HtmlRoot } from 'hast';
import type { Element, ElementContent } from 'xast';
import { h, text } from '../agency/hast.ts';
import { attributeOf, childrenOf, localName, rawTextOf, textOf } from '../agency/xml.ts';
import type { Dropped } from '../item.ts';

/** What the text of an NITF document becomes, and what of it does not. */
export interface NitfBody {
  tree: HtmlRoot;
  dropped: Dropped[];
}

/** Elements of NITF 3.6 that HTML has too, and by which name. */
const same: Readonly<Record<string, string>> = {
  p: 'p',
  hl1: 'h2',
  hl2: 'h2',
  a: 'a',
  em: 'em',
  q: 'q',
  sub: 'sub',
  sup: 'sup',
  br: 'br',
  hr: 'hr',
  pre: 'pre',
  ol: 'ol',
  ul: 'ul',
  li: 'li',
  dl: 'dl',
  dt: 'dt',
  dd: 'dd',
  bq: 'blockquote',
  table: 'table',
  caption: 'caption',
  thead: 'thead',
  tbody: 'tbody',
  tfoot: 'tfoot',
  tr: 'tr',
  th: 'th',
  td: 'td',
};

/** What says something of the text and is none of it. */
const silent: readonly string[] = [
  'nitf-table-metadata',
  'nitf-col',
  'nitf-colgroup',
  'col',
  'colgroup',
  'alt-code',
];

/** Blocks that stand for a paragraph where a reader meets them. */
const paragraphs: readonly string[] = [
  'byline',
  'dateline',
  'credit',
  'distributor',
  'copyrite',
  'tagline',
  'bibliography',
];

/**
 * The text of an NITF document, as HTML says it: `block` and what the agency marked inside of sentences (people,
 * places, money) fall away around their words, `media` becomes a figure.
 *
 * @param parts `body.content`, and `body.end`
 * @see https://www.iptc.org/std/NITF/3.6/
 */
export function nitfBody(parts: readonly (Element | undefined)[]): NitfBody {
  const dropped: Dropped[] = [];
  const children = parts.flatMap(
    (part) => part?.children.flatMap((one) => converted(one, dropped, true)) ?? [],
  );
  return { tree: { type: 'root', children }, dropped };
}

function converted(node: ElementContent, dropped: Dropped[], block: boolean): HtmlContent[] {
  if (node.type === 'text' || node.type === 'cdata') return [text(node.value)];
  if (node.type !== 'element') return [];
  const name = localName(node.name);
  if (silent.includes(name)) return [];
  if (name === 'media') return media(node, dropped);
  if (name === 'note') return note(node, dropped);
  const tag = same[name];
  const inside = () => node.children.flatMap((one) => converted(one, dropped, block && tag === undefined));
  if (tag !== undefined) return [h(tag, inside(), propertiesOf(node))];
  if (name === 'frac') return [text(rawTextOf(node).replace(/\s+/g, ''))];
  if (block && (paragraphs.includes(name) || (name === 'fn' && !hasBlocks(node)))) return [h('p', inside())];
  return inside();
}

const hasBlocks = (element: Element) => childrenOf(element, 'body.content', 'p').length > 0;

function propertiesOf(element: Element): Record<string, string> {
  const found: Record<string, string> = {};
  const { href, colspan, rowspan, start } = element.attributes;
  if (localName(element.name) === 'a' && href) found.href = href;
  if (colspan) found.colSpan = colspan;
  if (rowspan) found.rowSpan = rowspan;
  if (start) found.start = start;
  return found;
}

/** A picture with its caption and who made it; of sound and film there is only the word. */
function media(element: Element, dropped: Dropped[]): HtmlContent[] {
  const type = attributeOf(element, 'media-type') ?? 'other';
  const [first] = nitfRenditions(element);
  const caption = captionOf(element);
  if (!isPictureMedia(element) || !first) {
    const what = [`media of type ${type}`, caption].filter(Boolean).join(': ');
    dropped.push({ what, line: element.position?.start.line, reason: 'only pictures are shown' });
    return [];
  }
  const alt = childrenOf(element, 'media-reference').map((one) => attributeOf(one, 'alternate-text'))[0];
  const image = h('img', [], { src: first, ...(alt === undefined ? {} : { alt }) });
  return [h('figure', caption === undefined ? [image] : [image, h('figcaption', [text(caption)])])];
}

/** Whether media are a picture, and not sound, film or data. */
export const isPictureMedia = (element: Element): boolean =>
  /^(?:image|graphic|photo)/.test(attributeOf(element, 'media-type') ?? '');

const captionOf = (element: Element) =>
  childrenOf(element, 'media-caption')
    .flatMap((one) => textOf(one) ?? [])
    .join(' ') || undefined;

/** The files of a picture in a text, in the order of the document. */
export const nitfRenditions = (element: Element): string[] =>
  childrenOf(element, 'media-reference').flatMap((one) => attributeOf(one, 'source') ?? []);

/** Advisories that are not to be published, and what is for editors, are no part of the text. */
function note(element: Element, dropped: Dropped[]): HtmlContent[] {
  const forEditors =
    attributeOf(element, 'type') === 'npa' || attributeOf(element, 'noteclass') === 'editorsnote';
  if (!forEditors) return element.children.flatMap((one) => converted(one, dropped, true));
  const what = textOf(element);
  if (what !== undefined)
    dropped.push({ what, line: element.position?.start.line, reason: 'a note for editors' });
  return [];
}
