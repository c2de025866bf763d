import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { type PluggableList, unified } from 'unified';
import { VFile } from 'vfile';
import type { Language } from '../language/language.ts';
import type { Problem } from '../problems/problem.ts';
import type { Edition } from '../publication/publication.ts';
import type { BodyContext } from './context.ts';
import type { BlockLanguage, Directive } from './news/block.ts';
import { fences } from './news/fences.ts';
import { type LivePost, livePosts } from './news/live-posts.ts';
import { newsBlocks } from './news/news-blocks.ts';
import { type OutlineEntry, outline } from './outline.ts';
import { referenceParser } from './parser.ts';
import { schemaWith } from './schema.ts';
import { anchors } from './steps/anchors.ts';
import { autolinkEnds } from './steps/autolinks.ts';
import { characters } from './steps/characters.ts';
import { direction } from './steps/direction.ts';
import { feedBlocks } from './steps/feed-blocks.ts';
import { headingIds } from './steps/heading-ids.ts';
import { images } from './steps/images.ts';
import { links } from './steps/links.ts';
import { logicalAlignment } from './steps/logical-alignment.ts';
import { pictures } from './steps/pictures.ts';
import { scrollable } from './steps/scrollable.ts';
import { strayDirectives } from './steps/stray-directives.ts';
import { titleIsHeading } from './steps/title-is-heading.ts';
import { typography } from './steps/typography.ts';
import { unshown } from './steps/unshown.ts';
import { wholeNotes } from './steps/whole-notes.ts';
import { widenSyntax } from './syntax/syntax.ts';

export interface Rendered {
  /** Sanitised HTML. */
  html: string;
  /** The headings of a page; none in a feed, where nothing can link to them. */
  outline: readonly OutlineEntry[];
  problems: Problem[];
  /** The posts of live coverage it holds. */
  posts: LivePost[];
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
 * @param blocks those of the newsroom's own
 */
export function createPipeline(
  edition: Pick<Edition, 'language' | 'direction' | 'typography'>,
  language: BlockLanguage & Pick<Language, 'isolation'>,
  parser: PluggableList = referenceParser,
  blocks: Readonly<Record<string, Directive>> = {},
): Pipeline {
  const processor = (last: PluggableList) =>
    unified()
      .use(parser)
      .use(widenSyntax)
      .use([strayDirectives, fences, autolinkEnds, titleIsHeading, wholeNotes, characters, unshown])
      .use(remarkRehype, treeOptions(language, blocks))
      .use(images)
      .use(links)
      .use(headingIds)
      .use(anchors)
      .use(typography, edition)
      .use(direction, language.isolation)
      .use(livePosts)
      .use(last)
      .use(rehypeSanitize, schemaWith(Object.keys(blocks)))
      .use(rehypeStringify)
      .freeze();
  const page = processor([pictures, scrollable, logicalAlignment, outline]);
  const feed = processor([[feedBlocks, edition]]);
  return {
    page: (markdown, context) => run(page, markdown, context),
    feed: (markdown, context) => run(feed, markdown, context),
  };
}

/** How mdast becomes hast: our blocks, and footnotes in the words of the edition. */
function treeOptions(language: BlockLanguage, blocks: Readonly<Record<string, Directive>>) {
  return {
    handlers: newsBlocks(language, blocks),
    footnoteLabel: language.t('footnotes'),
    footnoteBackLabel: (index: number) => language.t('backToReference', { number: index + 1 }),
  };
}

function run(
  processor: { processSync(file: VFile): { toString(): string } },
  markdown: string,
  context: BodyContext,
): Rendered {
  const file = new VFile({ value: markdown, path: context.file, data: { context, problems: [] } });
  const html = String(processor.processSync(file));
  const { outline = [], posts = [], problems = [] } = file.data;
  return { html, outline, posts, problems };
}
