import type { Nodes, Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import rehypeSanitize, { type Options as Schema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { type PluggableList, unified } from 'unified';
import { VFile } from 'vfile';
import type { Language } from '../language/language.ts';
import type { Problem } from '../problems/problem.ts';
import type { Edition, PostOrder } from '../publication/publication.ts';
import type { BodyContext } from './context.ts';
import type { BlockLanguage, Directive } from './news/block.ts';
import { fences } from './news/fences.ts';
import { type LivePost, livePosts } from './news/live-posts.ts';
import { type MediaItem, mediaItems } from './news/media/items.ts';
import { newsBlocks } from './news/news-blocks.ts';
import { type OutlineEntry, outline } from './outline.ts';
import { referenceParser } from './parser.ts';
import { anchors } from './plugins/anchors.ts';
import { autolinkEnds } from './plugins/autolinks.ts';
import { blockMarks } from './plugins/block-marks.ts';
import { characters } from './plugins/characters.ts';
import { direction } from './plugins/direction.ts';
import { embeds } from './plugins/embeds.ts';
import { feedBlocks } from './plugins/feed-blocks.ts';
import { headingIds } from './plugins/heading-ids.ts';
import { images } from './plugins/images.ts';
import { links } from './plugins/links.ts';
import { keyMoments, liveCoverage } from './plugins/live-coverage.ts';
import { logicalAlignment } from './plugins/logical-alignment.ts';
import { pictures } from './plugins/pictures.ts';
import { scrollable } from './plugins/scrollable.ts';
import { strayDirectives } from './plugins/stray-directives.ts';
import { taskStates } from './plugins/task-states.ts';
import { titleIsHeading } from './plugins/title-is-heading.ts';
import { typography } from './plugins/typography.ts';
import { unshown } from './plugins/unshown.ts';
import { wholeNotes } from './plugins/whole-notes.ts';
import { schemaWith } from './schema.ts';
import { widenSyntax } from './syntax/syntax.ts';

export interface Rendered {
  /** Sanitised HTML of a page. */
  html: string;
  /** The same for feeds, with what readers need that ignore style sheets; made when it is first wanted. */
  feed(): string;
  /** The headings of the page. */
  outline: readonly OutlineEntry[];
  problems: Problem[];
  /** The posts of live coverage it holds. */
  posts: LivePost[];
  /** The recordings in it. */
  media: MediaItem[];
  /** Origins of the frames that readers can have shown in it, sorted. */
  frames: readonly string[];
}

/** Renders the Markdown of one edition. */
export interface Pipeline {
  render(markdown: string, context: BodyContext): Rendered;
}

/**
 * The processors of an edition, frozen once: what pages and feeds have in common, then what each of them
 * does for itself. Sanitising is the last step on a tree, so nothing that a step before it lets slip
 * reaches a reader.
 *
 * @param parser what turns text into mdast; everything after it only sees the tree
 * @param blocks those of the newsroom's own
 * @param order that of the posts of live coverage; as they are written if left out
 */
export function createPipeline(
  edition: Pick<Edition, 'language' | 'direction' | 'typography'>,
  language: BlockLanguage & Pick<Language, 'isolation'>,
  parser: PluggableList = referenceParser,
  blocks: Readonly<Record<string, Directive>> = {},
  order?: PostOrder,
): Pipeline {
  const common = unified()
    .use(parser)
    .use(widenSyntax)
    .use([strayDirectives, fences, autolinkEnds, titleIsHeading, wholeNotes, characters, unshown])
    .use(remarkRehype, treeOptions(language, blocks))
    .use(liveCoverage, language, order)
    .use([images, [links, language], [taskStates, language, edition.language]])
    .use(headingIds, edition.language)
    .use(anchors, edition.language)
    .use(typography, edition)
    .use(direction, language.isolation)
    .use([livePosts, mediaItems, blockMarks])
    .freeze();
  const treeOf = (file: VFile) => common.runSync(common.parse(file) as MarkdownRoot, file) as unknown as Root;
  const allowed = schemaWith(Object.keys(blocks));
  const page = lastSteps(
    [[embeds, edition, language], [keyMoments, language], pictures, scrollable, logicalAlignment, outline],
    allowed,
  );
  const feed = lastSteps([[feedBlocks, edition]], allowed);
  return { render: (markdown, context) => render({ treeOf, page, feed }, markdown, context) };
}

type LastSteps = (tree: Root, file: VFile) => string;

function render(
  { treeOf, page, feed }: { treeOf(file: VFile): Root; page: LastSteps; feed: LastSteps },
  markdown: string,
  context: BodyContext,
): Rendered {
  const file = new VFile({ value: markdown, path: context.file, data: { context, problems: [] } });
  const tree = treeOf(file);
  const forFeed = laterFor(copyOf(tree), feed, context.base);
  const html = page(tree, file);
  const { outline = [], posts = [], media = [], frames = [], problems = [] } = file.data;
  return { html, feed: forFeed, outline, posts, media, frames, problems };
}

/** How mdast becomes hast: our blocks, and footnotes in the words of the edition. */
function treeOptions(language: BlockLanguage, blocks: Readonly<Record<string, Directive>>) {
  return {
    handlers: newsBlocks(language, blocks),
    footnoteLabel: language.t('footnotes'),
    footnoteBackLabel: (index: number) => language.t('backToReference', { number: index + 1 }),
  };
}

/** What makes HTML of a tree, which is not the same afterwards. */
function lastSteps(steps: PluggableList, allowed: Schema): LastSteps {
  const processor = unified().use(steps).use(rehypeSanitize, allowed).use(rehypeStringify).freeze();
  return (tree, file) => processor.stringify(processor.runSync(tree, file) as Root, file);
}

/** What the last steps make of a tree, when it is first wanted. It holds on to nothing else, and to the tree no longer than that. */
function laterFor(tree: Root, steps: LastSteps, base: string): () => string {
  let left: Root | null = tree;
  let made = '';
  return () => {
    if (left) made = steps(left, new VFile({ data: { base } }));
    left = null;
    return made;
  };
}

/** A tree of its own; what steps replace as a whole, such as positions and lists of classes, is shared. */
function copyOf<T extends Nodes>(node: T): T {
  return {
    ...node,
    ...('properties' in node && { properties: { ...node.properties } }),
    ...('children' in node && { children: node.children.map(copyOf) }),
  };
}
