import path from 'node:path';
import { alwaysPublic, endOfTime } from '../../checks/addresses.ts';
import { runSharedChecks } from '../../checks/check.ts';
import { futureTimes } from '../../checks/times.ts';
import { IndexCache } from '../../disk/content/index-cache.ts';
import { locate } from '../../disk/content/locate.ts';
import type { DerivedFiles } from '../../disk/derived-files.ts';
import type { Roots } from '../../disk/roots.ts';
import type { FoundFile } from '../../disk/walk.ts';
import { createRenderCache, openNewsroom } from '../../newsroom/newsroom.ts';
import { CellDraft } from '../../newsroom/snapshot/draft.ts';
import { address, type Content, changesOf } from '../../newsroom/snapshot/snapshot.ts';
import { updateCells } from '../../newsroom/snapshot/update.ts';
import { openSnapshot } from '../../newsroom/snapshot/view.ts';
import { pictureProblems } from '../../press/pictures/decode-pictures.ts';
import { readStories, type StoryFiles } from '../../press/read-newsroom.ts';
import { agreementProblems } from '../../press/review/agreement.ts';
import { proseProblems } from '../../press/review/prose.ts';
import { allPublic, withProvisional } from '../../press/review/readable.ts';
import { outdatedTranslations } from '../../press/review/translations.ts';
import { markDrafts, type Problem, sortProblems } from '../../problems/problem.ts';
import { urlsOf } from '../../publication/urls.ts';
import type { Body } from '../../story/article.ts';
import { folderOfKind, type TextFolder } from './folder.ts';
import type { Held } from './held.ts';

/** One folder of texts, wherever they were read from. */
export interface Examined {
  roots: Roots;
  /** Its texts, those with mistakes as far as they can be read. */
  content: Content;
  files: StoryFiles;
}

/** Reads a folder of texts, as they are on disk or as somebody types them. */
export function readFolder(
  held: Held,
  roots: Roots,
  { kind, folder }: TextFolder,
  found: readonly FoundFile[],
): Examined {
  const { publication } = held.content;
  const below = folder.slice(folderOfKind[kind].length + 1);
  const scope =
    kind === 'story'
      ? { publication, folders: new Map([[below, found]]) }
      : { publication, folders: new Map(), pages: found };
  const files = readStories(roots, new IndexCache(), held.reader, scope, held.code);
  const content = withProvisional(files) ?? { ...held.content, articles: [], pages: [], images: [] };
  return { roots, content, files };
}

/** The newsroom with a folder as it was examined in the place of its own. */
export function contentWith(content: Content, { kind, id }: TextFolder, own: Content): Content {
  const owner = `${folderOfKind[kind]}/${id}`;
  return {
    ...content,
    articles:
      kind === 'story'
        ? inOrder([...content.articles.filter(({ story }) => story !== id), ...own.articles])
        : content.articles,
    pages:
      kind === 'page'
        ? inOrder([...content.pages.filter((one) => one.id !== id), ...own.pages])
        : content.pages,
    images: [...content.images.filter((one) => one.owner !== owner), ...own.images],
    media: [...(content.media ?? []).filter((one) => one.owner !== owner), ...(own.media ?? [])],
    unresolved: [...(content.unresolved ?? []).filter((one) => one !== owner), ...(own.unresolved ?? [])],
    readBody: (body) =>
      body.file.startsWith(`content/${folderOf(kind, own, id)}`)
        ? own.readBody(body)
        : content.readBody(body),
  };
}

/** Texts in the order of their folders, as they are read: who comes later is blamed for what two have. */
function inOrder<T extends { body: Body }>(texts: readonly T[]): T[] {
  const folders = new Map(texts.map((one) => [one, path.posix.dirname(one.body.file)]));
  const of = (one: T) => folders.get(one) ?? '';
  return texts.toSorted((a, b) => Number(of(a) > of(b)) - Number(of(a) < of(b)));
}

/** Where the texts of a folder say that they are. */
function folderOf(kind: TextFolder['kind'], own: Content, id: string): string {
  const file = [...own.articles, ...own.pages].at(0)?.body.file ?? `content/${folderOfKind[kind]}/${id}/`;
  return file.slice('content/'.length, file.lastIndexOf('/') + 1);
}

/** Cells of the newsroom with a folder as it was examined. @param before those without it, or with it as it was */
export function cellsWith(before: CellDraft, of: TextFolder, whole: Content, now: number): CellDraft {
  const cells = new CellDraft(before);
  const { pages, images, media } = whole;
  const unresolved = (whole.unresolved ?? []).flatMap((one) =>
    one.startsWith('pages/') ? [one.slice(6)] : [],
  );
  const changes =
    of.kind === 'story'
      ? changesOf(whole, [of.id])
      : { stories: [], pages: { pages, images, media, unresolved } };
  updateCells(cells, changes, now);
  return cells;
}

/** Everything that `check` says of the texts in a folder. */
export async function problemsOf(
  held: Held,
  of: TextFolder,
  examined: Examined,
  made: DerivedFiles,
): Promise<Problem[]> {
  const { roots, content, files } = examined;
  const whole = contentWith(held.sound, of, content);
  const prefix = `content/${of.folder}/`;
  const always = cellsWith(held.always(), of, alwaysPublic(whole), endOfTime);
  const findings = [...runSharedChecks(whole, always), ...futureTimes(content, held.now)].filter(({ file }) =>
    file.startsWith(prefix),
  );
  const found = [
    ...locate(roots, findings),
    ...textProblems(held, of, contentWith(held.good, of, content)),
    ...(await proseProblems(roots, content)),
    ...outdatedTranslations(roots, content, held.reader),
    ...agreementProblems(roots, content, held.reader),
    ...(await pictureProblems(roots, content.images, made)),
  ];
  return sortProblems([...files.problems, ...markDrafts(found, files.isDraft)]).filter(({ file }) =>
    file.startsWith(prefix),
  );
}

/** What rendering the texts finds wrong with them. */
function textProblems(held: Held, of: TextFolder, whole: Content): Problem[] {
  const content = allPublic(whole);
  const cells = cellsWith(held.cells, of, content, endOfTime);
  const snapshot = openSnapshot(cells, content.readBody);
  const { newsroom, problems } = openNewsroom({ ...held.renderer, snapshot, cache: createRenderCache() });
  const urls = urlsOf(content.publication);
  for (const one of content.articles)
    if (of.kind === 'story' && one.story === of.id)
      newsroom.text(`stories/${one.story}`, one.edition, address(one, content.publication).url);
  for (const one of content.pages)
    if (of.kind === 'page' && one.id === of.id)
      newsroom.text(`pages/${one.id}`, one.edition, urls.staticPage(one.edition, one.slug));
  return problems;
}
