import { openMadeFiles } from '../../disk/made-files.ts';
import type { Roots } from '../../disk/roots.ts';
import { lockFolder } from '../../disk/store/lock.ts';
import { route } from '../../newsroom/routes/route.ts';
import type { Problem } from '../../problems/problem.ts';
import { pathOn } from '../../publication/sites.ts';
import type { Urls } from '../../publication/urls.ts';
import { codeDigest } from '../code.ts';
import { assetOn } from '../templates/assets.ts';
import { openTemplates, type Templates } from '../templates/templates.ts';
import type { Answer, Asked } from './answer.ts';
import { createAnswers } from './answers.ts';
import { type HeadersOf, readHeaders } from './read-headers-file.ts';
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
  const templates = await loadTemplates(roots, cache);
  const made = openMadeFiles(cache);
  const pages = { render: templates.render, memory, made };
  const site = await openSite({ roots, cache, clock, pages });
  if ('problems' in site) return site;
  const { urls, origin } = site.now();
  const assets = new Map([...templates.assets].map(([path, file]) => [path, assetOn({ origin }, file)]));
  const headersOf = await readAllHeaders(site, urls);
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

/** What hosts are to say about files, which this one does too: the same texts as at every moment. */
async function readAllHeaders(site: Site, { sites, siteFile, siteFront, siteAt }: Urls): Promise<HeadersOf> {
  const read = async (one: (typeof sites)[number]) => {
    const { bytes } = await site.now().file(route('site-file', '', '_headers', siteFile(one, '_headers')));
    return [one, readHeaders(new TextDecoder().decode(bytes))] as const;
  };
  const all = new Map(await Promise.all(sites.map(read)));
  return (address) => {
    const found = siteAt(address);
    const one = found ?? sites[0];
    return (one && all.get(one)?.(pathOn(one, found ? address : siteFront(one)))) ?? {};
  };
}
