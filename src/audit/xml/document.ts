import * as libxml from 'libxml2-wasm';
import { type ErrorDetail, XmlDocument, XmlElement, XmlLibError } from 'libxml2-wasm';
import { placesIn } from '../../problems/places.ts';
import { type Place, type Problem, problem } from '../../problems/problem.ts';

/** An element of XML and where its tag begins. */
export interface XmlNode extends Place {
  /** Its name without prefix, and the namespace that it is in. */
  name: string;
  space: string;
  /** By name as written, such as `href` or `xml:lang`. */
  attributes: Readonly<Record<string, string>>;
  children: readonly XmlNode[];
  /** Its own text. */
  text: string;
}

/** A schema for documents whose outermost element has some name. */
export interface Schema {
  rule: 'rss-schema' | 'atom-schema' | 'opml-schema' | 'sitemap-schema';
  /** RELAX NG in its XML syntax. */
  source: string;
}

export interface XmlRead {
  root: XmlNode | null;
  problems: Problem[];
}

/** Reads XML, and judges it by the schema of its kind. `root` is `null` if it is not well-formed. */
export function readXml(
  file: string,
  bytes: Uint8Array,
  schemaOf: (root: XmlNode) => Schema | null,
): XmlRead {
  let document: XmlDocument | undefined;
  try {
    document = XmlDocument.fromBuffer(bytes);
    const root = copy(document.root, startTags(file, bytes));
    const schema = schemaOf(root);
    return { root, problems: schema ? validate(document, schema, root) : [] };
  } catch (error) {
    const { message, line, col } = complaint(error);
    const place = { file, line: Math.max(1, line), column: Math.max(1, col) };
    return { root: null, problems: [problem('xml-syntax', { detail: message }, place)] };
  } finally {
    document?.dispose();
  }
}

/** Judges documents by a schema; throws what it objects to. */
interface Validator {
  validate(document: XmlDocument): void;
}

/**
 * libxml2 means to give up RELAX NG one day, and its types say so. Nothing else here can judge
 * elements that stand in any order among those of other namespaces; XSD 1.0 can't say it.
 */
const { RelaxNGValidator: relaxNg } = libxml as unknown as {
  RelaxNGValidator: { fromDoc(schema: XmlDocument): Validator };
};

const validators = new Map<string, Validator>();

/** The first thing that a schema objects to: the others mostly follow from it. */
function validate(document: XmlDocument, { rule, source }: Schema, root: XmlNode): Problem[] {
  const validator = validators.get(rule) ?? relaxNg.fromDoc(XmlDocument.fromString(source));
  validators.set(rule, validator);
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    const { message, xpath = '' } = complaint(error);
    return [problem(rule, { detail: message }, nodeAt(root, xpath))];
  }
}

function complaint(error: unknown): ErrorDetail {
  if (!(error instanceof XmlLibError)) throw error;
  const detail = error.details[0] ?? { message: error.message, level: 0, line: 1, col: 1 };
  return { ...detail, message: detail.message.trim() };
}

/** The element of a path such as `/rss/channel/item[2]` or `/*` + `/*[2]`, as the parser writes paths. */
function nodeAt(root: XmlNode, xpath: string): XmlNode {
  let node = root;
  for (const step of xpath.split('/').slice(2)) {
    const [, name = '', position = '1'] = /^(?:.*:)?([^[]*)(?:\[(\d+)\])?$/.exec(step) ?? [];
    const named = node.children.filter((child) => name === '*' || child.name === name);
    node = named[Number(position) - 1] ?? node;
  }
  return node;
}

/** What may stand between tags, and start tags: attribute values of well-formed XML hold no `<`. */
const markup =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\]\s*)?>|<[^/!?]/g;

/** Where each start tag is, in the order of the document: the parser itself knows no columns. */
function startTags(file: string, bytes: Uint8Array): () => Place {
  const text = new TextDecoder().decode(bytes);
  const placeOf = placesIn(text);
  const tags = text.matchAll(markup).filter(([found]) => found.length === 2);
  return () => ({ file, ...placeOf(tags.next().value?.index ?? 0) });
}

function copy(element: XmlElement, nextPlace: () => Place): XmlNode {
  const place = nextPlace();
  const attributes: Record<string, string> = {};
  for (const one of element.attrs)
    attributes[one.prefix ? `${one.prefix}:${one.name}` : one.name] = one.value;
  const children: XmlNode[] = [];
  let text = '';
  for (let child = element.firstChild; child; child = child.next) {
    if (child instanceof XmlElement) children.push(copy(child, nextPlace));
    else if (child.constructor.name !== 'XmlComment') text += child.content;
  }
  return { ...place, name: element.name, space: element.namespaceUri, attributes, children, text };
}

/** The children of a name; `space` is their namespace. */
export function childrenOf(node: XmlNode, name: string, space = ''): XmlNode[] {
  return node.children.filter((one) => one.name === name && one.space === space);
}

export function childOf(node: XmlNode, name: string, space = ''): XmlNode | undefined {
  return node.children.find((one) => one.name === name && one.space === space);
}

/** The text of a child; `''` without one. */
export function textOf(node: XmlNode, name: string, space = ''): string {
  return childOf(node, name, space)?.text.trim() ?? '';
}

export const spaces = {
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  history: 'http://purl.org/syndication/history/1.0',
  media: 'http://search.yahoo.com/mrss/',
  itunes: 'http://www.itunes.com/dtds/podcast-1.0.dtd',
  podcast: 'https://podcastindex.org/namespace/1.0',
  sitemap: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  news: 'http://www.google.com/schemas/sitemap-news/0.9',
  image: 'http://www.google.com/schemas/sitemap-image/1.1',
  xhtml: 'http://www.w3.org/1999/xhtml',
} as const;
