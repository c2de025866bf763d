import path from 'node:path';
import type { APIContext, MiddlewareNext } from 'astro';
import { lookup } from 'mrmime';
import { openMadeFiles } from '../disk/made-files.ts';
import type { Problem } from '../problems/problem.ts';
import { contentError } from './dev-error.ts';
import { contentChanged } from './dev-event.ts';
import { type LiveNewsroom, openLive } from './live.ts';

const project = process.cwd();
const roots = { project, content: path.join(project, 'content'), locales: path.join(project, 'locales') };
const made = openMadeFiles(path.join(project, '.warraq'));

let live: LiveNewsroom | undefined;
import.meta.hot?.on(contentChanged, () => {
  live = undefined;
});

/** Answers a request of `astro dev` from the newsroom as it is now; mistakes go to the overlay. */
export async function answer({ url, locals }: APIContext, next: MiddlewareNext): Promise<Response> {
  live ??= sound(await openLive(roots, made, Date.now()));
  const route = live.resolve(url.pathname);
  if (route.template === 'image') {
    const type = lookup(route.url) ?? 'application/octet-stream';
    return new Response(Buffer.from(await live.image(route)), { headers: { 'content-type': type } });
  }
  const { newsroom, problems } = live.open();
  Object.assign(locals, { newsroom, route });
  const response = await next(`/${route.template}/`);
  stopAt(problems);
  const lost = route.template === 'not-found' || route.id === 'not-found';
  return lost ? new Response(response.body, { status: 404, headers: response.headers }) : response;
}

function sound(opened: Awaited<ReturnType<typeof openLive>>): LiveNewsroom {
  if ('problems' in opened) stopAt(opened.problems);
  return opened as LiveNewsroom;
}

function stopAt(problems: readonly Problem[]): void {
  const [first] = problems.filter(({ severity }) => severity === 'error');
  if (first) throw contentError(first, problems.length - 1);
}
