import { type Publication, type TermKind, termKinds } from '../../publication/publication.ts';
import { urlsOf } from '../../publication/urls.ts';
import { termFeedRoutes } from './feed.ts';
import { type Route, route } from './route.ts';

/** The page of a section, topic or person under an id that it had before. */
export interface TermAlias {
  edition: string;
  kind: TermKind;
  /** Its id today, and the one before. */
  id: string;
  alias: string;
  path: string;
  /** The path of its page today. */
  target: string;
}

/** What terms were called before, in every edition; whether they have a page there is another question. */
export function termAliases(publication: Pick<Publication, 'origin' | 'editions' | 'terms'>): TermAlias[] {
  const { editions, terms } = publication;
  const urls = urlsOf(publication);
  return editions.flatMap(({ id: edition }) =>
    termKinds.flatMap((kind) =>
      terms[kind].flatMap(({ id, aliases = [] }) =>
        aliases.map((alias) => ({
          edition,
          kind,
          id,
          alias,
          path: urls.term(edition, kind, alias),
          target: urls.term(edition, kind, id),
        })),
      ),
    ),
  );
}

/** What stands where a term was before: a page that leads on, and its feeds. */
export function aliasRoutes(
  publication: Parameters<typeof termAliases>[0],
  edition: string,
  { kind, id }: Pick<TermAlias, 'kind' | 'id'>,
): Route[] {
  return termAliases(publication)
    .filter((one) => one.edition === edition && one.kind === kind && one.id === id)
    .flatMap(({ alias, path }) => [
      route('redirect', edition, path, path),
      ...termFeedRoutes(publication, edition, { kind, id, alias }),
    ]);
}
