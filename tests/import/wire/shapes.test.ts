import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { textOf, treeOf } from '../../../src/import/draft/text-of.ts';
import type { Item } from '../../../src/import/item.ts';
import { linesOf } from '../../../src/import/wire/lines.ts';
import { readWire } from '../../../src/import/wire/read.ts';
import { conventions, itemOf, key } from '../newsroom.ts';

/** What a text says of itself; lists and values that it has none of are left out. */
interface Expected {
  title: string | null;
  description?: string;
  authors?: string[];
  dateline?: string;
  source?: string;
  keywords?: string[];
  subheads?: string[];
  /** Line and reason of what is not in the story. */
  out?: string[];
}

const folder = path.join(import.meta.dirname, 'shapes');
const texts = readdirSync(folder).map((name) => ({
  name: path.basename(name, '.txt'),
  text: readFileSync(path.join(folder, name), 'utf8'),
}));
const expected: Record<string, Expected> = parse(
  readFileSync(path.join(import.meta.dirname, 'shapes.yaml'), 'utf8'),
);

function found(item: Item): Required<Expected> {
  const of = (scheme: string) => item.terms.filter((one) => one.scheme === scheme).map(({ name }) => name);
  return {
    title: item.title ?? null,
    description: item.description ?? '',
    authors: of('byline'),
    dateline: item.dateline ?? '',
    source: item.source?.name ?? '',
    keywords: of('keyword'),
    subheads: treeOf(item.body)
      .children.filter(({ type }) => type === 'heading')
      .map(textOf),
    out: item.dropped.map(({ line, reason }) => `${line} ${reason}`),
  };
}

const nothing = {
  description: '',
  authors: [],
  dateline: '',
  source: '',
  keywords: [],
  subheads: [],
  out: [],
};
/** The words of a text; one that is cut at the end of a line is one. */
const words = (text: string) =>
  text
    .replace(/(?<=\p{Ll})-\n(?=\p{Ll})|\uFE0F/gu, '')
    .match(/[\p{L}\p{M}\p{N}]+/gu)
    ?.sort() ?? [];

/** All words of an item: of its text, of what was taken out, and the numbers of lists. */
function sumOf(item: Item): string {
  const tree = treeOf(item.body);
  const isFlash = textOf(tree) === item.title;
  const numbers = tree.children.flatMap((one) =>
    one.type === 'list' && one.ordered ? one.children.map((_, index) => (one.start ?? 1) + index) : [],
  );
  const told = item.dropped.map(({ what }) => what);
  return [isFlash ? '' : textOf(tree), ...told, ...numbers].join(' ');
}

test('every text has its expectation', () => {
  expect(texts.map(({ name }) => name).sort()).toEqual(Object.keys(expected).sort());
  expect(texts.length).toBeGreaterThan(30);
});

describe.each(texts)('$name', ({ name, text }) => {
  test('is understood', () => {
    expect(found(itemOf(text))).toEqual({ ...nothing, ...expected[name] });
  });

  test('loses no word', () => {
    expect(words(sumOf(itemOf(text)))).toEqual(words(text));
  });

  // Some 20 ms a text: two beginnings of each.
  test('loses no letter of any beginning', () => {
    const letters = (some: string) =>
      some
        .match(/[\p{L}\p{N}]/gu)
        ?.sort()
        .join('') ?? '';
    const beginning = fc.integer({ min: 1, max: text.length }).map((length) => text.slice(0, length));
    const isWhole = (some: string) => {
      const item = readWire(linesOf(some), key, conventions);
      if (item) expect(letters(sumOf(item))).toBe(letters(some));
    };
    fc.assert(fc.property(beginning, isWhole), { numRuns: 2 });
  });

  test('reads the same between blank lines', () => {
    if (/\S\n\S[^\n]*\n\n/.test(text)) return;
    const spaced = itemOf(text.replaceAll('\n', '\n\n'));
    expect({ ...found(spaced), out: [] }).toEqual({ ...nothing, ...expected[name], out: [] });
  });
});
