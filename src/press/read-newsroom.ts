import { runChecks, runStoryChecks } from '../checks/check.ts';
import { runOwnChecks } from '../checks/custom-check.ts';
import { readContent, type Scope } from '../disk/content/content.ts';
import type { IndexCache } from '../disk/content/index-cache.ts';
import { readDictionaries } from '../disk/content/languages/dictionaries.ts';
import { locate } from '../disk/content/locate.ts';
import type { Roots } from '../disk/roots.ts';
import type { Dictionary } from '../language/language.ts';
import { loadParser } from '../markdown/parser.ts';
import { createReader, type Reader } from '../markdown/reader.ts';
import type { Content } from '../newsroom/snapshot/snapshot.ts';
import { markDrafts, type Problem, sortProblems } from '../problems/problem.ts';
import type { Provisional } from '../story/provisional.ts';
import { type NewsroomCode, noCode } from './newsroom-code.ts';

/** The files of a newsroom, read and checked. */
export interface Files {
  /** `undefined` if the publication itself can't be read. */
  content: Content | undefined;
  dictionaries: Record<string, Dictionary>;
  problems: Problem[];
  /** Whether the mistakes of a file are a draft's. */
  isDraft: (file: string) => boolean;
  /** The texts that are not in `content`, since they have mistakes. */
  provisional: Provisional;
}

/** The same of some stories. */
export type StoryFiles = Omit<Files, 'dictionaries'>;

/** What reads texts to tell their blocks apart; both parsers give the same ones. */
export async function openReader(): Promise<Reader> {
  return createReader(await loadParser('auto'));
}

/** Reads content and strings and checks them; the texts themselves are not rendered yet. */
export function readFiles(roots: Roots, index?: IndexCache, reader?: Reader, code = noCode): Files {
  const { content: found, problems, editions, ...read } = readContent(roots, index, reader);
  const content = found && withOwnPages(found, code);
  if (!content) {
    const ofStrings = editions ? readDictionaries(roots, editions).problems : [];
    return { content, dictionaries: {}, problems: sortProblems([...problems, ...ofStrings]), ...read };
  }
  const strings = readDictionaries(roots, content.publication);
  const provisional = { ...content, articles: read.provisional.articles };
  const findings = locate(roots, [...runChecks(content), ...runStoryChecks(provisional)]);
  const own = ownProblems(roots, code, content, provisional);
  const all = sortProblems([...problems, ...code.problems, ...strings.problems, ...findings, ...own]);
  const marked = markDrafts(all, read.isDraft);
  return { content, dictionaries: strings.dictionaries, problems: marked, ...read };
}

/** Reads some stories and checks what can be said of each by itself. */
export function readStories(
  roots: Roots,
  index: IndexCache,
  reader: Reader,
  scope: Scope,
  code = noCode,
): StoryFiles {
  const { content, problems, ...read } = readContent(roots, index, reader, scope);
  const { isDraft, provisional } = read;
  if (!content) return { content, problems, ...read };
  const unready = { ...content, articles: provisional.articles };
  const ofTexts = locate(roots, [content, unready].flatMap(runStoryChecks));
  const own = ownProblems(roots, code, content, unready);
  const all = [...problems, ...code.problems, ...ofTexts, ...own];
  return { content, problems: markDrafts(all, isDraft), ...read };
}

/** Content with the kinds of pages that the theme adds: they have addresses like all else. */
const withOwnPages = (content: Content, { pages }: NewsroomCode): Content =>
  pages.length === 0 ? content : { ...content, publication: { ...content.publication, customPages: pages } };

/** What checks of the newsroom's own find in texts, those with mistakes included. */
function ownProblems(roots: Roots, { checks }: NewsroomCode, ...all: readonly Content[]): Problem[] {
  const found = all.map((content) => runOwnChecks(checks, content));
  const findings = found.flatMap((one) => one.findings);
  return [...found.flatMap(({ problems }) => problems), ...locate(roots, findings)];
}
