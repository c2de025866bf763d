import type { Route } from './route.ts';
import { liveArticle, type Snapshot } from './snapshot.ts';

/** The text that a route shows or leads to; `null` if it is not of one text. */
export function originOf(snapshot: Snapshot, { template, edition, id, url }: Route) {
  if (template === 'article') return origin(snapshot, 'story', id, edition);
  if (template === 'page') return origin(snapshot, 'page', id, edition);
  const redirect = template === 'redirect' ? snapshot.redirects.get(url) : undefined;
  return redirect ? origin(snapshot, redirect.kind, redirect.id, redirect.edition) : null;
}

function origin(snapshot: Snapshot, kind: 'story' | 'page', id: string, edition: string) {
  const text =
    kind === 'story'
      ? liveArticle(snapshot, edition, id)
      : snapshot.pages.find((one) => one.id === id && one.edition === edition);
  return text ? { kind, id, edition, file: text.body.file } : null;
}
