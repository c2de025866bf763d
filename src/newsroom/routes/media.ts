import { urlsOf } from '../../publication/urls.ts';
import { publishedMedia } from '../queries/media.ts';
import { mediaFile } from '../snapshot/media.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { type Route, route } from './route.ts';

/** The recordings, documents and captions of an owner, `stories/<id>` or `pages/<id>`, that public texts of it name. */
export function mediaRoutes(snapshot: Snapshot, owner: string): Route[] {
  if (snapshot.media(owner).length === 0) return [];
  const named = namesIn(snapshot, owner).flatMap(([edition, names]) =>
    publishedMedia(snapshot, owner, edition, names),
  );
  return [...new Set(named)].flatMap((one) =>
    urlsOf(snapshot.publication)
      .everywhere(mediaFile(one))
      .map((url) => route('media', '', `${owner}/${one.name}`, url)),
  );
}

/** Edition → what its text names. */
function namesIn(snapshot: Snapshot, owner: string): (readonly [string, readonly string[]])[] {
  const [kind, id = ''] = owner.split('/');
  if (kind !== 'stories')
    return snapshot.pages
      .filter((page) => page.id === id)
      .map(({ edition, body }) => [edition, body.media ?? []] as const);
  return snapshot
    .story(id)
    .map(
      ({ edition, body, audio }) =>
        [edition, [...(body.media ?? []), ...(audio ? [audio.src] : [])]] as const,
    );
}
