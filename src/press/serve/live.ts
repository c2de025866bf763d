import { ContentChanged } from '../../disk/content/bodies.ts';
import type { DerivedFiles } from '../../disk/derived-files.ts';
import { digest, exists, read } from '../../disk/files.ts';
import { pathOf, type Roots } from '../../disk/roots.ts';
import { type Newsroom, openNewsroom, type Renderer } from '../../newsroom/newsroom.ts';
import { type Ask, asker } from '../../newsroom/queries.ts';
import { createResolver, type Route } from '../../newsroom/routes/routes.ts';
import type { Problem } from '../../problems/problem.ts';
import { type Urls, urlsOf } from '../../publication/urls.ts';
import { editionFile } from '../edition-files.ts';
import { mediaBytes } from '../media/media.ts';
import { findPicture, makePicture } from '../pictures/pictures.ts';
import { makeCard } from '../social-cards/social-card.ts';

/** The newsroom as it is now, for whoever renders pages one by one. */
export interface LiveNewsroom {
  /** The addresses of the publication. */
  urls: Urls;
  /** What an address shows. */
  resolve(address: string): Route;
  /** A newsroom for one page; `problems` fills while the page is rendered. */
  open(): { newsroom: Newsroom; problems: Problem[] };
  /** The bytes of a route that no template makes; throws `ContentChanged` if the file is no longer the one that was read. */
  made(route: Route): Promise<Uint8Array>;
}

function mediaOf(roots: Roots, ask: Ask, route: Route): Uint8Array {
  const { file, bytes } = mediaBytes(roots, ask, route);
  if (!bytes) throw new ContentChanged(file);
  return bytes;
}

/** The newsroom over a renderer. */
export function liveOf(roots: Roots, made: DerivedFiles, renderer: Renderer): LiveNewsroom {
  const { snapshot } = renderer;
  return {
    urls: urlsOf(snapshot.publication),
    resolve: createResolver(snapshot),
    open: () => openNewsroom(renderer),
    made: async (route) => {
      const own = editionFile(roots, asker(snapshot), route);
      if (own) return own;
      if (route.template === 'media') return mediaOf(roots, asker(snapshot), route);
      const shown = route.edition ? asker(snapshot)('socialCard', route.edition, route.id) : null;
      const language = renderer.languages.get(route.edition);
      if (shown && language) return makeCard(shown, language.isolation, roots, made);
      const { image, rendition } = findPicture(asker(snapshot), route);
      const place = pathOf(roots, image.file);
      const bytes = exists(place) ? read(place) : null;
      if (!bytes || digest(bytes) !== image.digest) throw new ContentChanged(image.file);
      return makePicture(bytes, image.digest, rendition, made);
    },
  };
}
