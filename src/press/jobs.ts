import { ContentChanged } from '../disk/content.ts';
import { exists, read } from '../disk/files.ts';
import type { Origin } from '../disk/memory.ts';
import { pathOf, type Roots } from '../disk/roots.ts';
import { type Library, openNewsroom } from '../newsroom/newsroom.ts';
import { originOf } from '../newsroom/origin.ts';
import { type Route, routesOf } from '../newsroom/routes.ts';
import { type Digests, type Trace, tracing } from '../newsroom/trace.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { absolute } from '../publication/urls.ts';
import type { Templates } from './templates.ts';

/** One file of the site, before anybody knows whether it must be made again. */
export interface Job {
  url: string;
  /** The text that it shows or leads to. */
  origin: Origin | null;
  make(): Promise<Made>;
}

/** The bytes of a file, what was asked on the way, and what was wrong with its text. */
export interface Made {
  bytes: Uint8Array;
  trace: Trace;
  problems: Problem[];
}

const nothingAsked: Trace = new Map();

/** Every file of the site, in the order in which they are published: what is linked to comes first. */
export function jobsOf(roots: Roots, library: Library, digests: Digests, templates: Templates): Job[] {
  const assets = [...templates.assets].map(([url, file]) => ({
    url,
    origin: null,
    make: async () => ({ bytes: read(file), trace: nothingAsked, problems: [] }),
  }));
  const pages = routesOf(library.snapshot).map((route) => ({
    url: route.url,
    origin: originOf(library.snapshot, route),
    make: () =>
      route.template === 'image'
        ? copyImage(roots, digests, route)
        : renderPage(library, digests, templates, route),
  }));
  return [...assets, ...pages];
}

async function copyImage(roots: Roots, digests: Digests, { id }: Route): Promise<Made> {
  const { ask, trace } = tracing(digests);
  const cut = id.lastIndexOf('/');
  const image = ask('imageFile', id.slice(0, cut), id.slice(cut + 1));
  if (!image) throw new RangeError(`no image ${id}`);
  const place = pathOf(roots, image.file);
  if (exists(place)) return { bytes: read(place), trace, problems: [] };
  return { bytes: new Uint8Array(), trace, problems: [changed(image.file)] };
}

async function renderPage(
  library: Library,
  digests: Digests,
  templates: Templates,
  route: Route,
): Promise<Made> {
  const { ask, trace } = tracing(digests);
  const { newsroom, problems } = openNewsroom(library, ask);
  const url = absolute(library.snapshot.content.publication.origin, route.url);
  const bytes = await templates.render(route.template, url, { newsroom, route }).catch((error: unknown) => {
    problems.push(failure(route, error));
    return new Uint8Array();
  });
  return { bytes, trace, problems };
}

const changed = (file: string) => problem('content-changed', {}, { file, line: 1, column: 1 });

/**
 * Why a page could not be rendered. A text that changes under the press will be whole in the next
 * build; anything else that a template throws is a mistake in the code.
 */
function failure({ url, template }: Route, error: unknown): Problem {
  if (error instanceof ContentChanged) {
    return changed(error.file);
  }
  const detail = error instanceof Error ? error.message : String(error);
  return problem('render-failed', { url, detail }, { file: `src/pages/${template}`, line: 1, column: 1 });
}
