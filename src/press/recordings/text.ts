import { toString as textOf } from 'mdast-util-to-string';
import { spokenText } from '../../language/spoken-text.ts';
import type { TextBlock } from '../../markdown/blocks.ts';

/** What is read out of a text; tables, code and what stands for pictures are not. */
const spoken: ReadonlySet<string> = new Set(['heading', 'paragraph', 'item']);
/** Blocks of which nothing is read: what they say is said elsewhere, or belongs to what is seen. */
const silent: ReadonlySet<string> = new Set([
  'audio',
  'chart',
  'figure',
  'gallery',
  'note',
  'related',
  'video',
]);

/**
 * A text as somebody would read it aloud: title and description, then its paragraphs, with an empty line between them.
 *
 * @param blocks those of its Markdown
 */
export function textToRead(
  { title, description }: { title: string; description: string },
  blocks: readonly Pick<TextBlock, 'kind' | 'within' | 'nodes'>[],
): string {
  const read = blocks.filter(
    ({ kind, within }) => spoken.has(kind) && !within.some((one) => silent.has(one)),
  );
  const words = (nodes: TextBlock['nodes']) =>
    nodes.map((node) => (node.type === 'break' ? ' ' : textOf(node, { includeImageAlt: false }))).join('');
  const lines = [title, description, ...read.map(({ nodes }) => words(nodes))].map(spokenText);
  return `${lines.filter(Boolean).join('\n\n')}\n`;
}
