import { signal } from '@preact/signals';
import type { Kind } from '../../protocol.ts';

/** What the desk shows. */
export type Route =
  | { view: 'stories'; query: URLSearchParams }
  | { view: 'pages' }
  | { view: 'vocabularies' }
  | { view: 'new'; kind: 'story' | 'page' }
  | { view: 'item'; kind: Kind; id: string };

const root = '/desk/';
const kinds: readonly string[] = ['story', 'page', 'vocabulary'] satisfies Kind[];

/** What an address of the desk shows; what it does not know is the list of stories. */
export function routeOf(pathname: string, search: string): Route {
  const [first = '', second = ''] = pathname.slice(root.length).split('/').map(decoded);
  if (kinds.includes(first) && second !== '') return { view: 'item', kind: first as Kind, id: second };
  if (first === 'new') return { view: 'new', kind: second === 'page' ? 'page' : 'story' };
  if (first === 'pages' || first === 'vocabularies') return { view: first };
  return { view: 'stories', query: new URLSearchParams(search) };
}

/** Addresses are typed by people as well. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return '';
  }
}

export const pathOf = (route: Route): string => {
  switch (route.view) {
    case 'stories': {
      const query = route.query.toString();
      return query === '' ? root : `${root}?${query}`;
    }
    case 'new':
      return `${root}new/${route.kind}`;
    case 'item':
      return `${root}${route.kind}/${encodeURIComponent(route.id)}`;
    default:
      return root + route.view;
  }
};

/** What is shown at the moment. */
export const route = signal<Route>({ view: 'stories', query: new URLSearchParams() });

/** Follows the address that the browser shows. */
export function followAddress(): void {
  const read = () => {
    route.value = routeOf(location.pathname, location.search);
  };
  addEventListener('popstate', read);
  read();
}

/** Shows something else. What replaces keeps the way back short, as while somebody types a search. */
export function go(next: Route, { replaces = false } = {}): void {
  history[replaces ? 'replaceState' : 'pushState'](null, '', pathOf(next));
  route.value = next;
}
