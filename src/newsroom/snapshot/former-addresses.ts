import { monthInZone } from '../../language/formats.ts';
import type { Publication } from '../../publication/publication.ts';
import { urls } from '../../publication/urls.ts';
import type { Article, StaticPage } from '../../story/article.ts';
import { departed, isLive, type Reason } from './status.ts';

/** Where an old path leads. */
export interface Redirect {
  edition: string;
  /** The path of the text that was once there. */
  target: string;
  kind: 'story' | 'page';
  id: string;
}

/** What was public at a path and is no more. */
export interface Gone {
  edition: string;
  reason: Reason;
  kind: 'story' | 'page';
  id: string;
}

/** A text of either kind with its address, and what has become of it. */
type Text = Omit<Gone, 'reason'> & { url: string; aliases: readonly string[]; fate: 'live' | Reason | null };

/**
 * The addresses at which something else stands than readers once found there. What is public at an
 * address hides what was there before, and so does a redirect.
 */
export function formerAddresses(
  content: {
    publication: Pick<Publication, 'timeZone'>;
    articles: readonly Article[];
    pages: readonly StaticPage[];
  },
  now: number,
): { redirects: [string, Redirect][]; gone: [string, Gone][] } {
  const texts = textsOf(content, now);
  const live = texts.filter(({ fate }) => fate === 'live');
  const redirects = new Map(
    live.flatMap(({ url: target, aliases, edition, kind, id }) =>
      aliases.map((path): [string, Redirect] => [path, { edition, target, kind, id }]),
    ),
  );
  const taken = new Set([...live.map(({ url }) => url), ...redirects.keys()]);
  const gone = new Map(
    texts.flatMap(({ url, aliases, edition, fate, kind, id }) =>
      fate === null || fate === 'live'
        ? []
        : [url, ...aliases]
            .filter((path) => !taken.has(path))
            .map((path): [string, Gone] => [path, { edition, reason: fate, kind, id }]),
    ),
  );
  return { redirects: sorted(redirects), gone: sorted(gone) };
}

/** In an order that no order of files changes: where two claim one path, every machine sees the same. */
function textsOf(
  { publication, articles, pages }: Parameters<typeof formerAddresses>[0],
  now: number,
): Text[] {
  const stories = articles.map((one): Text => {
    const { story: id, edition, aliases, slug, published } = one;
    const url = urls.article(edition, monthInZone(published, publication.timeZone), slug);
    return { kind: 'story', id, edition, url, aliases, fate: isLive(one, now) ? 'live' : departed(one, now) };
  });
  const statics = pages.map(({ id, edition, aliases, slug, status }): Text => {
    const fate = { published: 'live', withdrawn: 'withdrawn', draft: null } as const;
    return { kind: 'page', id, edition, url: urls.staticPage(edition, slug), aliases, fate: fate[status] };
  });
  const key = ({ id, edition }: Text) => `${id} ${edition}`;
  const inOrder = (a: Text, b: Text) => Number(key(a) > key(b)) - Number(key(a) < key(b));
  return [...stories.sort(inOrder), ...statics.sort(inOrder)];
}

function sorted<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].sort(([a], [b]) => Number(a > b) - Number(a < b));
}
