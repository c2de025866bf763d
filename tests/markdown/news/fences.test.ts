import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../runs.ts';
import { contextIn, parsers, pipelineOf } from '../render.ts';

/** Lines that, in whatever order, open, close, fill and break containers. */
const lines = [
  ':::quote[Who]',
  ':::key-points',
  '::::update{at=2026-01-21T18:30:00+03:00}',
  '::::',
  ':::',
  '',
  'text with a:b and 10:30',
  '- item',
  '1. one',
  '١. أول',
  '> quoted',
  '> :::',
  '- :::quote[x]',
  '  :::',
  '| a | b |',
  '|---|---|',
  '    code',
  '```',
  '# Heading',
  '---',
  '[r]: story:river-levels',
  '[^f]: note',
  'see [r] and [^f]',
  '<div>',
  '::leaf',
  '\\:::',
  '::: x',
  ':::x y',
];

test('both parsers read fences the same way, however they are written', async () => {
  const [remark, native] = [await pipelineOf('en', 'remark'), await pipelineOf('en', 'native')];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...lines), { maxLength: 12 }), (parts) => {
      const text = parts.join('\n');
      expect(native.page(text, contextIn('en'))).toEqual(remark.page(text, contextIn('en')));
    }),
    { numRuns: runs(1500) },
  );
});

test('a text without three colons has no problem with fences', async () => {
  const pipeline = await pipelineOf('en', 'native');
  const part = fc.constantFrom(':', '::', ' ', 'a', 'note', '{x=1}', '[y]', '\n', '> ', '- ', '`', '**');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
      const text = parts.join('').replace(/:{3,}/g, '::');
      const { problems } = pipeline.page(text, contextIn('en'));
      expect(problems.filter(({ rule }) => rule.includes('directive') && rule !== 'stray-directive')).toEqual(
        [],
      );
    }),
  );
});

test.each(parsers)('containers without end do not keep the %s parser busy', async (parser) => {
  const pipeline = await pipelineOf('en', parser);
  const { problems } = pipeline.page(':::quote\n'.repeat(5000), contextIn('en'));
  expect(problems.map(({ rule, line }) => [rule, line])).toEqual([['markdown-too-complex', 7]]);
});
