import { securityContact } from '../checks/security.ts';
import { locate } from '../disk/locate.ts';
import type { Roots } from '../disk/roots.ts';
import { type Library, openNewsroom } from '../newsroom/newsroom.ts';
import { asker } from '../newsroom/queries.ts';
import { type Content, createSnapshot } from '../newsroom/snapshot.ts';
import { createTextCache } from '../newsroom/text-cache.ts';
import { hasErrors, markDrafts, type Problem, sortProblems } from '../problems/problem.ts';
import { urls } from '../publication/urls.ts';
import { mendAllHidden, type TakenOut } from './hidden.ts';
import { type Files, openEditions, openReader, readFiles } from './library.ts';
import { type Mended, mendProse, proseProblems } from './prose.ts';
import { outdatedTranslations, recordRevision } from './translations.ts';
import { addAliases, type LastBuild, lostSince, vanishingProblems } from './vanishing.ts';

/**
 * Every problem of every file, drafts and embargoed stories included. Renders all texts and
 * publishes nothing.
 */
export async function review(roots: Roots): Promise<Problem[]> {
  const files = readFiles(roots, undefined, await openReader());
  return sortProblems([...files.problems, ...markDrafts(await reviewTexts(files), files.isDraft)]);
}

/**
 * The same, what the next build would refuse or warn of, and what keeps nothing from being published:
 * what rules about prose find, and translations whose originals have changed.
 */
export async function reviewAll(roots: Roots, last: LastBuild): Promise<Problem[]> {
  const reader = await openReader();
  const files = readFiles(roots, undefined, reader);
  const { content, problems, isDraft } = files;
  const ofTexts = content
    ? [...(await proseProblems(roots, content)), ...outdatedTranslations(roots, content, reader)]
    : [];
  const ofContent = content
    ? [
        ...(hasErrors(problems) ? [] : lostAddresses(roots, content, last)),
        ...locate(roots, securityContact(content.publication, last.now)),
      ]
    : [];
  const found = markDrafts([...(await reviewTexts(files)), ...ofTexts], isDraft);
  return sortProblems([...problems, ...found, ...ofContent]);
}

function lostAddresses(roots: Roots, content: Content, last: LastBuild): Problem[] {
  return vanishingProblems(roots, { content, now: last.now }, lostSince(roots, last, content));
}

/** Takes out of texts what nobody sees, mends the prose of all that can be read, and keeps their old addresses. */
export async function mendTexts(
  roots: Roots,
  last: LastBuild,
): Promise<Mended & { takenOut: readonly TakenOut[] }> {
  const reader = await openReader();
  const takenOut = mendAllHidden(roots, reader);
  const { content, problems } = readFiles(roots, undefined, reader);
  const moved = content && !hasErrors(problems) ? addAliases(roots, content, last) : [];
  const mended = content ? await mendProse(roots, content) : { files: [], places: 0 };
  const files = [...takenOut.map(({ file }) => file), ...moved, ...mended.files];
  const taken = takenOut.reduce((sum, { codes }) => sum + codes.length, 0);
  return { files: [...new Set(files)], places: mended.places + moved.length + taken, takenOut };
}

async function reviewTexts({ content, dictionaries, problems }: Files): Promise<Problem[]> {
  if (!content || hasErrors(problems.filter(({ file }) => file.startsWith('locales/')))) return [];
  const snapshot = createSnapshot(allPublic(content), Number.POSITIVE_INFINITY);
  const editions = await openEditions(content, dictionaries);
  const library: Library = { snapshot, ...editions, feedTexts: createTextCache() };
  const { newsroom, problems: found } = openNewsroom(library, asker(snapshot));
  for (const { story, edition } of content.articles) {
    newsroom.html('page', `stories/${story}`, edition, urls.chooser());
  }
  for (const { id, edition } of content.pages) {
    newsroom.html('page', `pages/${id}`, edition, urls.chooser());
  }
  return found;
}

/** Records that translations say what their originals say today; the problems of those that are none. */
export async function recordRevisions(roots: Roots, files: readonly string[]): Promise<Problem[]> {
  const reader = await openReader();
  const { content, problems } = readFiles(roots, undefined, reader);
  if (!content || hasErrors(problems)) return problems;
  return files.flatMap((file) => recordRevision(roots, content, reader, file) ?? []);
}

/** The same content as if readers could see all of it. */
function allPublic(content: Content): Content {
  const status = 'published';
  return {
    ...content,
    articles: content.articles.map((article) => ({ ...article, status, expires: null })),
    pages: content.pages.map((page) => ({ ...page, status })),
  };
}
