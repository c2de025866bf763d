import { describe, expect, it } from 'vitest';
import { blocksOf, type TextBlock } from '../../src/markdown/blocks.ts';
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
  const contents = (markdown: string) => blocksOf(read(markdown), markdown).map(({ content }) => content);

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

  it('know their kinds, their lines and the words they begin with', () => {
    expect(blocksOf(read(text), text).map((one) => [one.kind, one.line, one.opening])).toEqual([
      ['paragraph', 1, 'A first paragraph'],
      ['heading', 4, 'A heading'],
      ['item', 6, 'one'],
      ['item', 7, 'two'],
      ['paragraph', 9, 'quoted'],
      ...['a', 'b'].map((cell) => ['cell', 11, cell]),
      ...['1', '2'].map((cell) => ['cell', 13, cell]),
    ]);
  });

  it('are as small as what is translated by itself', () => {
    const found = blocksOf(read(news), news).map(({ kind, text, within }) => [kind, text, within.join(' ')]);
    expect(found).toEqual([
      ['block', ':::live[The gates]{id=gates at=2026-01-21}', ''],
      ['paragraph', 'The first are *inside* now.', 'live'],
      ['item', 'one', 'live list'],
      ['item', 'deeper', 'live list list'],
      ['paragraph', 'more', 'live list'],
      ['block', ':::figure{credit="We"}', ''],
      ['picture', '![A map](map.png)', 'figure'],
      ['paragraph', 'The **river**.', 'figure'],
      ['block', ':::table[Water]', ''],
      ['cell', 'a', 'table table'],
      ['cell', '', 'table table'],
      ['cell', '1', 'table table'],
      ['cell', '2 m', 'table table'],
      ['paragraph', 'A note.[^1]', ''],
      ['code', '```\n1 > 0\n```', ''],
      ['line', '***', ''],
      ['paragraph', 'Said.', 'note'],
    ]);
  });
});

const news = `:::live[The gates]{id=gates at=2026-01-21}
The first are *inside*
now.

- one
  - deeper

  more
:::

:::figure{credit="We"}
![A map](map.png)
The **river**.
:::

:::table[Water]
| a |     |
|---|-----|
| 1 | 2 m |
:::

A note.[^1]

\`\`\`
1 > 0
\`\`\`

***

[^1]: Said.
`;

it.each([
  ['quotation marks', 'He said "no".', 'He said “no”.'],
  ['an apostrophe', "It's so...", 'It’s so…'],
  ['a dash', 'So -- no', 'So – no'],
  ['tatweel', 'الكتاب', 'الكتـاب'],
  ['spaces that do not break', '12 km', '12\u00A0km'],
])('other %s are no other content', (_what, from, to) => {
  const contents = (markdown: string) =>
    blocksOf(createReader()(markdown), markdown).map(({ content }) => content);
  expect(contents(to)).toEqual(contents(from));
  expect(contents(`${to}x`)).not.toEqual(contents(from));
});

it('both parsers give the same blocks', async () => {
  const readers = await Promise.all(parsers.map(async (name) => createReader(await loadParser(name))));
  const [one, other] = readers.map((read) => [text, news].map((of) => blocksOf(read(of), of).map(plain)));
  expect(one).toEqual(other);
});

const plain = ({ nodes: _, ...block }: TextBlock) => block;
