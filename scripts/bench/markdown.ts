import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Roots } from '../../src/disk/roots.ts';
import { createRenderCache, openNewsroom } from '../../src/newsroom/newsroom.ts';
import type { Snapshot } from '../../src/newsroom/snapshot/snapshot.ts';
import { openContent } from '../../src/press/render/renderer.ts';
import { median } from './statistics.ts';

/** How often all texts are rendered; the first time warms up and does not count. */
const rounds = 5;

/**
 * Milliseconds per article of a newsroom: our pipeline on each parser, beside the bare pipeline
 * that does nothing but turn Markdown into HTML. The contenders take turns; medians.
 */
export async function benchMarkdown(roots: Roots): Promise<Record<string, number>> {
  const contenders: Record<string, () => number> = {
    'remark-parse → rehype-stringify': await bare(roots),
    'Warraq on remark-parse': await ours(roots, 'remark'),
    'Warraq on satteri': await ours(roots, 'native'),
  };
  const times = new Map(Object.keys(contenders).map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, render] of Object.entries(contenders)) {
      const start = performance.now();
      const articles = render();
      if (round > 0) times.get(name)?.push((performance.now() - start) / articles);
    }
  }
  return Object.fromEntries([...times].map(([name, all]) => [name, median(all) ?? 0]));
}

async function libraryOf(roots: Roots, parser: 'remark' | 'native') {
  const { opened } = await openContent(roots, Number.POSITIVE_INFINITY, undefined, parser);
  if (!opened) throw new Error('the newsroom has problems');
  return opened.renderer;
}

const articlesOf = (snapshot: Snapshot) => [...snapshot.stories()].flatMap((id) => snapshot.story(id));

async function ours(roots: Roots, parser: 'remark' | 'native'): Promise<() => number> {
  const renderer = await libraryOf(roots, parser);
  const articles = articlesOf(renderer.snapshot);
  return () => {
    const { newsroom } = openNewsroom({ ...renderer, cache: createRenderCache() });
    for (const { story, edition, url } of articles) newsroom.text(`stories/${story}`, edition, url).html;
    return articles.length;
  };
}

async function bare(roots: Roots): Promise<() => number> {
  const { snapshot } = await libraryOf(roots, 'remark');
  const texts = articlesOf(snapshot).map(({ body }) => snapshot.readBody(body));
  const processor = unified().use(remarkParse).use(remarkRehype).use(rehypeStringify).freeze();
  return () => {
    for (const text of texts) processor.processSync(text);
    return texts.length;
  };
}
