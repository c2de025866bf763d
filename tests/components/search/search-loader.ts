import type { Load } from '../../../src/components/search/search.ts';
import { searchIndex, searchResults, searchTerms } from '../../../src/newsroom/page-data/search.ts';
import { routesOf } from '../../../src/newsroom/routes/routes.ts';
import type { Content } from '../../../src/newsroom/snapshot/snapshot.ts';
import { day, start } from '../../newsroom/contents.ts';
import { newsroomOf } from '../../newsroom/renderer.ts';

const makers = { 'search-index': searchIndex, 'search-results': searchResults, 'search-terms': searchTerms };

/** Loads files of an edition as a browser would, from a newsroom in memory; each is made once. */
export function searchLoader(content: Content, edition = 'en', loaded: string[] = []): Load {
  const { newsroom, renderer } = newsroomOf(content, start + 300 * day);
  const routes = new Map(routesOf(renderer.snapshot).map((route) => [route.url, route]));
  const made = new Map<string, string>();
  return async (name) => {
    loaded.push(name);
    const route = routes.get(`/${edition}/search/${name}`);
    if (!route) throw new Error(`no file ${name}`);
    const text =
      made.get(name) ?? JSON.stringify(makers[route.template as keyof typeof makers](newsroom, route));
    made.set(name, text);
    return JSON.parse(text);
  };
}
