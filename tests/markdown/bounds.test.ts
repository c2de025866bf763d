import { describe, expect, it } from 'vitest';
import { places } from '../problems/places.ts';
import { contextIn, parsers, pipelineOf } from './render.ts';

const lines = (...parts: string[]) => parts.join('\n');

describe.each(parsers)('with the %s parser', async (parser) => {
  const { page } = await pipelineOf('ar', parser);
  const problems = (markdown: string) => places(page(markdown, contextIn('ar')).problems);

  it.each([
    ['unmatched emphasis', '*a_ '.repeat(501), '*a_ '.repeat(499)],
    ['open brackets', '[ن'.repeat(1001), '[ن'.repeat(999)],
    ['nested quotations', `${'> '.repeat(31)}ن`, `${'> '.repeat(29)}ن`],
    ['nested lists', `${'* '.repeat(31)}ن`, `${'* '.repeat(29)}ن`],
    ['the cells of a row', '|a'.repeat(201), '|a'.repeat(199)],
  ])('%s are bounded, and the text stays readable', (_name, tooMuch, enough) => {
    expect(problems(lines('نص', '', tooMuch))).toEqual(['markdown-too-complex 3:1']);
    expect(page(lines('نص', '', tooMuch), contextIn('ar')).html).toMatch(/^<p>نص<\/p>/);
    expect(problems(lines('نص', '', enough))).toEqual([]);
  });
});
