import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { blockExamples } from '../../scripts/docs/block-examples.ts';
import { keyTable } from '../../scripts/docs/keys.ts';
import { table } from '../../scripts/docs/page.ts';
import { referencePages } from '../../scripts/docs/pages.ts';
import { directives } from '../../src/markdown/news/directives.ts';
import { catalogue } from '../../src/problems/catalogue.ts';
import { contextIn, parsers, pipelineOf } from '../markdown/render.ts';
import { pages } from './files.ts';

const made = referencePages();

describe('the reference', () => {
  it('is what `npm run docs` writes', () => {
    const written = pages().filter(({ file }) => file.startsWith('docs/reference/'));
    const wanted = made.map(({ file, text }) => ({ file: `docs/${file}`, text }));
    const byName = (a: { file: string }, b: { file: string }) => (a.file < b.file ? -1 : 1);
    expect(written.toSorted(byName)).toEqual(wanted.toSorted(byName));
  });

  it('has every rule once, with words of its own', () => {
    const rows = made
      .filter(({ file }) => file.includes('rules-'))
      .flatMap(({ text }) => text.split('\n').filter((line) => /^\| \[?`/.test(line)));
    const ids = rows.map((row) => /`([a-z0-9-]+)`/.exec(row)?.[1]);
    expect(ids.toSorted()).toEqual(Object.keys(catalogue).toSorted());
    expect(rows.filter((row) => /[ `]undefined|NaN|\| …* \||… …/.test(row))).toEqual([]);
  });

  it('needs a purpose for every key', () => {
    const inner = z.strictObject({ b: z.string().describe('What b is.') });
    expect(keyTable(z.strictObject({ a: inner.optional().describe('What a is.') }))).toContain(
      '| `a.b` (required) | text | What b is. |',
    );
    expect(() => keyTable(z.strictObject({ a: inner.optional() }))).toThrow('what a is for');
  });

  it('escapes what would end a cell', () => {
    expect(table(['a'], [['b | c\nd']])).toBe('| a |\n| --- |\n| b \\| c d |');
  });
});

describe('examples of blocks', () => {
  it('show every block', () => {
    expect(Object.keys(blockExamples).toSorted()).toEqual(Object.keys(directives).toSorted());
  });

  const cases = parsers.flatMap((parser) =>
    Object.keys(blockExamples).map((name) => [name, parser] as const),
  );
  it.each(cases)(':::%s is right (%s)', async (name, parser) => {
    const { example = '' } = blockExamples[name] ?? {};
    const { problems, html } = (await pipelineOf('en', parser)).page(example, contextIn('en'));
    expect(problems).toEqual([]);
    expect(html).not.toContain(':::');
  });
});
