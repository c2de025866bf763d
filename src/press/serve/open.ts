import { openDerivedFiles } from '../../disk/derived-files.ts';
import type { Roots } from '../../disk/roots.ts';
import { route } from '../../newsroom/routes/route.ts';
import type { Problem } from '../../problems/problem.ts';
import { pathOn } from '../../publication/sites.ts';
import type { Urls } from '../../publication/urls.ts';
import { codeDigest } from '../code.ts';
import { assetOn } from '../templates/assets.ts';
import { openTemplates, type Templates } from '../templates/templates.ts';
import { ThemeBroken } from '../templates/theme-broken.ts';
import type { Answer, Asked } from './answer.ts';
import { createAnswers } from './answers.ts';
import { type HeadersOf, readHeaders } from './read-headers-file.ts';
import { openSite, type Site } from './site.ts';
import type { SiteVersion } from './site-version.ts';

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
  /** The templates, if they are being opened already. */
  templates?: Promise<Templates> | undefined;
}

/** A site whose pages are made when they are asked for. */
export interface OnDemandSite extends Pick<Site, 'reload'> {
  /** Its addresses, as the settings say now. */
  readonly urls: Urls;
  answer(asked: Asked): Promise<Answer>;
}

/**
 * Opens a newsroom to be served on demand, with the templates as they are now: new ones need a new
 * process. Returns its problems instead if they forbid showing it.
 */
export async function openOnDemand(
  options: OnDemandOptions,
): Promise<OnDemandSite | { problems: Problem[] }> {
  const { roots, cache, clock, memory = 64 * 1024 * 1024 } = options;
  // Where they must be compiled, another process does that while content is read.
  const opening = loadTemplates(options);
  const made = openDerivedFiles(cache);
  const render: Templates['render'] = async (...page) => (await opening).render(...page);
  const reading = openSite({ roots, cache, clock, pages: { render, memory, made } });
  const opened = await Promise.all([reading, opening]).catch(problemsOfTheme);
  if ('problems' in opened) return opened;
  const [site, templates] = opened;
  if ('problems' in site) return site;
  const open = () => openAddresses(shown, templates, options);
  const reload = async () => {
    const problems = await site.reload();
    if (keyOf(site.now()) !== at.key) at = await open();
    return problems;
  };
  const shown: Site = { now: site.now, reload };
  let at = await open();
  return {
    get urls() {
      return at.urls;
    },
    answer: (asked) => at.answer(asked),
    reload,
  };
}

/** Where the site stands, in words: its hosts, paths and editions. */
const keyOf = ({ urls: { sites }, base }: SiteVersion) => JSON.stringify([sites, base]);

/** What answers at the addresses that the settings say now: what names them is made for them. */
async function openAddresses(site: Site, templates: Templates, { clock, report }: OnDemandOptions) {
  const now = site.now();
  const { urls, base } = now;
  const assets = new Map([...templates.assets].map(([path, file]) => [path, assetOn(base, file)]));
  const headersOf = await readAllHeaders(site, urls);
  return { key: keyOf(now), urls, answer: createAnswers({ site, assets, headersOf, clock, report }) };
}

/** What is wrong with the newsroom's theme, where that is what went wrong. */
function problemsOfTheme(error: unknown): { problems: Problem[] } {
  if (error instanceof ThemeBroken) return { problems: [...error.problems] };
  throw error;
}

/** Everything is loaded at once: newer code may remove older templates. */
async function loadTemplates({ roots, cache, templates }: OnDemandOptions): Promise<Templates> {
  const opened = await (templates ?? openTemplates(roots, cache, codeDigest(roots, cache)));
  await opened.preload();
  return opened;
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
