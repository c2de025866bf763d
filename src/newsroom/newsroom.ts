import type { Language } from '../language/language.ts';
import type { BodyContext } from '../markdown/context.ts';
import type { Pipeline, Rendered } from '../markdown/pipeline.ts';
import type { Problem } from '../problems/problem.ts';
import { absolute } from '../publication/urls.ts';
import type { Body } from '../story/article.ts';
import { linksFrom } from './links.ts';
import type { Ask } from './queries.ts';
import type { Snapshot } from './snapshot.ts';
import type { TextCache } from './text-cache.ts';

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
}

/** What newsrooms of one build share. */
export interface Library {
  snapshot: Snapshot;
  languages: ReadonlyMap<string, Language>;
  pipelines: ReadonlyMap<string, Pipeline>;
  /** The texts of feeds: an article is in the feeds of its edition, section, topics and people, in each format. */
  feedTexts: TextCache;
}

/** A newsroom over a library that asks through `ask` and notes the problems of texts it renders. */
export function openNewsroom(library: Library, ask: Ask): { newsroom: Newsroom; problems: Problem[] } {
  const problems: Problem[] = [];
  const text: Newsroom['text'] = (target, owner, edition, url) => {
    const body = ask('body', owner, edition);
    if (!body) throw new RangeError(`no text ${owner} in ${edition}`);
    const render = (ask: Ask) => renderText(library, ask, { target, owner, edition, url, body });
    if (target === 'feed') {
      const key = JSON.stringify([target, owner, edition, url, body.digest]);
      return library.feedTexts.text(key, ask, render);
    }
    const rendered = render(ask);
    problems.push(...rendered.problems);
    return rendered;
  };
  const newsroom: Newsroom = {
    ask,
    language: (edition) => known(library.languages, edition),
    text,
    html: (...args) => text(...args).html,
  };
  return { newsroom, problems };
}

interface Text {
  target: keyof Pipeline;
  owner: string;
  edition: string;
  url: string;
  body: Body;
}

function renderText(library: Library, ask: Ask, { target, owner, edition, url, body }: Text): Rendered {
  const { snapshot, pipelines } = library;
  const context: BodyContext = {
    file: body.file,
    line: body.line,
    base: absolute(ask('publication').origin, url),
    image: (src) => ask('image', owner, src),
    imageNames: () => (snapshot.images.get(owner) ?? []).map(({ name }) => name),
    ...linksFrom(snapshot, ask, edition),
  };
  return known(pipelines, edition)[target](snapshot.content.readBody(body), context);
}

function known<T>(map: ReadonlyMap<string, T>, edition: string): T {
  const found = map.get(edition);
  if (!found) throw new RangeError(`no edition ${edition}`);
  return found;
}
