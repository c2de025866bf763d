import type { BodyContext } from '../../markdown/context.ts';
import { editionOf } from '../../publication/publication.ts';
import type { Body } from '../../story/article.ts';
import type { Ask } from '../queries.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/**
 * What texts of an edition can link to. All that a page shows of it is asked, so that the page is
 * rendered again when what it links to moves, appears or goes.
 */
export function linksFrom(
  snapshot: Pick<Snapshot, 'stories' | 'pages'>,
  ask: Ask,
  edition: string,
): Pick<BodyContext, 'link' | 'ids'> {
  return {
    link: (kind, id) => {
      const places = ask('translations', kind, id);
      const place = places.find((one) => one.edition === edition) ?? places[0];
      if (!place) return ask('exists', kind, id) ? 'hidden' : 'unknown';
      const title = () => {
        const query = kind === 'story' ? 'card' : 'staticPage';
        return ask(query, place.edition, id)?.title ?? id;
      };
      const other = place.edition === edition ? null : editionOf(ask('publication'), place.edition);
      return { url: place.url, other, title };
    },
    ids: (kind) => (kind === 'story' ? snapshot.stories() : new Set(snapshot.pages.map(({ id }) => id))),
  };
}

/** Where a text is, and what lies beside it. */
export function contextOf(
  snapshot: Pick<Snapshot, 'images' | 'media'>,
  ask: Ask,
  [owner, edition]: readonly [owner: string, edition: string],
  { file, line }: Body,
): Omit<BodyContext, 'base' | 'address' | 'link' | 'ids'> {
  return {
    file,
    line,
    image: (src) => ask('image', owner, src, edition),
    imageNames: () => snapshot.images(owner).map(({ name }) => name),
    media: (src) => ask('media', owner, src, edition),
    mediaNames: () => snapshot.media(owner).map(({ name }) => name),
    edition,
  };
}
