import type { Element, Root } from 'hast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { Isolation } from '../language/direction/direction.ts';
import type { Edition } from '../publication/publication.ts';
import { direction } from './plugins/direction.ts';
import { feedBlocks } from './plugins/feed-blocks.ts';
import { schema } from './schema.ts';

/**
 * What stands around a text in a feed, as HTML: with language and direction on every block, and
 * sanitised, as the text itself is. Addresses in it must be absolute.
 */
export function feedParts(
  blocks: readonly Element[],
  edition: Pick<Edition, 'language' | 'direction'>,
  isolation: Isolation,
): string {
  const processor = unified()
    .use(direction, isolation)
    .use(feedBlocks, edition)
    .use(rehypeSanitize, schema)
    .use(rehypeStringify);
  const tree: Root = { type: 'root', children: [...blocks] };
  return processor.stringify(processor.runSync(tree));
}
