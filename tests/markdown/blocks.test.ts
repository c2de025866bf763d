import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../src/markdown/blocks.ts';
import { loadParser } from '../../src/markdown/parser.ts';
import { createReader } from '../../src/markdown/reader.ts';
import { parsers } from './render.ts';

const text = `A first *paragraph*
on two lines.

## A heading

- one
- two

> quoted

| a | b |
|---|---|
| 1 | 2 |
`;
const sameWrittenOtherwise = `A first _paragraph_ on
two lines.

A heading
---------

*   one
*   two

> quoted

a | b
--|--
1 | 2
`;

describe.each(parsers)('blocks by %s', async (parser) => {
  const read = createReader(await loadParser(parser));
  const contents = (markdown: string) => blocksOf(read(markdown)).map(({ content }) => content);

  it('are the same however the Markdown is laid out', () => {
    expect(contents(sameWrittenOtherwise)).toEqual(contents(text));
    expect(contents('é')).toEqual(contents('e\u0301'));
  });

  it.each([
    ['words', 'A first *paragraph*', 'A second *paragraph*'],
    ['emphasis', '*paragraph*', '**paragraph**'],
    ['the level of a heading', '## A', '### A'],
    ['kind', '> quoted', 'quoted'],
    ['a cell', '| 1 |', '| 3 |'],
  ])('differ by %s, each alone', (_what, from, to) => {
    const [before, after] = [contents(text), contents(text.replace(from, to))];
    expect(after).toHaveLength(before.length);
    expect(after.filter((content, index) => content !== before[index])).toHaveLength(1);
  });

  it('know their lines and the words they begin with', () => {
    expect(blocksOf(read(text)).map(({ line, opening }) => [line, opening])).toEqual([
      [1, 'A first paragraph'],
      [4, 'A heading'],
      [6, 'one'],
      [9, 'quoted'],
      [11, 'a'],
    ]);
  });
});

it('both parsers give the same blocks', async () => {
  const [one, other] = await Promise.all(parsers.map(async (name) => createReader(await loadParser(name))));
  expect(one && other && blocksOf(one(text))).toEqual(other && blocksOf(other(text)));
});
