import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { type PluggableList, unified } from 'unified';
import { VFile } from 'vfile';
import type { Language } from '../language/language.ts';
import type { Problem } from '../problems/problem.ts';
import type { Edition } from '../publication/publication.ts';
import type { BodyContext } from './context.ts';
import { feedBlocks } from './feed-blocks.ts';
import { images } from './images.ts';
import { logicalAlignment } from './logical-alignment.ts';
import { referenceParser } from './parser.ts';
import { schema } from './schema.ts';
import { scrollable } from './scrollable.ts';
import { titleIsHeading } from './title-is-heading.ts';

export interface Rendered {
  /** Sanitised HTML. */
  html: string;
  problems: Problem[];
}

/** Renders the Markdown of one edition. `feed` adds what readers need that ignore style sheets. */
export interface Pipeline {
  page(markdown: string, context: BodyContext): Rendered;
  feed(markdown: string, context: BodyContext): Rendered;
}

/**
 * The processors of an edition, frozen once. Sanitising is the last step on the tree, so nothing
 * that a step before it lets slip reaches a reader.
 *
 * @param parser what turns text into mdast; everything after it only sees the tree
 */
export function createPipeline(
  edition: Pick<Edition, 'language' | 'direction'>,
  { t }: Pick<Language, 't'>,
  parser: PluggableList = referenceParser,
): Pipeline {
  const processor = (last: PluggableList) =>
    unified()
      .use(parser)
      .use(titleIsHeading)
      .use(remarkRehype, {
        footnoteLabel: t('footnotes'),
        footnoteBackLabel: (index: number) => t('backToReference', { number: index + 1 }),
      })
      .use(images)
      .use(last)
      .use(rehypeSanitize, schema)
      .use(rehypeStringify)
      .freeze();
  const page = processor([scrollable, logicalAlignment]);
  const feed = processor([[feedBlocks, edition]]);
  return {
    page: (markdown, context) => run(page, markdown, context),
    feed: (markdown, context) => run(feed, markdown, context),
  };
}

function run(
  processor: { processSync(file: VFile): { toString(): string } },
  markdown: string,
  context: BodyContext,
): Rendered {
  const file = new VFile({ value: markdown, path: context.file, data: { context, problems: [] } });
  const html = String(processor.processSync(file));
  return { html, problems: file.data.problems ?? [] };
}
