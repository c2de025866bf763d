import { read } from '../../disk/files.ts';
import { openMadeFiles } from '../../disk/made-files.ts';
import type { Roots } from '../../disk/roots.ts';
import { lockFolder } from '../../disk/store/lock.ts';
import { route } from '../../newsroom/routes/route.ts';
import type { Problem } from '../../problems/problem.ts';
import { urls } from '../../publication/urls.ts';
import { codeDigest } from '../code.ts';
import { openTemplates, type Templates } from '../templates/templates.ts';
import { ThemeBroken } from '../templates/theme-broken.ts';
import type { Answer, Asked } from './answer.ts';
import { createAnswers } from './answers.ts';
import { readHeaders } from './read-headers-file.ts';
import { openSite, type Site } from './site.ts';

export interface OnDemandOptions {
  roots: Roots;
  /** The cache folder, absolute: compiled templates are there. */
  cache: string;
  /** Now, in milliseconds since 1970-01-01 UTC. */
  clock: () => number;
  /** Told why a page can't be shown. */
  report(problems: readonly Problem[], error?: unknown): void;
  /** Bytes of rendered pages that are held in memory. */
  memory?: number;
}

/** A site whose pages are made when they are asked for. */
export interface OnDemandSite extends Pick<Site, 'reload'> {
  answer(asked: Asked): Promise<Answer>;
}

/**
 * Opens a newsroom to be served on demand, with the templates as they are now: new ones need a new
 * process. Returns its problems instead if they forbid showing it.
 */
export async function openOnDemand(
  options: OnDemandOptions,
): Promise<OnDemandSite | { problems: Problem[] }> {
  const { roots, cache, clock, report, memory = 64 * 1024 * 1024 } = options;
  const templates = await loadTemplates(roots, cache).catch((error: unknown) => {
    if (error instanceof ThemeBroken) return { problems: [...error.problems] };
    throw error;
  });
  if ('problems' in templates) return templates;
  const made = openMadeFiles(cache);
  const pages = { render: templates.render, memory, made };
  const site = await openSite({ roots, cache, clock, pages });
  if ('problems' in site) return site;
  const assets = new Map([...templates.assets].map(([url, file]) => [url, read(file)]));
  const headersOf = readHeaders(await textForHosts(site));
  return { answer: createAnswers({ site, assets, headersOf, clock, report }), reload: site.reload };
}

/** Everything is loaded at once: a build of newer code removes what is in the cache. */
async function loadTemplates(roots: Roots, cache: string): Promise<Templates> {
  const release = lockFolder(cache);
  try {
    const templates = await openTemplates(roots, cache, codeDigest(roots, cache));
    await templates.preload();
    return templates;
  } finally {
    release();
  }
}

/** What hosts are to say about files, which this one does too: the same text as at every moment. */
async function textForHosts(site: Site): Promise<string> {
  const url = urls.siteFile('_headers');
  const { bytes } = await site.now().file(route('site-file', '', '_headers', url));
  return new TextDecoder().decode(bytes);
}
