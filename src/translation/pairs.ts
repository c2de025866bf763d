import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { isField } from '../story/revision.ts';
import type { TextPart } from './parts.ts';

/** Places in two texts of what says the same. */
export type Pair = readonly [original: number, translation: number];

/**
 * Which part of a translation says which of its original, in order. What counts is what the parts are and
 * what they are in, what does not change with the language (figures, links, ids), and how long they are, as
 * in Gale and Church 1993, https://aclanthology.org/J93-1004/.
 */
export function pairParts(original: readonly TextPart[], translation: readonly TextPart[]): Pair[] {
  const [ours, theirs] = [original.map(evidenceOf), translation.map(evidenceOf)];
  const scores = ours.map((one) => theirs.map((other) => score(one, other)));
  const best: number[][] = [Array(theirs.length + 1).fill(0)];
  scores.forEach((row, i) => {
    const [above, line] = [best[i] ?? [], [0]];
    row.forEach((value, j) => {
      line.push(Math.max(above[j + 1] ?? 0, line[j] ?? 0, (above[j] ?? 0) + value));
    });
    best.push(line);
  });
  return wayBack(best, ours.length, theirs.length);
}

/** The pairs of the best way, from its end. */
function wayBack(best: readonly (readonly number[])[], rows: number, columns: number): Pair[] {
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  const pairs: Pair[] = [];
  let [i, j] = [rows, columns];
  while (i > 0 && j > 0) {
    if (at(i, j) === at(i - 1, j)) i -= 1;
    else if (at(i, j) === at(i, j - 1)) j -= 1;
    else pairs.unshift([--i, --j]);
  }
  return pairs;
}

/** What of a part can be compared across languages. */
interface Evidence {
  part: TextPart;
  /** What it is in, at last. */
  within: string;
  facts: ReadonlySet<string>;
  length: number;
}

function evidenceOf(part: TextPart): Evidence {
  const facts = new Set<string>();
  for (const node of part.nodes)
    visit(node as Nodes, (one) => {
      if ('url' in one) facts.add(one.url);
      if (one.type === 'inlineCode' || one.type === 'code') facts.add(one.value);
    });
  for (const [figures] of inWesternDigits(part.text).matchAll(/\d+/g)) facts.add(figures);
  for (const [, id = ''] of part.kind === 'block' ? part.text.matchAll(/\{([^}]*)\}/g) : []) facts.add(id);
  return { part, within: part.within.at(-1) ?? '', facts, length: part.text.length };
}

/** A text with the decimal digits of every script as those of ASCII. */
export function inWesternDigits(text: string): string {
  return text.replace(/[^\P{Nd}0-9]/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    // Unicode puts ten digits in a row; zeros stand where the one before is none. https://www.unicode.org/faq/numerals
    let zero = code;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
    return String(code - zero);
  });
}

/** What the value of a pair is made of. */
const weights = { kind: 1, elsewhere: 0.3, related: 0.1, evidence: 1, length: 0.3 } as const;

const text: ReadonlySet<string> = new Set(['paragraph', 'item', 'heading']);

/** How much speaks for two parts saying the same; 0 if they can't. */
function score(a: Evidence, b: Evidence): number {
  const [kind, other] = [a.part.kind, b.part.kind];
  if (isField(kind) || isField(other)) return kind === other ? weights.kind : 0;
  if (kind !== other && !(text.has(kind) && text.has(other))) return 0;
  const name = (part: TextPart) => /^:+([\w-]*)/.exec(part.text)?.[1];
  if (kind === 'block' && name(a.part) !== name(b.part)) return 0;
  const base = kind !== other ? weights.related : a.within === b.within ? weights.kind : weights.elsewhere;
  const lengths = Math.min(1, Math.abs(Math.log((a.length + 5) / (b.length + 5))));
  return Math.max(0.01, base + weights.evidence * shared(a.facts, b.facts) - weights.length * lengths);
}

/** Dice's coefficient: what two sets have in common, from 0 to 1; a little where neither has anything. */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0.2;
  return (2 * a.intersection(b).size) / (a.size + b.size);
}
