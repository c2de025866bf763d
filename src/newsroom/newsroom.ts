import type { Language } from '../language/language.ts';
import type { BodyContext } from '../markdown/context.ts';
import type { Pipeline, Rendered } from '../markdown/pipeline.ts';
import type { BlockPlace } from '../markdown/plugins/block-marks.ts';
import type { Problem } from '../problems/problem.ts';
import { absolute, urlsOf } from '../publication/urls.ts';
import type { Body } from '../story/article.ts';
import { contextOf, linksFrom } from './queries/links.ts';
import { type Tracer, untraced } from './queries/trace.ts';
import { createTracedCache, type TracedCache } from './queries/traced-cache.ts';
import { type Ask, asker } from './queries.ts';
import type { Snapshot } from './snapshot/snapshot.ts';

/** What a template can reach: `Astro.locals.newsroom`. */
export interface Newsroom {
  ask: Ask;
  /** The strings and formats of an edition. */
  language(edition: string): Language;
  /**
   * A text with its headings and live posts; its problems are noted, but for what is shared. `owner` is `stories/<id>` or
   * `pages/<id>`.
   */
  text(owner: string, edition: string, url: string): Omit<Rendered, 'problems'>;
  /** What is the same wherever it stands, such as an item of a feed: made once, and then known by its kind and name. */
  shared<T>(kind: string, name: string, make: (newsroom: Newsroom) => T): T;
  /** The words of a text, for search: its Markdown without addresses and names of blocks. */
  words(owner: string, edition: string): string;
}

/** What newsrooms of one build share. */
export interface Renderer {
  snapshot: Snapshot;
  languages: ReadonlyMap<string, Language>;
  pipelines: ReadonlyMap<string, Pipeline>;
  cache: RenderCache;
  /** Of a preview: the blocks of a text that its page is to mark. */
  blocks?: (owner: string, edition: string) => readonly BlockPlace[];
}

/** What was rendered last. It may outlive a build, as long as code, strings and parser stay the same. */
export interface RenderCache {
  /** Texts: pages and feeds show the same. */
  texts: TracedCache<Rendered>;
  /** What else is made once for many documents; see `Newsroom.shared`. */
  parts: TracedCache<unknown>;
}

/** How many texts and parts are kept: those of a few documents of a feed, which are made one after the other. */
const kept = 600;

export const createRenderCache = (): RenderCache => ({
  texts: createTracedCache(kept),
  parts: createTracedCache(kept),
});

/**
 * A newsroom over a renderer.
 *
 * @param tracer through which it asks
 * @returns with it the problems of the texts that it shows, noted as it shows them
 */
export function openNewsroom(
  renderer: Renderer,
  tracer: Tracer = untraced(asker(renderer.snapshot)),
): { newsroom: Newsroom; problems: Problem[] } {
  const problems: Problem[] = [];
  const noted = new Set<Rendered>();
  const note = (rendered: Rendered) => {
    if (noted.has(rendered)) return;
    noted.add(rendered);
    for (const one of rendered.problems) problems.push(one);
  };
  return { newsroom: newsroomOver(renderer, tracer, note), problems };
}

/** What is wrong with a text is told with its own page. */
const notNoted = () => {};

function newsroomOver(renderer: Renderer, tracer: Tracer, note: (rendered: Rendered) => void): Newsroom {
  const { snapshot, cache } = renderer;
  const { ask } = tracer;
  return {
    ask,
    language: (edition) => known(renderer.languages, edition),
    text: (owner, edition, url) => {
      const { rendered } = renderText(renderer, tracer, owner, edition, url);
      note(rendered);
      return rendered;
    },
    shared: <T>(kind: string, name: string, make: (newsroom: Newsroom) => T) =>
      cache.parts.get(`${kind} ${name}`, tracer, (apart) =>
        make(newsroomOver(renderer, apart, notNoted)),
      ) as T,
    words: (owner, edition) => snapshot.readBody(bodyOf(ask, owner, edition)).replace(notWords, ' '),
  };
}

/** A text, and the key it has in the cache of texts; see `Newsroom.text`. */
export function renderText(
  { snapshot, pipelines, cache, blocks }: Renderer,
  tracer: Tracer,
  owner: string,
  edition: string,
  url: string,
): { key: string; rendered: Rendered } {
  const body = bodyOf(tracer.ask, owner, edition);
  const key = JSON.stringify([owner, edition, url, body.digest]);
  const rendered = cache.texts.get(key, tracer, ({ ask }) => {
    const ofText = contextOf(snapshot, ask, [owner, edition], body);
    const context = { ...ofText, ...addressesFrom(ask, edition, url) };
    const links = linksFrom(snapshot, ask, edition);
    const marked = blocks ? { blocks: blocks(owner, edition) } : {};
    return known(pipelines, edition).render(snapshot.readBody(body), { ...context, ...links, ...marked });
  });
  return { key, rendered };
}

/** Addresses, tags, attributes and names of blocks. */
const notWords = /\]\([^)\s]*|https?:\/\/\S+|<[^>]*>|\{[^}\n]*\}|^:{2,}[\w-]*/gm;

function bodyOf(ask: Ask, owner: string, edition: string): Body {
  const body = ask('body', owner, edition);
  if (!body) throw new RangeError(`no text ${owner} in ${edition}`);
  return body;
}

/** What addresses in a text mean that is shown at this one. */
function addressesFrom(ask: Ask, edition: string, url: string): Pick<BodyContext, 'base' | 'address'> {
  const publication = ask('publication');
  const { written } = urlsOf(publication);
  return { base: absolute(publication.origin, url), address: (path) => written(edition, path) };
}

function known<T>(map: ReadonlyMap<string, T>, edition: string): T {
  const found = map.get(edition);
  if (!found) throw new RangeError(`no edition ${edition}`);
  return found;
}
