import { closest } from '../../problems/closest.ts';
import { placesIn } from '../../problems/places.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import type { Located } from '../../publication/sites.ts';
import { absolute, correctionsId, urlsOf } from '../../publication/urls.ts';
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
 * @param addresses every address of the publication
 */
export function linksBetween(
  texts: readonly ShownText[],
  addresses: Iterable<string>,
  publication: Located,
): Problem[] {
  const whole = (address: string) => readable(absolute(publication.origin, address));
  const known = new Set([...addresses].map(whole));
  const idsAt = new Map(texts.map(({ url, html }) => [whole(url), idsIn(html)]));
  return texts.flatMap((text) =>
    linksIn(text, publication).flatMap(({ url, path, id }) => {
      const ids = idsAt.get(url);
      if (!known.has(url)) return [problem('address-missing', { path }, placeOf(text, path))];
      if (!ids || id === null || ids.has(id)) return [];
      const nearest = closest(id, ids) ?? closest(`h-${id}`, ids);
      return [problem('anchor-missing', { anchor: id, nearest, elsewhere: true }, placeOf(text, `#${id}`))];
    }),
  );
}

/** A link as a whole URL, as a path, and the id that it leads to. */
interface Link {
  url: string;
  path: string;
  id: string | null;
}

const attribute = (name: string) => new RegExp(`\\s${name}="([^"]*)"`, 'g');
const valuesIn = (html: string, name: string) =>
  [...html.matchAll(attribute(name))].map(([, value = '']) => value.replaceAll('&#x26;', '&'));

const idsIn = (html: string) => new Set([...ofPage, ...valuesIn(html, 'id')]);

/** The links of a text to addresses of the publication: paths, or whole. */
function linksIn({ url: from, html }: ShownText, publication: Located): Link[] {
  const base = absolute(publication.origin, from);
  const { siteAt } = urlsOf(publication);
  const hosts = urlsOf(publication).sites.map(({ host }) => host);
  return valuesIn(html, 'href').flatMap((href) => {
    if (!/^(?:\/|https?:)/.test(href) || !URL.canParse(href, base)) return [];
    const { origin, pathname, hash } = new URL(href, base);
    const isOurs = hosts.includes(origin) && siteAt(hosts.length > 1 ? origin + pathname : pathname);
    if (!isOurs) return [];
    const id = hash === '' ? null : readable(hash.slice(1));
    return [{ url: readable(origin + pathname), path: readable(pathname), id }];
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
