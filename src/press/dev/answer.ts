import path from 'node:path';
import type { APIContext, MiddlewareNext } from 'astro';
import { ContentChanged } from '../../disk/content/bodies.ts';
import { openDerivedFiles } from '../../disk/derived-files.ts';
import { shown as nameOf } from '../../disk/roots.ts';
import { walk } from '../../disk/walk.ts';
import { isMade, type Template } from '../../newsroom/routes/route.ts';
import { formatProblems } from '../../problems/format.ts';
import type { Problem } from '../../problems/problem.ts';
import { draftsPath } from '../../publication/urls.ts';
import { answerFile } from './answer-file.ts';
import { withAskedAt } from './asked-at.ts';
import { createEditorsView, type Reading } from './editors-view.ts';
import { errorPage } from './error.ts';
import { contentChanged, contentSettled } from './event.ts';
import { faultsAt } from './faults.ts';
import { reviewTexts } from './review.ts';
import { devSettings } from './settings.ts';

const { roots, cache, now, public: hidden } = devSettings(process.cwd());
const clock = () => now ?? Date.now();
const read = createEditorsView({ roots, cache, made: openDerivedFiles(cache), clock, hidden });

/** What readers and their programs fetch beside pages: it holds what is public, and no more. */
const forMachines: ReadonlySet<Template> = new Set([
  ...(['latest', 'manifest', 'opml', 'feed', 'atom', 'json-feed', 'news-sitemap', 'sitemap'] as const),
  ...(['sitemap-index', 'site-file', 'search-index', 'search-results', 'search-terms'] as const),
]);

/** Template → where Astro has it: its file below `pages/`, in whatever folder. */
const pages = new Map(
  walk(path.join(roots.project, 'src/pages')).files.map(({ name }) => {
    const place = name.replace(/\.\w+$/, '');
    return [path.posix.basename(place), `/${place}/`];
  }),
);

let reading: Promise<Reading> | undefined;
/** Problems that rendering texts found since content was read. */
let ofTexts: Problem[] = [];
/** What the terminal says already. */
let said = new Set<string>();
/** Texts without problems, by digest. */
const right = new Set<string>();

import.meta.hot?.on(contentChanged, () => {
  reading = undefined;
});
// Mistakes are told whether or not a page is open.
import.meta.hot?.on(contentSettled, () => void current());

/** The newsroom as it is now. */
function current(): Promise<Reading> {
  reading ??= readNow();
  return reading;
}

async function readNow(): Promise<Reading> {
  const found = await read();
  ofTexts = [];
  const told = new Set<string>();
  tell(found.problems, told);
  void review(found, told);
  return found;
}

async function review({ shown }: Reading, told: Set<string>): Promise<void> {
  const mine = ofTexts;
  for await (const problems of shown ? reviewTexts(shown, right) : []) {
    if (mine !== ofTexts) return;
    mine.push(...problems);
    tell(problems, told);
  }
  said = told;
}

/** Prints what was not said before. */
function tell(problems: readonly Problem[], told: Set<string>): void {
  const fresh = problems.filter((one) => !said.has(JSON.stringify(one)) && !told.has(JSON.stringify(one)));
  for (const one of problems) told.add(JSON.stringify(one));
  if (fresh.length > 0)
    process.stderr.write(`${formatProblems(fresh.map(named), 'text', process.stderr.isTTY)}\n`);
}

/** A problem with its file as it is typed. */
const named = (one: Problem) => nameOf(roots, one, process.cwd());
const isError = ({ severity }: Problem) => severity === 'error';

/**
 * Answers a request of `astro dev` from the newsroom as it is now. Mistakes stand in place of the
 * pages that show the text they are in; all others show what was last right, and say so.
 */
export async function answer(context: APIContext, next: MiddlewareNext): Promise<Response> {
  const askedAt = performance.now();
  try {
    return await withAskedAt(await answerFrom(await fresh(), context, next), askedAt);
  } catch (error) {
    if (!(error instanceof ContentChanged)) throw error;
    // Saved while it was read: whoever asked asks again.
    reading = undefined;
    return new Response('', { status: 503, headers: { refresh: '0' } });
  }
}

/** The newsroom as files and time make it. */
async function fresh(): Promise<Reading> {
  const found = await current();
  if (!found.shown || clock() < found.shown.until) return found;
  reading = undefined;
  return current();
}

async function answerFrom(
  found: Reading,
  { url, locals, request }: APIContext,
  next: MiddlewareNext,
): Promise<Response> {
  const { shown, problems } = found;
  if (!shown) return errorPage(problems.filter(isError).map(named));
  const wanted = shown.preview.resolve(url.pathname);
  const live = forMachines.has(wanted.template) ? shown.open : shown.preview;
  const route = live.resolve(url.pathname);
  if (isMade(route.template)) return answerFile(live, route, request);
  const { newsroom, problems: ofPage } = live.open();
  const editor = { drafts: shown.draftCount, problems: [...problems, ...ofTexts].filter(isError).map(named) };
  Object.assign(locals, { newsroom, route, editor, drafts: shown.drafts });
  if (!hidden && `${url.pathname}/`.startsWith(draftsPath)) return next(draftsPath);
  const lost = route.template === 'not-found' || route.id === 'not-found';
  const wrong = faultsAt(found, lost ? { ...route, url: url.pathname } : route, roots);
  if (wrong.length > 0) return errorPage(wrong.map(named));
  const response = await next(pages.get(route.template) ?? '/');
  if (ofPage.some(isError)) return errorPage(ofPage.filter(isError).map(named));
  return lost ? new Response(response.body, { status: 404, headers: response.headers }) : response;
}
