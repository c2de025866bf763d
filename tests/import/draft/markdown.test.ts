import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { markdownOf } from '../../../src/import/draft/markdown.ts';
import { type Block, treeOf } from '../../../src/import/wire/blocks.ts';
import { referenceParser } from '../../../src/markdown/parser.ts';
import { strayDirectives } from '../../../src/markdown/plugins/stray-directives.ts';
import { widenSyntax } from '../../../src/markdown/syntax/syntax.ts';
import { runs } from '../../runs.ts';

const parser = unified().use(referenceParser).use(widenSyntax).use(strayDirectives).freeze();

/** The blocks that readers of the Markdown get; anything but plain text and links shows its type. */
function readBack(markdown: string): Block[] {
  const file = new VFile(markdown);
  const root = parser.runSync(parser.parse(file), file) as Root;
  return root.children.map((node) => {
    const kind = node.type === 'heading' && node.depth === 2 ? 'subhead' : 'paragraph';
    return {
      kind: kind === 'subhead' || node.type === 'paragraph' ? kind : (node.type as never),
      text: textOf(node),
    };
  });
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  const inside = 'children' in node ? node.children.map(textOf).join('') : '';
  return ['paragraph', 'heading', 'link'].includes(node.type) ? inside : `<${node.type}>${inside}`;
}

/** Pieces that mean something to CommonMark or GFM, where they stand or beside one another. */
const markup = [
  ...'*_#>[]()<+-=&\\~|`!.:;@"\'1 \t',
  ...[
    '1.',
    '1)',
    '---',
    '***',
    '```',
    '~~',
    '~~~',
    '[^1]',
    '[^1]:',
    '[ ]',
    '- [x]',
    '![',
    '](',
    '&amp;',
    '&#35;',
  ],
  ...[
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '<?',
    '|-|',
    '| a |',
    ':--',
    'www.',
    'a@b.example',
    '<a@b.example>',
    '\\\\',
    '  ',
  ],
  ...[
    'https://',
    'http://a.example',
    'https://a.example/b_c*d_e',
    '؟',
    '،',
    '«',
    '»',
    '\u00A0',
    '\u200F',
    'و',
    'كلمة',
    '٣.',
  ],
];

const text = fc
  .array(fc.oneof(fc.constantFrom(...markup), fc.string({ unit: 'grapheme' }), fc.lorem({ maxCount: 2 })), {
    minLength: 1,
  })
  .map((pieces) =>
    pieces
      .join('')
      .replace(/(?!\t)\p{Cc}/gu, ' ')
      .trim(),
  )
  .filter((one) => one !== '');
const kinds: fc.Arbitrary<Block['kind']> = fc.constantFrom('paragraph', 'subhead');
const block: fc.Arbitrary<Block> = fc.record({ kind: kinds, text });

test('any text comes back from Markdown word for word', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
      expect(readBack(markdownOf(treeOf(blocks)))).toEqual(blocks);
    }),
    { numRuns: runs(1000) },
  );
});
