import { locate } from '../../disk/content/locate.ts';
import { openDerivedFiles } from '../../disk/derived-files.ts';
import type { Roots } from '../../disk/roots.ts';
import { readTheme } from '../../disk/theme.ts';
import type { Reader } from '../../markdown/reader.ts';
import { createRenderCache, openNewsroom, type Renderer } from '../../newsroom/newsroom.ts';
import { routesOf } from '../../newsroom/routes/routes.ts';
import { address, createSnapshot } from '../../newsroom/snapshot/snapshot.ts';
import { hasErrors, markDrafts, type Problem, sortProblems } from '../../problems/problem.ts';
import { pathOfFile } from '../../publication/output-paths.ts';
import { urlsOf } from '../../publication/urls.ts';
import type { Body } from '../../story/article.ts';
import type { IsTouched } from '../git/since.ts';
import { type NewsroomCode, openCode } from '../newsroom-code.ts';
import { pictureProblems } from '../pictures/decode-pictures.ts';
import { type Files, openReader, readFiles } from '../read-newsroom.ts';
import { staleRecordings } from '../recordings/stale.ts';
import { openEditions } from '../render/renderer.ts';
import { agreementProblems } from './agreement.ts';
import { deliveryProblems } from './delivery.ts';
import { mendAllHidden, type TakenOut } from './hidden.ts';
import { linksBetween, type ShownText } from './links-between.ts';
import { type Mended, mendProse, proseProblems } from './prose.ts';
import { allPublic, touchedPart, withProvisional } from './readable.ts';
import { timely } from './timely.ts';
import { outdatedTranslations } from './translations.ts';
import { addAliases, type LastBuild, lostSince, vanishingProblems } from './vanishing.ts';

/**
 * Every problem of every file, drafts and embargoed stories included. Renders all texts, decodes all
 * pictures and publishes nothing.
 *
 * @param cache the cache folder, absolute: what is known of pictures is kept there
 */
export async function checkContent(roots: Roots, cache: string): Promise<Problem[]> {
  const code = await openCode(roots);
  const files = readFiles(roots, undefined, await openReader(), code);
  const ofPictures = await pictureProblems(roots, files.content?.images ?? [], openDerivedFiles(cache));
  const found = [...(await reviewTexts(files, code)), ...ofPictures];
  return sortProblems([...files.problems, ...markDrafts(found, files.isDraft)]);
}

const everything: IsTouched = () => true;

/**
 * The same, what the next build would refuse or warn of, and what keeps nothing from being published:
 * what rules about prose find, and translations whose originals have changed.
 *
 * @param isTouched which files to speak of: of texts, no others are rendered, compared or decoded
 */
export async function checkEverything(
  roots: Roots,
  last: LastBuild,
  isTouched = everything,
): Promise<Problem[]> {
  const [reader, code] = await Promise.all([openReader(), openCode(roots)]);
  const files = readFiles(roots, undefined, reader, code);
  const { content, problems, isDraft } = files;
  const ofTexts = await touchedProblems(roots, last, files, reader, isTouched);
  const lost = content && !hasErrors(problems) ? lostSince(roots, last, content) : null;
  const vanished = content && lost ? vanishingProblems(roots, { content, now: last.now }, lost) : [];
  const ofContent = content ? locate(roots, timely(content, last.now)) : [];
  const found = markDrafts([...(await reviewTexts(files, code, isTouched)), ...ofTexts], isDraft);
  const { problems: ofTheme, notes } = readTheme(roots);
  const all = [
    ...problems,
    ...deliveryProblems(roots, content),
    ...found,
    ...vanished,
    ...ofContent,
    ...ofTheme,
    ...notes,
  ];
  return sortProblems(all.filter(({ file }) => isTouched(file)));
}

/** What is wrong with the prose of texts, with translations, and with the pictures beside them. */
async function touchedProblems(
  roots: Roots,
  { cache }: LastBuild,
  files: Files,
  reader: Reader,
  isTouched: IsTouched,
): Promise<Problem[]> {
  const [content, readable] = [files.content, withProvisional(files)].map(
    (one) => one && touchedPart(one, isTouched),
  );
  if (!content || !readable) return [];
  return [
    ...(await proseProblems(roots, readable)),
    ...outdatedTranslations(roots, content, reader),
    ...agreementProblems(roots, content, reader),
    ...staleRecordings(roots, content.articles, reader),
    ...(await pictureProblems(roots, content.images, openDerivedFiles(cache))),
  ];
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

export async function reviewTexts(
  files: Files,
  code: NewsroomCode,
  isTouched = everything,
): Promise<Problem[]> {
  const { dictionaries, problems } = files;
  const content = withProvisional(files);
  if (!content || hasErrors(problems.filter(({ file }) => file.startsWith('locales/')))) return [];
  const snapshot = createSnapshot(allPublic(content), Number.POSITIVE_INFINITY);
  const editions = await openEditions(content, dictionaries, undefined, code);
  const renderer: Renderer = { snapshot, ...editions, cache: createRenderCache() };
  const { newsroom, problems: found } = openNewsroom(renderer);
  const show = (owner: string, edition: string, url: string, body: Body): ShownText => {
    const html = newsroom.text(owner, edition, url).html;
    return { url, body, markdown: content.readBody(body), html };
  };
  const urls = urlsOf(content.publication);
  const { articles, pages } = touchedPart(content, isTouched);
  const texts = [
    ...articles.map((one) =>
      show(`stories/${one.story}`, one.edition, address(one, content.publication).url, one.body),
    ),
    ...pages.map(({ id, edition, slug, body }) =>
      show(`pages/${id}`, edition, urls.staticPage(edition, slug), body),
    ),
  ];
  const ready = [...(content.publicFiles?.keys() ?? [])].flatMap((name) => urls.everywhere(pathOfFile(name)));
  const paths = [...routesOf(snapshot).map(({ url }) => url), ...ready];
  return [...found, ...linksBetween(texts, paths, content.publication)];
}
