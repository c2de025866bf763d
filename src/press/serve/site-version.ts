import type { DerivedFiles } from '../../disk/derived-files.ts';
import type { Roots } from '../../disk/roots.ts';
import type { Renderer } from '../../newsroom/newsroom.ts';
import { isMade } from '../../newsroom/routes/route.ts';
import type { Route } from '../../newsroom/routes/routes.ts';
import { typeOf } from '../../outputs/site-files/served-as.ts';
import { hasErrors, type Problem } from '../../problems/problem.ts';
import { outputFile } from '../../publication/output-paths.ts';
import { splitOrigin } from '../../publication/sites.ts';
import { absolute, type Urls } from '../../publication/urls.ts';
import type { Templates } from '../templates/templates.ts';
import { FileCache } from './cache.ts';
import { type ServedFile, servedFile } from './file.ts';
import { liveOf } from './live.ts';
import { type Place, placeOf } from './place.ts';

/** What pages are made with, and how much of them is kept. */
export interface Pages extends Pick<Templates, 'render'> {
  /** Bytes of rendered pages that are held in memory. */
  memory: number;
  /** What was made of pictures before. */
  made: DerivedFiles;
}

/** The site between two changes. */
export interface SiteVersion {
  /** When time alone ends it, in milliseconds since 1970-01-01 UTC; `Infinity` if never. */
  until: number;
  /** The addresses of the publication, and what stands before their paths: empty, or such as `/news`. */
  urls: Urls;
  base: string;
  /** What stands at an address. */
  place(address: string): Place;
  /** The file of a route, made when it is first asked for. Throws what its template throws. */
  file(route: Route): Promise<ServedFile>;
}

/** Thrown instead of showing a page that no build would publish. */
export class Refused extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(({ message }) => message).join(' '));
    this.problems = problems;
  }
}

export function createSiteVersion(
  roots: Roots,
  renderer: Renderer,
  pages: Pages,
  until: number,
): SiteVersion {
  const live = liveOf(roots, pages.made, renderer);
  const files = new FileCache(pages.memory);
  const { origin } = renderer.snapshot.publication;
  const { base } = splitOrigin(origin);
  const make = async (route: Route): Promise<Uint8Array> => {
    if (isMade(route.template)) return live.made(route);
    const { newsroom, problems } = live.open();
    const bytes = await pages.render(route.template, absolute(origin, route.url), { newsroom, route }, base);
    if (hasErrors(problems)) throw new Refused(problems);
    return bytes;
  };
  return {
    until,
    urls: live.urls,
    base,
    place: (address) => placeOf(live, address),
    file: (route) =>
      files.get(route.url, async () => servedFile(await make(route), typeOf(outputFile(route.url)))),
  };
}
