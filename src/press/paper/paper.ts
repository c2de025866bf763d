import type { Browser } from 'playwright-core';
import { readDictionaries } from '../../disk/content/languages/dictionaries.ts';
import type { Roots } from '../../disk/roots.ts';
import { isoInZone } from '../../language/formats.ts';
import { createLanguages, type Language } from '../../language/language.ts';
import type { Content } from '../../newsroom/snapshot/snapshot.ts';
import { closest } from '../../problems/closest.ts';
import { hasErrors, type Problem, problem } from '../../problems/problem.ts';
import type { Edition } from '../../publication/publication.ts';
import { instantOf } from '../../publication/times.ts';
import { absolute, urlsOf } from '../../publication/urls.ts';
import { readKnownContent } from '../known-content.ts';
import { type OnDemandSite, openOnDemand } from '../serve/open.ts';
import { articleOfPage, type PaperArticle } from './article.ts';
import { paperDocument } from './document.ts';
import { paperFonts } from './fonts.ts';
import { printed } from './print.ts';
import { type Selection, selectArticles } from './selection.ts';

export interface PaperOptions {
  roots: Roots;
  /** The cache folder, absolute. */
  cache: string;
  /** Now, in milliseconds since 1970-01-01 UTC. */
  now: number;
  /** The id of an edition; the first if left out. */
  edition: string | undefined;
  /** What is printed; today's articles if left out. */
  selection: Selection | undefined;
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
    const nothing = problem(
      'paper-empty',
      { what: wanted.what, edition: wanted.edition.id },
      at('--edition'),
    );
    return { problems: report.length > 0 ? report : [nothing] };
  }
  const browser = await options.openBrowser();
  if (!browser) return { problems: [problem('paper-browser', {}, at('--browser'))] };
  const html = paperDocument({ ...wanted, articles, fonts: paperFonts(roots) });
  const pdf = await printed(browser, site, `${frontOf(content, wanted.edition)}paper.html`, html);
  const { edition, name, label } = wanted;
  return { pdf, edition: edition.id, name, label, articles: articles.length, problems: report };
}

/** A place on the command line. */
const at = (file: string) => ({ file, line: 1, column: 1 });

interface Wanted {
  edition: Edition;
  language: Language;
  /** Addresses of articles. */
  urls: readonly string[];
  /** What it is called in a file's name, on paper, and in a message. */
  name: string;
  label: string;
  what: string;
}

/** What is asked for, or what of it there is not. */
function wantedIn(content: Content, { roots, now, edition: id, selection }: PaperOptions): Wanted | Problem {
  const { publication } = content;
  const ids = publication.editions.map((one) => one.id);
  const edition = publication.editions.find((one) => one.id === (id ?? ids[0]));
  if (!edition)
    return problem('unknown-edition', { id: id ?? '', nearest: closest(id ?? '', ids) }, at('--edition'));
  const { dictionaries } = readDictionaries(roots, publication);
  const language = createLanguages(publication, dictionaries).get(edition.id);
  if (!language) throw new RangeError(`no language of ${edition.id}`);
  const chosen = selection ?? { kind: 'day', date: isoInZone(now, publication.timeZone).slice(0, 10) };
  const urls = selectArticles(content, edition.id, chosen, now);
  if (chosen.kind === 'day') {
    const noon = instantOf(`${chosen.date}T12:00`, publication.timeZone);
    const { date } = chosen;
    return { edition, language, urls, name: date, label: language.date(noon), what: `the day ${date}` };
  }
  const name = chosen.id;
  if (chosen.kind === 'story')
    return { edition, language, urls, name, label: '', what: `the story \`${name}\`` };
  const sections = publication.terms.section;
  const section = sections.find((one) => one.id === chosen.id);
  if (!section) {
    const nearest = closest(
      chosen.id,
      sections.map((one) => one.id),
    );
    return problem('unknown-section', { id: chosen.id, nearest }, at('--section'));
  }
  const label = section.names[edition.id] ?? section.id;
  return { edition, language, urls, name, label, what: `the section \`${name}\`` };
}

const frontOf = ({ publication }: Content, { id }: Edition) =>
  absolute(publication.origin, urlsOf(publication).front(id));

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
