import type { Browser } from 'playwright-core';
import type { Content } from '../../newsroom/snapshot/snapshot.ts';
import { hasErrors, type Problem, problem } from '../../problems/problem.ts';
import { absolute, urlsOf } from '../../publication/urls.ts';
import { readKnownContent } from '../last-build/known-content.ts';
import { type OnDemandSite, openOnDemand } from '../serve/open.ts';
import { articleOfPage, type PaperArticle } from './article.ts';
import { paperDocument } from './document.ts';
import { paperFonts } from './fonts.ts';
import { printed } from './print.ts';
import { at, type Wanted, type WantedOptions, wantedIn } from './wanted.ts';

export interface PaperOptions extends WantedOptions {
  /** The cache folder, absolute. */
  cache: string;
  /** Whether it is set in the faces of screens, whose words programs that read a PDF may not find. */
  screenFaces?: boolean;
  /** Opens a browser, which whoever gives it closes; `null` if there is none. */
  openBrowser: () => Promise<Browser | null>;
}

/** What was printed, or why nothing was. */
export type PaperReport =
  | {
      pdf: Uint8Array;
      edition: string;
      /** What is printed, as a part of a file's name: a day, the id of a section or of a story. */
      name: string;
      /** The same in words; empty for one story. */
      label: string;
      articles: number;
      problems: Problem[];
    }
  | { problems: Problem[] };

/** Prints articles of an edition as a PDF, as readers can see them at the moment. */
export async function printPaper(options: PaperOptions): Promise<PaperReport> {
  const { roots, cache, now } = options;
  const { content } = await readKnownContent(roots, cache);
  const report: Problem[] = [];
  const site = await openOnDemand({
    roots,
    cache,
    clock: () => now,
    report: (found) => report.push(...found),
  });
  if (!content || 'problems' in site) return { problems: 'problems' in site ? site.problems : report };
  const wanted = wantedIn(content, options);
  if ('rule' in wanted) return { problems: [wanted] };
  const articles = await readArticles(site, content, wanted);
  if (hasErrors(report) || articles.length === 0) {
    const { what, edition } = wanted;
    const nothing = problem('paper-empty', { what, edition: edition.id }, at('--edition'));
    return { problems: report.length > 0 ? report : [nothing] };
  }
  const { fonts, problems } = fontsFor(options, content);
  report.push(...problems);
  if (hasErrors(problems)) return { problems: report };
  const browser = await options.openBrowser();
  if (!browser) return { problems: [problem('paper-browser', {}, at('--browser'))] };
  const html = paperDocument({ ...wanted, articles, fonts });
  const { edition, name, label } = wanted;
  const pdf = await printed(browser, site, addressIn(content, edition.id), html);
  return { pdf, edition: edition.id, name, label, articles: articles.length, problems: report };
}

const fontsFor = ({ roots, screenFaces }: PaperOptions, { publication }: Content) =>
  screenFaces ? { fonts: [], problems: [] } : paperFonts(roots, publication.maxMegabytes ?? {});

/** Where the document stands for the browser, among the pages of its edition. */
const addressIn = ({ publication }: Content, edition: string) =>
  `${absolute(publication.origin, urlsOf(publication).front(edition))}paper.html`;

/** The articles, as their pages show them. */
async function readArticles(
  site: OnDemandSite,
  { publication }: Content,
  { urls, language }: Wanted,
): Promise<PaperArticle[]> {
  const found: PaperArticle[] = [];
  for (const [index, path] of urls.entries()) {
    const url = absolute(publication.origin, path);
    const { host, pathname } = new URL(url);
    const asked = {
      method: 'GET',
      host,
      target: pathname,
      acceptEncoding: undefined,
      ifNoneMatch: undefined,
    };
    const { status, body } = await site.answer(asked);
    const html = status === 200 && body ? new TextDecoder().decode(body) : '';
    const article = articleOfPage(html, { url, prefix: `article-${index + 1}`, number: language.number });
    if (article) found.push(article);
  }
  return found;
}
