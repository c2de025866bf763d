import type { Language } from '../language/language.ts';
import type { BodyContext } from '../markdown/context.ts';
import type { Pipeline, Rendered } from '../markdown/pipeline.ts';
import type { Problem } from '../problems/problem.ts';
import { absolute, urlsOf } from '../publication/urls.ts';
import type { Body } from '../story/article.ts';
import { linksFrom } from './queries/links.ts';
import type { TextCache } from './queries/text-cache.ts';
import type { Ask } from './queries.ts';
import type { Snapshot } from './snapshot/snapshot.ts';

/** What a template can reach: `Astro.locals.newsroom`. */
export interface Newsroom {
  ask: Ask;
  /** The strings and formats of an edition. */
  language(edition: string): Language;
  /**
   * A text with its headings and live posts; its problems are noted with its page. `owner` is
   * `stories/<id>` or `pages/<id>`.
   */
  text(target: keyof Pipeline, owner: string, edition: string, url: string): Omit<Rendered, 'problems'>;
  /** The HTML of a text alone. */
  html(...text: Parameters<Newsroom['text']>): string;
  /** The words of a text, for search: its Markdown without addresses and names of blocks. */
  words(owner: string, edition: string): string;
}

/** What newsrooms of one build share. */
export interface Renderer {
  snapshot: Snapshot;
  languages: ReadonlyMap<string, Language>;
  pipelines: ReadonlyMap<string, Pipeline>;
  /** The texts of feeds: an article is in those of its edition, section, topics and people, in each format. */
  feedTexts: TextCache<Rendered>;
}

/** A newsroom over a renderer that asks through `ask` and notes the problems of texts it renders. */
export function openNewsroom(renderer: Renderer, ask: Ask): { newsroom: Newsroom; problems: Problem[] } {
  const problems: Problem[] = [];
  const { snapshot } = renderer;
  const text: Newsroom['text'] = (target, owner, edition, url) => {
    const body = bodyOf(ask, owner, edition);
    const render = (ask: Ask) => {
      const context = {
        ...contextOf(snapshot, ask, owner, body),
        base: absolute(ask('publication').origin, url),
        address: (path: string) => urlsOf(ask('publication')).written(edition, path),
      };
      const markdown = snapshot.readBody(body);
      const links = linksFrom(snapshot, ask, edition);
      return known(renderer.pipelines, edition)[target](markdown, { ...context, ...links });
    };
    if (target === 'feed') return renderer.feedTexts.get([owner, edition, url, body.digest], ask, render);
    const rendered = render(ask);
    problems.push(...rendered.problems);
    return rendered;
  };
  const newsroom: Newsroom = {
    ask,
    language: (edition) => known(renderer.languages, edition),
    text,
    html: (...args) => text(...args).html,
    words: (owner, edition) => snapshot.readBody(bodyOf(ask, owner, edition)).replace(notWords, ' '),
  };
  return { newsroom, problems };
}

/** Addresses, tags, attributes and names of blocks. */
const notWords = /\]\([^)\s]*|https?:\/\/\S+|<[^>]*>|\{[^}\n]*\}|^:{2,}[\w-]*/gm;

function bodyOf(ask: Ask, owner: string, edition: string): Body {
  const body = ask('body', owner, edition);
  if (!body) throw new RangeError(`no text ${owner} in ${edition}`);
  return body;
}

/** Where a text is, and the images beside it. */
function contextOf(
  snapshot: Pick<Snapshot, 'images'>,
  ask: Ask,
  owner: string,
  { file, line }: Body,
): Pick<BodyContext, 'file' | 'line' | 'image' | 'imageNames'> {
  return {
    file,
    line,
    image: (src) => ask('image', owner, src),
    imageNames: () => snapshot.images(owner).map(({ name }) => name),
  };
}

function known<T>(map: ReadonlyMap<string, T>, edition: string): T {
  const found = map.get(edition);
  if (!found) throw new RangeError(`no edition ${edition}`);
  return found;
}
