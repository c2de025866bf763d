import { ContentChanged } from '../../disk/content/bodies.ts';
import { caching, typeOf } from '../../outputs/site-files/served-as.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import type { Urls } from '../../publication/urls.ts';
import { type Answer, type Asked, answerWith, bare, cachingOf, splitTarget } from './answer.ts';
import { type ServedFile, servedFile } from './file.ts';
import type { HeadersOf } from './read-headers-file.ts';
import type { Site } from './site.ts';
import { Refused, type SiteVersion } from './site-version.ts';

export interface AnswerOptions {
  site: Site;
  /** Style sheets, scripts, fonts and icons: path below a site → bytes. */
  assets: ReadonlyMap<string, Uint8Array>;
  headersOf: HeadersOf;
  clock: () => number;
  /** Told why a page can't be shown, once for each page and reason. */
  report(problems: readonly Problem[], error?: unknown): void;
}

/** Answers requests. Nothing that a request says reaches the disk or a template, but for what it chooses. */
export function createAnswers(options: AnswerOptions): (asked: Asked) => Promise<Answer> {
  const { site, headersOf } = options;
  const assets = new Map(
    [...options.assets].map(([path, bytes]) => [path, servedFile(bytes, typeOf(path))] as const),
  );
  const fail = createFailures(options);
  return async (asked) => {
    if (asked.method !== 'GET' && asked.method !== 'HEAD') {
      return bare(405, headersOf, { allow: 'GET, HEAD' });
    }
    const { path, query } = splitTarget(asked.target);
    try {
      const moment = site.now();
      const address = addressOf(moment.urls, asked.host, path);
      const asset = moment.urls.siteAt(address) && assets.get(moment.urls.local(address));
      if (asset) return await answerWith(asset, 200, asked, headersAt(options, address, moment));
      return await page(options, asked, address, query).catch(async (error: unknown) => {
        if (!(await fail.isNewsroomNewer(error))) throw error;
        return page(options, asked, address, query);
      });
    } catch (error) {
      return fail.answer(path, error);
    }
  };
}

/** The address that is asked for: where there are several sites, that of the host that is named, or of the first. */
function addressOf({ sites }: Urls, host: string | undefined, path: string): string {
  const [first, second] = sites;
  if (!second) return path;
  const site = sites.find((one) => new URL(one.host).host === host?.toLowerCase()) ?? first;
  return `${site?.host}${path}`;
}

async function page(options: AnswerOptions, asked: Asked, address: string, query: string): Promise<Answer> {
  const moment = options.site.now();
  const { status, target, route } = moment.place(address);
  const headers = headersAt(options, route?.url ?? address, moment);
  if (target !== null) headers['location'] = target + query;
  const file: ServedFile | null = route && (await moment.file(route));
  if (file) return answerWith(file, status, asked, headers);
  return { status, headers: { ...headers, 'content-length': 0 }, body: new Uint8Array() };
}

function headersAt(
  { headersOf, clock }: AnswerOptions,
  address: string,
  { until }: SiteVersion,
): Record<string, string> {
  const said = headersOf(address);
  const lasts = said['cache-control'] === caching.lasting;
  return lasts ? said : { ...said, 'cache-control': cachingOf(until - clock()) };
}

/** What to answer when a page can't be shown. */
function createFailures({ site, headersOf, report }: AnswerOptions) {
  let told = new Set<string>();
  let tried: SiteVersion | null = null;
  const tell = (problems: readonly Problem[], error?: unknown) => {
    const fresh = problems.filter((one) => !told.has(JSON.stringify(one)));
    if (told.size > 1000) told = new Set();
    for (const one of fresh) told.add(JSON.stringify(one));
    if (fresh.length > 0) report(fresh, error);
  };
  return {
    /** Whether a text is no longer what was read, and has been read again. Tried once until it succeeds. */
    isNewsroomNewer: async (error: unknown): Promise<boolean> => {
      const before = site.now();
      if (!(error instanceof ContentChanged) || tried === before) return false;
      tried = before;
      await site.reload();
      return site.now() !== before;
    },
    answer: (path: string, error: unknown): Answer => {
      if (error instanceof ContentChanged) return bare(503, headersOf, { 'retry-after': '5' });
      if (error instanceof Refused) tell(error.problems);
      else tell([renderFailed(path, error)], error);
      return bare(500, headersOf);
    },
  };
}

function renderFailed(url: string, error: unknown): Problem {
  const detail = error instanceof Error ? error.message : String(error);
  return problem('render-failed', { url, detail }, { file: 'src/pages', line: 1, column: 1 });
}
