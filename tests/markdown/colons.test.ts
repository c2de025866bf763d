import fc from 'fast-check';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { markdownToMdast } from 'satteri';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { disputed, loadParser } from '../../src/markdown/parser.ts';
import { widenSyntax } from '../../src/markdown/syntax/syntax.ts';
import { runs } from '../runs.ts';
import { parsers } from './render.ts';

/** The parsers as they are where nobody has told them of directives. */
const gfm = unified().use(remarkParse).use(remarkGfm).freeze();
const judges = {
  remark: (text: string) => gfm.parse(text),
  native: (text: string) => markdownToMdast(text, { features: { frontmatter: false } }) as Root,
};

/** A parser of ours, with all that Warraq adds to it. */
async function parserOf(name: (typeof parsers)[number]): Promise<(text: string) => Root> {
  const processor = unified()
    .use(await loadParser(name))
    .use(widenSyntax)
    .freeze();
  return (text) => processor.parse(text) as Root;
}

/** What the text means, wherever in it: GFM finds addresses late and gives such nodes no positions. */
function meaning(tree: unknown): unknown {
  return JSON.parse(JSON.stringify(tree, (key, value) => (key === 'position' ? undefined : value)));
}

/** Latin text in which all marks mean what they always mean. */
const latin = [
  ':',
  '::',
  'a',
  'name',
  '10',
  '-',
  '_',
  ' ',
  '\n',
  '*',
  '**',
  '[',
  ']',
  '(',
  ')',
  '{x="y"}',
  '#id',
];
const more = [
  '`',
  '> ',
  '- ',
  '| a | b |\n|:-|-:|\n',
  'https://x.example:80/a:b',
  'c@x.example',
  '\\',
  '&amp;',
];
/** Arabic text, with the marks left out that it is read differently with. */
const arabic = [
  ':',
  '::',
  'قال',
  'نعم',
  '30',
  ' ',
  '\n',
  '[',
  ']',
  '(',
  ')',
  '{',
  '}',
  '`',
  '«',
  '»',
  '،',
  '> ',
];

describe.each(parsers)('with the %s parser', (name) => {
  test.each([
    'قال:نعم',
    'الساعة 10:30 والساعة ١٠:٣٠',
    'a:b[*c*]{d=e} f',
    '*a:b[c*]',
    '::leaf[label]{x=1}',
    '> text\n::lazy',
    '\\:a and \\::b',
    'x:c@x.example',
    'mailto:c@x.example',
    '[a:b](c:d "e:f") ![g:h](i:j) `k:l` <m-n:o>',
    '[a:b]\n\n[a:b]: c:d "e:f"',
    '[^a:b]\n\n[^a:b]: c:d',
    '| a:b |\n|:---|\n| c:d |',
    'x:😀 y:«z» :\u0640a',
  ])('%j means what it meant without directives', async (text) => {
    const parse = await parserOf(name);
    expect(meaning(parse(text))).toEqual(meaning(gfm.parse(text)));
  });

  test.each([
    ['Latin', [...latin, ...more]],
    ['Arabic', arabic],
  ])('%s text with colons means what it meant without directives', async (_script, parts) => {
    const parse = await parserOf(name);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 16 }), (all) => {
        const text = all.join('').replace(/:{3,}/g, '::');
        // Disputed texts go to the other parser, which this judge is not.
        if (disputed(text)) return;
        // The block before it makes sure that the parser looks for directives at all.
        const blocks = parse(`:::quote\n:::\n\n${text}`).children.slice(1);
        expect(meaning(blocks)).toEqual(meaning(judges[name](text).children));
      }),
      { numRuns: runs(3000) },
    );
  });

  test('a container leaves the colons of its text alone', async () => {
    const parse = await parserOf(name);
    const text =
      ':::live[The time: now]{at=2026-01-21T10:30:00+03:00 url="https://x.example/a:b"}\n10:30\n:::';
    const [node] = parse(text).children;
    expect(node).toMatchObject({
      type: 'containerDirective',
      attributes: { at: '2026-01-21T10:30:00+03:00', url: 'https://x.example/a:b' },
      children: [
        { children: [{ value: 'The time: now' }] },
        { children: [{ value: '10:30', position: { end: { line: 2, column: 6 } } }] },
      ],
    });
  });
});
