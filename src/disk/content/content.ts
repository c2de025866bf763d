import { createReader, type Reader } from '../../markdown/reader.ts';
import type { Content } from '../../newsroom/snapshot/snapshot.ts';
import { mistakenIn } from '../../newsroom/status/mistaken.ts';
import type { Problem } from '../../problems/problem.ts';
import type { Publication } from '../../publication/publication.ts';
import { idPattern } from '../../publication/schema.ts';
import type { Body } from '../../story/article.ts';
import { articleSchema, pageSchema } from '../../story/front-matter.ts';
import {
  type Provisional,
  provisionalArticle,
  provisionalPage,
  type Readable,
} from '../../story/provisional.ts';
import { resolvePage, storiesIn } from '../../story/resolve.ts';
import { draftsIn, type Folder, type ResolvedFolder, resolveFolder } from '../../story/resolve-folder.ts';
import { pathOf, type Roots } from '../roots.ts';
import { type FoundFile, walk } from '../walk.ts';
import { bodyReader } from './bodies.ts';
import { readFront } from './front-page.ts';
import { IndexCache } from './index-cache.ts';
import { locate } from './locate.ts';
import { scanTermPictures } from './pictures/term-pictures.ts';
import { type ReadPublication, readPublication } from './publication.ts';
import { scanFolders } from './scan.ts';

/** All content, or `undefined` if the publication itself can't be read; and every problem found. */
export interface ReadContent {
  content: Content | undefined;
  problems: Problem[];
  /** The editions, where the publication can't be read for its vocabularies alone. */
  editions?: ReadPublication['editions'];
  /** Whether the mistakes of a file are a draft's, which keep nothing else from being published. */
  isDraft: (file: string) => boolean;
  /** The texts that are not in `content`. */
  provisional: Provisional;
}

/** A part of content to read: stories, and no static pages unless some are named. */
export interface Scope {
  publication: Publication;
  /** Folder below `content/stories` → the files in it. */
  folders: ReadonlyMap<string, readonly FoundFile[]>;
  /** Files below `content/pages`. */
  pages?: readonly FoundFile[];
}

/**
 * Reads, parses and resolves the content folder. Files the index knows are not read again.
 *
 * @param scope the part to read; all of it by default
 */
export function readContent(
  roots: Roots,
  index = new IndexCache(),
  reader = createReader(),
  scope?: Scope,
): ReadContent {
  const { publication, problems, editions } = publicationIn(roots, scope);
  if (!publication) return { ...nothingRead, problems, editions };
  const { stories, pages, files, problems: found } = scanTexts(roots, publication, index, reader, scope);
  const articles = stories.folders.map((one) => resolveFolder(one, storiesIn(publication)));
  const staticPages = pages.folders.map((one) => resolveFolder(one, resolvePage));
  const resolved = [...articles, ...staticPages];
  const all = [...problems, ...found, ...locate(roots, findingsIn(resolved))];
  return {
    content: {
      publication,
      articles: articles.flatMap(({ items }) => items),
      pages: staticPages.flatMap(({ items }) => items),
      unresolved: [...unresolved('stories', articles), ...unresolved('pages', staticPages)],
      mistaken: mistakenIn(all),
      ...files,
    },
    problems: all,
    isDraft: draftsIn(resolved),
    provisional: {
      articles: leftOut(stories.folders, articles, provisionalArticle(publication)),
      pages: leftOut(pages.folders, staticPages, provisionalPage),
    },
  };
}

const publicationIn = (roots: Roots, scope: Scope | undefined): ReadPublication =>
  scope ? { ...scope, problems: [] } : readPublication(roots);

/** What is published as it is, and what reads the texts. */
const filesOf = (roots: Roots): Pick<Content, 'publicFiles' | 'readBody'> => ({
  publicFiles: publicFilesOf(roots),
  readBody: bodyReader(roots),
});

/** What is published as it is: of the newsroom's theme, and of Warraq where that has no file of the name. */
function publicFilesOf(roots: Roots): ReadonlyMap<string, string> {
  const folders = ['src/public', ...(roots.theme ? ['theme/public'] : [])];
  return new Map(
    folders.flatMap((folder) =>
      walk(pathOf(roots, folder)).files.map(({ name }) => [name, `${folder}/${name}`] as const),
    ),
  );
}

/** What of content is in no text: what editors lead with, and pictures of sections, topics and people. */
function besideTexts(roots: Roots, publication: Publication, index: IndexCache) {
  const { plan: front, problems } = readFront(roots, publication);
  const ofTerms = scanTermPictures(roots, publication, index);
  return { front, images: ofTerms.images, problems: [...problems, ...ofTerms.problems] };
}

const nothingBeside: ReturnType<typeof besideTexts> = { front: undefined, images: [], problems: [] };

const findingsIn = (all: readonly ResolvedFolder<unknown>[]) => all.flatMap(({ findings }) => findings);

function scanTexts(roots: Roots, publication: Publication, index: IndexCache, reader: Reader, scope?: Scope) {
  const found = (files: readonly FoundFile[]) => scope && { files: [...files], unread: [] };
  const inStories = found([...(scope?.folders.values() ?? [])].flat());
  const stories = scanFolders(roots, 'stories', publication, articleSchema, index, reader, inStories);
  const inPages = found(scope?.pages ?? []);
  const pages = scanFolders(roots, 'pages', publication, pageSchema, index, reader, inPages);
  const beside = scope ? nothingBeside : besideTexts(roots, publication, index);
  const files = {
    images: [...stories.images, ...pages.images, ...beside.images],
    media: [...stories.media, ...pages.media],
    front: beside.front,
    ...filesOf(roots),
  };
  return { stories, pages, files, problems: [stories, pages, beside].flatMap(({ problems }) => problems) };
}

const provisional: Provisional = { articles: [], pages: [] };
const nothingRead = { content: undefined, isDraft: () => false, provisional };

/** The texts of folders that were not resolved, as far as they can be read. */
function leftOut<T>(
  folders: readonly Folder<Readable['front']>[],
  done: readonly ResolvedFolder<{ body: Body }>[],
  make: (id: string, text: Readable, texts: readonly Readable[]) => T,
): T[] {
  const resolved = new Set(done.flatMap(({ items }) => items.map(({ body }) => body.file)));
  return folders.flatMap(({ id, files, unread }) => {
    const all = [...files, ...unread.flatMap((one) => one.readable ?? [])];
    return all.filter(({ body }) => !resolved.has(body.file)).map((one) => make(id, one, all));
  });
}

/** The owners of which nothing could be made. */
function unresolved(kind: 'stories' | 'pages', folders: readonly ResolvedFolder<unknown>[]): string[] {
  const ids = folders.filter(({ id, items }) => items.length === 0 && idPattern.test(id)).map(({ id }) => id);
  return ids.map((id) => `${kind}/${id}`);
}
