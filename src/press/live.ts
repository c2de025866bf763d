import { read } from '../disk/files.ts';
import { pathOf, type Roots } from '../disk/roots.ts';
import { type Library, type Newsroom, openNewsroom } from '../newsroom/newsroom.ts';
import { asker } from '../newsroom/queries.ts';
import { createResolver, type Route } from '../newsroom/routes.ts';
import { hasErrors, type Problem } from '../problems/problem.ts';
import { openLibrary } from './library.ts';

/** The newsroom as it is now, for whoever renders pages one by one. */
export interface LiveNewsroom {
  /** What an address shows. */
  resolve(path: string): Route;
  /** A newsroom for one page; `problems` fills while the page is rendered. */
  open(): { newsroom: Newsroom; problems: Problem[] };
  /** The bytes of an image route. */
  image(route: Route): Uint8Array;
}

/** Reads the newsroom. Returns its problems instead if they forbid publishing. */
export async function openLive(roots: Roots, now: number): Promise<LiveNewsroom | { problems: Problem[] }> {
  const { opened, problems } = await openLibrary(roots, now);
  if (!opened || hasErrors(problems)) return { problems };
  return liveOf(roots, opened.library);
}

/** The newsroom over a library. */
export function liveOf(roots: Roots, library: Library): LiveNewsroom {
  const { snapshot } = library;
  return {
    resolve: createResolver(snapshot),
    open: () => openNewsroom(library, asker(snapshot)),
    image: ({ id }) => {
      const cut = id.lastIndexOf('/');
      const found = snapshot.images(id.slice(0, cut)).find(({ name }) => name === id.slice(cut + 1));
      if (!found) throw new RangeError(`no image ${id}`);
      return read(pathOf(roots, found.file));
    },
  };
}
