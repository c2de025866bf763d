import { exists, legible, read } from '../../disk/files.ts';
import { pathOf, type Roots } from '../../disk/roots.ts';
import type { Route } from '../../newsroom/routes/routes.ts';
import type { Content } from '../../newsroom/snapshot/snapshot.ts';
import type { Problem } from '../../problems/problem.ts';
import type { Reading } from './editors-view.ts';

/** What is wrong with the text that a route shows, or would show at an address where nothing is. */
export function faultsAt(
  { shown, faults, problems, content }: Reading,
  route: Route,
  roots: Roots,
): Problem[] {
  const { template, edition, id } = route;
  const isIt = (one: { edition: string }, own: string) => one.edition === edition && own === id;
  if (template === 'article' || template === 'page') {
    const found =
      template === 'article'
        ? shown?.content.articles.find((one) => isIt(one, one.story))
        : shown?.content.pages.find((one) => isIt(one, one.id));
    return found ? faults.of(found.body.file) : [];
  }
  return template === 'not-found' || id === 'not-found'
    ? problemsOfLost(problems, content, route, roots)
    : [];
}

/** The problems of a text that was never right, or of what it is a translation of, at the address that it means to have. */
function problemsOfLost(
  problems: readonly Problem[],
  content: Content | undefined,
  { edition, url }: Pick<Route, 'edition' | 'url'>,
  roots: Roots,
): Problem[] {
  const name = url.split('/').filter(Boolean).map(plain).at(-1);
  const texts = [...(content?.articles ?? []), ...(content?.pages ?? [])];
  return problems.filter(({ severity, file }) => {
    if (severity !== 'error' || !file.endsWith('.md') || name === undefined) return false;
    const folder = file.slice(0, file.lastIndexOf('/'));
    const own = `${folder}/${edition}.md`;
    const slug = texts.find(({ body }) => body.file === own)?.slug ?? slugIn(pathOf(roots, own));
    return name === slug || (slug === undefined && folder.endsWith(`/${name}`));
  });
}

function plain(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const slugIn = (place: string) =>
  exists(place) ? /^slug:[ \t]*["']?([^\s"'#]+)/m.exec(legible(read(place)))?.[1] : undefined;
