import { type TermKind, termFiles, termKinds } from '../../publication/publication.ts';
import { feedOfKey } from '../queries/feed-topics.ts';
import { liveArticle, type Snapshot } from '../snapshot/snapshot.ts';
import type { Route, Template } from './route.ts';
import { termAliases } from './term-aliases.ts';

const feeds: readonly Template[] = ['feed', 'atom', 'json-feed'];

/**
 * What readers or subscribers find at a route for as long as there is such a thing: a text or a term, or
 * what leads to it. `null` for all else.
 */
export function originOf(snapshot: Snapshot, route: Route) {
  const { template, edition, id, url } = route;
  if (template === 'article') return ofText(snapshot, 'story', id, edition);
  if (template === 'page') return ofText(snapshot, 'page', id, edition);
  if (template === 'redirect') return ofRedirect(snapshot, url);
  if (route.number !== null) return null;
  const { kind, id: term } = feeds.includes(template) ? feedOfKey(id) : { kind: template, id };
  const known = termKinds.find((one) => one === kind);
  return known ? ofTerm(known, term, edition) : null;
}

function ofRedirect(snapshot: Snapshot, url: string) {
  const text = snapshot.redirects.get(url);
  if (text) return ofText(snapshot, text.kind, text.id, text.edition);
  const term = termAliases(snapshot.publication).find(({ path }) => path === url);
  return term ? ofTerm(term.kind, term.id, term.edition) : null;
}

const ofTerm = (kind: TermKind, id: string, edition: string) => ({
  kind,
  id,
  edition,
  file: termFiles[kind],
});

function ofText(snapshot: Snapshot, kind: 'story' | 'page', id: string, edition: string) {
  const text =
    kind === 'story'
      ? liveArticle(snapshot, edition, id)
      : snapshot.pages.find((one) => one.id === id && one.edition === edition);
  return text ? { kind, id, edition, file: text.body.file } : null;
}
