import { ContentChanged } from '../../disk/content/bodies.ts';
import { openDerivedFiles } from '../../disk/derived-files.ts';
import { digest, exists, read } from '../../disk/files.ts';
import { pathOf, type Roots } from '../../disk/roots.ts';
import { openNewsroom, type Renderer } from '../../newsroom/newsroom.ts';
import { type Answers, tracing } from '../../newsroom/queries/trace.ts';
import type { Route } from '../../newsroom/routes/routes.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { splitOrigin } from '../../publication/sites.ts';
import { absolute, urlsOf } from '../../publication/urls.ts';
import { editionFile } from '../edition-files.ts';
import type { Job } from '../job.ts';
import { mediaBytes } from '../media/media.ts';
import { troubleWith } from '../pictures/decode-pictures.ts';
import { findPicture, makePicture } from '../pictures/pictures.ts';
import { makeCard } from '../social-cards/social-card.ts';
import { assetOn } from '../templates/assets.ts';
import type { Templates } from '../templates/templates.ts';
import { themePlace } from '../templates/theme-place.ts';

/** The bytes of a file, what was asked on the way, and what was wrong with its text. */
export interface RenderedFile {
  bytes: Uint8Array;
  /** The numbers of questions. */
  trace: ReadonlySet<number>;
  problems: Problem[];
}

/** What files are made from. */
export interface RenderContext {
  roots: Roots;
  renderer: Renderer;
  answers: Answers;
  templates: Templates;
  /** The cache folder, absolute: what was made of pictures before is there. */
  cache: string;
}

/** Makes one file of the site. */
export async function renderFile(context: RenderContext, { url, route }: Job): Promise<RenderedFile> {
  if (route === null) return assetAt(context, url);
  const { ask, trace } = tracing(context.answers);
  const bytes = editionFile(context.roots, ask, route);
  if (bytes) return { bytes, trace, problems: [] };
  if (route.template === 'media') return mediaOf(context, route);
  if (route.template === 'image' && route.edition) return cardOf(context, route);
  return route.template === 'image' ? pictureOf(context, route) : renderPage(context, route);
}

/** What comes with the templates, at a path below the output folder. */
function assetAt({ templates, renderer, answers }: RenderContext, url: string): RenderedFile {
  const { local, of } = urlsOf(renderer.snapshot.publication);
  const file = templates.assets.get(local(of(url)));
  if (file === undefined) throw new RangeError(`no asset ${url}`);
  const { ask, trace } = tracing(answers);
  return { bytes: assetOn(ask('base'), file), trace, problems: [] };
}

async function cardOf(
  { roots, renderer, answers, cache }: RenderContext,
  route: Route,
): Promise<RenderedFile> {
  const { edition, id, url } = route;
  const { ask, trace } = tracing(answers);
  const shown = ask('socialCard', edition, id);
  const language = renderer.languages.get(edition);
  if (!shown || !language) throw new RangeError(`no card ${url}`);
  const bytes = await makeCard(shown, language.isolation, roots, openDerivedFiles(cache));
  return { bytes, trace, problems: [] };
}

function mediaOf({ roots, answers }: RenderContext, route: Route): RenderedFile {
  const { ask, trace } = tracing(answers);
  const { file, bytes } = mediaBytes(roots, ask, route);
  return { bytes: bytes ?? new Uint8Array(), trace, problems: bytes ? [] : [changed(file)] };
}

async function pictureOf({ roots, answers, cache }: RenderContext, route: Route): Promise<RenderedFile> {
  const { ask, trace } = tracing(answers);
  const { image, rendition } = findPicture(ask, route);
  const place = pathOf(roots, image.file);
  const bytes = exists(place) ? read(place) : null;
  const nothing = new Uint8Array();
  if (!bytes || digest(bytes) !== image.digest)
    return { bytes: nothing, trace, problems: [changed(image.file)] };
  const made = openDerivedFiles(cache);
  try {
    return { bytes: await makePicture(bytes, image.digest, rendition, made), trace, problems: [] };
  } catch (error) {
    const trouble = await troubleWith(image.file, image.digest, bytes, made);
    if (!trouble) throw error;
    return { bytes: nothing, trace, problems: [trouble] };
  }
}

async function renderPage(
  { roots, renderer, answers, templates }: RenderContext,
  route: Route,
): Promise<RenderedFile> {
  const tracer = tracing(answers);
  const { newsroom, problems } = openNewsroom(renderer, tracer);
  const known = templates.indirect().length;
  const { origin } = renderer.snapshot.publication;
  const url = absolute(origin, route.url);
  // Pages that load anything ask for the publication, whose origin this is.
  const bytes = await templates
    .render(route.template, url, { newsroom, route }, splitOrigin(origin).base)
    .catch((error: unknown) => {
      problems.push(failure(roots, route, error));
      return new Uint8Array();
    });
  for (const template of templates.indirect().slice(known))
    problems.push(problem('render-indirect', { template }, start(`src/pages/${template}`)));
  return { bytes, trace: tracer.trace, problems };
}

const start = (file: string) => ({ file, line: 1, column: 1 });
const changed = (file: string) => problem('content-changed', {}, start(file));

/**
 * Why a page could not be rendered. A text that changes under the press will be whole in the next
 * build; anything else that a template throws is a mistake in the code, the newsroom's or ours.
 */
function failure(roots: Roots, { url, template }: Route, error: unknown): Problem {
  if (error instanceof ContentChanged) {
    return changed(error.file);
  }
  const detail = error instanceof Error ? error.message : String(error);
  const place = themePlace(roots, error);
  if (place) return problem('theme-failed', { url, detail }, place);
  return problem('render-failed', { url, detail }, { file: `src/pages/${template}`, line: 1, column: 1 });
}
