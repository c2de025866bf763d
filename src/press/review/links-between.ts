import { closest } from '../../problems/closest.ts';
import { placesIn } from '../../problems/places.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { correctionsId } from '../../publication/urls.ts';
import type { Body } from '../../story/article.ts';

/** A text as its page will show it. */
export interface ShownText {
  /** The path of its page. */
  url: string;
  body: Body;
  markdown: string;
  html: string;
}

/** What every page of a text has besides. */
const ofPage = ['', 'top', correctionsId];

/**
 * Links from texts to addresses of the site at which nothing is, and to headings of other texts that are not
 * there. Only a look at all texts can tell.
 *
 * @param paths every path of the site
 */
export function linksBetween(texts: readonly ShownText[], paths: Iterable<string>): Problem[] {
  const known = new Set([...paths].map(readable));
  const idsAt = new Map(texts.map(({ url, html }) => [readable(url), idsIn(html)]));
  return texts.flatMap((text) =>
    linksIn(text.html).flatMap(({ path, id }) => {
      const ids = idsAt.get(path);
      if (!known.has(path)) return [problem('address-missing', { path }, placeOf(text, path))];
      if (!ids || id === null || ids.has(id)) return [];
      const nearest = closest(id, ids) ?? closest(`h-${id}`, ids);
      return [problem('anchor-missing', { anchor: id, nearest }, placeOf(text, `#${id}`))];
    }),
  );
}

const attribute = (name: string) => new RegExp(`\\s${name}="([^"]*)"`, 'g');
const valuesIn = (html: string, name: string) =>
  [...html.matchAll(attribute(name))].map(([, value = '']) => value.replaceAll('&#x26;', '&'));

const idsIn = (html: string) => new Set([...ofPage, ...valuesIn(html, 'id')]);

/** The links of a text to paths of the site; files that come with templates are not ours to know. */
function linksIn(html: string): { path: string; id: string | null }[] {
  return valuesIn(html, 'href')
    .filter((href) => /^\/(?![/_\\])/.test(href))
    .map((href) => {
      const [address = '', id] = href.split('#');
      return { path: readable(address.replace(/\?.*$/, '')), id: id === undefined ? null : readable(id) };
    });
}

function readable(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Where a text says so; its first line if it says it in other letters. */
function placeOf({ body, markdown }: ShownText, words: string) {
  const offsets = [words, encodeURI(words)].map((one) => markdown.indexOf(one)).filter((one) => one >= 0);
  const { line, column } = placesIn(markdown)(offsets[0] ?? 0);
  return { file: body.file, line: line + body.line - 1, column };
}
