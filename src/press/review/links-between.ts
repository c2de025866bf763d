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
 * @param origin of the site
 */
export function linksBetween(
  texts: readonly ShownText[],
  paths: Iterable<string>,
  origin: string,
): Problem[] {
  const known = new Set([...paths].map(readable));
  const idsAt = new Map(texts.map(({ url, html }) => [readable(url), idsIn(html)]));
  return texts.flatMap((text) =>
    linksIn(text.html, origin).flatMap(({ path, id }) => {
      const ids = idsAt.get(path);
      if (!known.has(path)) return [problem('address-missing', { path }, placeOf(text, path))];
      if (!ids || id === null || ids.has(id)) return [];
      const nearest = closest(id, ids) ?? closest(`h-${id}`, ids);
      return [problem('anchor-missing', { anchor: id, nearest, elsewhere: true }, placeOf(text, `#${id}`))];
    }),
  );
}

const attribute = (name: string) => new RegExp(`\\s${name}="([^"]*)"`, 'g');
const valuesIn = (html: string, name: string) =>
  [...html.matchAll(attribute(name))].map(([, value = '']) => value.replaceAll('&#x26;', '&'));

const idsIn = (html: string) => new Set([...ofPage, ...valuesIn(html, 'id')]);

/** The links of a text to paths of the site, from its root or with its origin. */
function linksIn(html: string, origin: string): { path: string; id: string | null }[] {
  return valuesIn(html, 'href').flatMap((href) => {
    if (!/^(?:\/|https?:)/.test(href) || !URL.canParse(href, origin)) return [];
    const url = new URL(href, origin);
    if (url.origin !== new URL(origin).origin) return [];
    return [{ path: readable(url.pathname), id: url.hash === '' ? null : readable(url.hash.slice(1)) }];
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
  const found = [words, encodeURI(words)].flatMap((one) => endsOf(markdown, one));
  const { line, column } = placesIn(markdown)(found[0] ?? 0);
  return { file: body.file, line: line + body.line - 1, column };
}

/** Where words stand that no longer address begins with. */
function endsOf(markdown: string, words: string): number[] {
  const goesOn = /^[^\s#?)>"'\]]/;
  const found: number[] = [];
  for (let at = markdown.indexOf(words); at >= 0; at = markdown.indexOf(words, at + 1))
    if (!goesOn.test(markdown.slice(at + words.length, at + words.length + 1))) found.push(at);
  return found;
}
