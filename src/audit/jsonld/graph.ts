import type { Place, Problem } from '../../problems/problem.ts';
import { problem } from '../../problems/problem.ts';
import { attribute, type HtmlPage, rawText } from '../html/page.ts';
import { kindsOf } from './vocabulary.ts';

/** One thing that structured data describes. */
export interface DataNode extends Place {
  types: readonly string[];
  id: string | null;
  values: Readonly<Record<string, unknown>>;
  /** The property it is the value of; `null` if it stands on its own. */
  property: string | null;
}

/** The structured data of a page. */
export interface PageData {
  page: HtmlPage;
  nodes: readonly DataNode[];
  /** What can't be read of it. */
  problems: Problem[];
}

/** One rule about structured data: pure, and silent where all is well. */
export type DataRule = (data: PageData) => Problem[];

type Json = Record<string, unknown>;

/** Reads every `<script type="application/ld+json">` of a page. */
export function dataOf(page: HtmlPage): PageData {
  const data: PageData & { nodes: DataNode[] } = { page, nodes: [], problems: [] };
  for (const script of page.all('script')) {
    if (attribute(script.node, 'type')?.toLowerCase() !== 'application/ld+json') continue;
    const wrong = (detail: string) => data.problems.push(problem('jsonld-syntax', { detail }, script));
    try {
      readScript(JSON.parse(rawText(script.node)), script, data.nodes, wrong);
    } catch (error) {
      wrong(String(error));
    }
  }
  return data;
}

function readScript(value: unknown, place: Place, nodes: DataNode[], wrong: (detail: string) => void): void {
  for (const root of listOf(value)) {
    if (!isObject(root)) wrong('it is not an object.');
    else if (!schemaOrg.test(String(root['@context']))) wrong('its context is not schema.org.');
    else for (const one of topsOf(root)) readNode(one, null, place, nodes, wrong);
  }
}

const schemaOrg = /^https?:\/\/schema\.org\/?$/;

/** The things that stand on their own: a graph's, or the one there is. */
function topsOf({ '@context': _, '@graph': graph, ...rest }: Json): readonly unknown[] {
  return graph === undefined ? [rest] : [...listOf(graph), ...(rest['@type'] ? [rest] : [])];
}

function readNode(
  value: unknown,
  property: string | null,
  place: Place,
  nodes: DataNode[],
  wrong: (detail: string) => void,
): void {
  if (!isObject(value) || '@value' in value) return;
  const types = listOf(value['@type']).map(String);
  const isReference = Object.keys(value).every((key) => key === '@id');
  if (types.length === 0 && !isReference) wrong(`\`${property ?? 'a node'}\` has no @type.`);
  const id = typeof value['@id'] === 'string' ? value['@id'] : null;
  const { file, line, column } = place;
  nodes.push({ types, id, values: value, property, file, line, column });
  for (const [key, inner] of Object.entries(value)) {
    if (key.startsWith('@')) continue;
    for (const one of listOf(inner)) readNode(one, key, place, nodes, wrong);
  }
}

/** A value as a list: of one, if it is no list already; of none, if there is none. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The texts among the values of a property. */
export function textsOf({ values }: DataNode, property: string): string[] {
  return listOf(values[property]).filter((one) => typeof one === 'string');
}

/** Whether a thing is of a type or of a kind of it. */
export function isA(node: DataNode, type: string): boolean {
  return node.types.some((one) => kindsOf(one).includes(type));
}

/** The address that a value names: itself, or the `url` or `@id` of the thing it is. */
export function addressOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (!isObject(value)) return null;
  const url = value['url'] ?? value['contentUrl'] ?? value['@id'];
  return typeof url === 'string' ? url : null;
}

/** What stands for a thing where it is only named: the node that describes it, else itself. */
export function described({ nodes }: PageData, value: unknown): unknown {
  if (!isObject(value) || Object.keys(value).some((key) => key !== '@id')) return value;
  return nodes.find(({ id, types }) => id === value['@id'] && types.length > 0)?.values ?? value;
}

/** The stories that a page is about. */
export function articlesOf({ nodes }: PageData): DataNode[] {
  return nodes.filter(
    (node) => isA(node, 'Article') && (node.property === null || node.property === 'mainEntity'),
  );
}
