import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Direction } from '../language/direction/bidi-classes.ts';
import { applyEdits } from '../language/typography/edits.ts';
import { parseYaml } from '../problems/yaml.ts';
import type { ProseDocument } from './document.ts';
import { hiddenFixes } from './hidden.ts';
import { checkProse } from './prose.ts';
import type { Fix } from './rule.ts';

type Open = (source: string) => ProseDocument | null;
/** What is to be mended in a document, and what must be the same after it. */
interface Way {
  fixesOf: (document: ProseDocument) => readonly Fix[];
  shapeOf: (document: ProseDocument) => string;
}
interface Mended {
  document: ProseDocument;
  /** How many fixes were made. */
  count: number;
}

/** Mending can uncover something else to mend; this often and no more. */
const rounds = 10;
/** How often one round reads a text again to find the fix that would change more than words. */
const attempts = 100;

/**
 * The text with everything mended that can surely be mended, and nothing else changed. What would
 * turn the text into other blocks, links or keys is left for its writer.
 *
 * @param open reads a text as a document; `null` if it is none
 * @returns the text and how many places were mended
 */
export function mend(source: string, open: Open, way: Way = prose): { source: string; count: number } {
  let document = open(source);
  let count = 0;
  for (let round = 0; document && round < rounds; round += 1) {
    const mended = mendOnce(document, open, way);
    if (mended.count === 0) break;
    document = mended.document;
    count += mended.count;
  }
  return { source: document?.source ?? source, count };
}

function mendOnce(document: ProseDocument, open: Open, { fixesOf, shapeOf }: Way): Mended {
  let left = attempts;
  const make = (before: ProseDocument, fixes: readonly Fix[]): Mended => {
    left -= 1;
    if (fixes.length === 0 || left < 0) return { document: before, count: 0 };
    const after = open(applyEdits(before.source, fixes));
    if (after && shapeOf(after) === shapeOf(before)) return { document: after, count: fixes.length };
    if (fixes.length === 1) return { document: before, count: 0 };
    const half = fixes.length >> 1;
    const later = make(before, fixes.slice(half));
    const earlier = make(later.document, fixes.slice(0, half));
    return { document: earlier.document, count: earlier.count + later.count };
  };
  return make(document, separate(fixesOf(document)));
}

/** In the order of the source, without those that overlap an earlier one. */
function separate(fixes: readonly Fix[]): Fix[] {
  const sorted = fixes.toSorted((a, b) => a.start - b.start);
  let end = 0;
  return sorted.filter((fix) => {
    if (fix.start < end) return false;
    end = fix.end;
    return true;
  });
}

/** All that makes a file what it is besides its words: keys, blocks, addresses. */
function shapeOf({ yaml, tree }: ProseDocument): string {
  const { data, problems } = parseYaml(yaml, '');
  return JSON.stringify([problems.length, keysOf(data), nodesOf(tree)]);
}

const prose: Way = { fixesOf: (document) => checkProse(document).flatMap(({ fix }) => fix ?? []), shapeOf };

/**
 * Takes out what nobody sees, where readers see the same without it: neither the order of the letters
 * nor any block, link or key may depend on it. What does is left for the writer.
 */
export function mendHidden(source: string, open: Open, direction: Direction) {
  return mend(source, open, { fixesOf: (document) => hiddenFixes(document, direction), shapeOf });
}

function keysOf(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(keysOf);
  if (typeof data !== 'object' || data === null) return typeof data;
  return Object.entries(data).map(([key, value]) => [key, keysOf(value)]);
}

function nodesOf(tree: Root): string[] {
  const nodes: string[] = [];
  visit(tree, (node) => {
    nodes.push('url' in node ? `${node.type} ${node.url}` : node.type);
  });
  return nodes;
}
