import { describe, expect, test } from 'vitest';
import { contextIn, parsers, pipelineOf } from './render.ts';

describe.each(parsers)('with the %s parser', (parser) => {
  const problemsOf = async (markdown: string) =>
    (await pipelineOf('en', parser))
      .page(markdown, contextIn('en'))
      .problems.map(({ rule, line, column }) => `${rule} ${line}:${column}`);

  test.each([
    ['a\n\n<div>words</div>', ['raw-html 3:1']],
    ['<iframe src="https://x.example/"></iframe>', ['raw-html 1:1']],
    ['a <b>c</b>, <br> d', ['raw-html 1:3', 'raw-html 1:13']],
    ['> a <Img src=x> b', ['raw-html 1:5']],
    ['a <![CDATA[words]]> b', ['raw-html 1:3']],
    ['<![CDATA[ words ]]>', ['raw-html 1:1']],
    ['<?php echo 1 ?>', ['raw-html 1:1']],
    ['<!DOCTYPE html>', ['raw-html 1:1']],
    ['</div> words\nand more', ['raw-html 1:1']],
    ['::youtube{id=x}', ['stray-directive 1:1']],
    ['::youtube[A film]', ['stray-directive 1:1']],
    ['- a\n\n  ::pagebreak', ['stray-directive 3:3']],
    ['an :abbr[HTML]{title="x"}', ['stray-directive 1:4']],
    ['a[^1] and b[^2]\n\n[^2]: c', ['footnote-undefined 1:2']],
    ['a\n\n[^1]: b', ['footnote-unused 3:1']],
    ['a[^1]\n\n[^1]: b\n\n[^1]: c', []],
    ['a[^<b>] b[^ملاحظة]\n\n[^<b>]: c\n\n[^ملاحظة]: d', []],
    ['see [the report][report]', ['reference-undefined 1:5']],
    ['![A bridge](IMG 2.jpg)', ['address-spaces 1:1']],
    ['a ![A bridge](WhatsApp Image 2026-01-01 at 10.00 (1).jpeg) b', ['address-spaces 1:3']],
    ['see [the report](the report.pdf).', ['address-spaces 1:5']],
  ])('%j is told', async (markdown, expected) => {
    expect(await problemsOf(markdown)).toEqual(expected);
  });

  test.each([
    'a <!-- for the translator --> b',
    '<!-- for the translator -->\n\nb',
    '`<div>` and `::youtube{id=x}` and `[^1]`',
    '```\n<div>\n::youtube{id=x}\n[^1]\n```',
    '\\<div> is a tag',
    'a \\[^1] b \\[c][d]',
    'from 10:30 to 11:00, a::b, 1:2, std::vector',
    'قال:نعم، والنسبة 3:1',
    'Dear reader: [sic] is [a word] in [x](https://x.example/).',
    'a[i][j] and 1 < 2 > 0',
    'see [the report][r] and [r][] and [r]\n\n[r]: https://x.example/',
    ':) and :: and ::',
    '[The report](<https://x.example/the report.pdf>) and [it](https://x.example/a "The title.")',
    'the \\[words](in brackets. No link.) and [sic](as he said)',
  ])('%j is as it is meant', async (markdown) => {
    expect(await problemsOf(markdown)).toEqual([]);
  });
});
