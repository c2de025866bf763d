import type { z } from 'zod';
import type { Reader } from '../../markdown/reader.ts';
import type { MediaAsset } from '../../newsroom/snapshot/media.ts';
import type { ImageAsset } from '../../newsroom/snapshot/snapshot.ts';
import type { Problem } from '../../problems/problem.ts';
import type { Publication } from '../../publication/publication.ts';
import type { Folder } from '../../story/resolve-folder.ts';
import type { Roots } from '../roots.ts';
import type { Found, FoundFile } from '../walk.ts';
import { faultAt } from './faults.ts';
import { findFiles, isIndexed, isText } from './find-files.ts';
import { refuseIds } from './ids.ts';
import type { IndexCache } from './index-cache.ts';
import { scanMedia } from './media/scan-media.ts';
import { scanPictures, unreadPictures } from './pictures/scan-pictures.ts';
import { addRevisions } from './revisions.ts';
import { strayText } from './stray-texts.ts';
import { baseName, parseText, type Scan, type TextSchema } from './texts.ts';

/** What lies in a folder of folders, such as `content/stories`. */
export interface Scanned<F> {
  /** One for each folder with text, in the order of paths. */
  folders: Folder<F>[];
  images: ImageAsset[];
  media: MediaAsset[];
  problems: Problem[];
}

/**
 * Reads every folder with text below `content/<kind>`; its name is the id, wherever it lies.
 *
 * @param found the files to look at; all there are by default
 */
export function scanFolders<S extends TextSchema>(
  roots: Roots,
  kind: 'stories' | 'pages',
  { editions, maxMegabytes }: Pick<Publication, 'editions' | 'maxMegabytes'>,
  schema: S,
  index: IndexCache,
  reader: Reader,
  found: Found = findFiles(roots, `content/${kind}`),
): Scanned<z.output<S>> {
  const ids = editions.map(({ id }) => id);
  const problems = problemsOfNames(roots, kind, ids, found);
  const scan: Scan<S> = { roots, kind, editions: ids, sizes: maxMegabytes, schema, index, reader, problems };
  const byFolder = Map.groupBy(found.files, ({ name }) => name.slice(0, Math.max(0, name.lastIndexOf('/'))));
  const withText = [...byFolder].filter(([folder, files]) => folder !== '' && files.some(isText));
  for (const files of byFolder.values())
    if (!files.some(isText))
      index.passAll(
        `content/${kind}`,
        files.filter(({ name }) => isIndexed(name)),
      );
  const read = withText.map(([folder, files]) => readFolder(scan, folder, files, found.unread));
  refuseIds(scan, read);
  return {
    folders: read.map(({ id, files, unread, refused }) => ({ id, files, unread, refused })),
    images: read.flatMap(({ images, refused }) => (refused ? [] : images)),
    media: read.flatMap(({ media, refused }) => (refused ? [] : media)),
    problems,
  };
}

/** What is wrong with files before anything in them is read. */
function problemsOfNames(
  roots: Roots,
  kind: string,
  editions: string[],
  { files, unread }: Found,
): Problem[] {
  const root = `content/${kind}`;
  return [
    ...unread.flatMap(
      (name) => (name === '' ? faultAt(roots, root, 'folder') : faultAt(roots, `${root}/${name}`)) ?? [],
    ),
    ...files.flatMap(({ name }) => strayText(`${root}/${name}`, editions) ?? []),
  ];
}

function readFolder<S extends TextSchema>(
  scan: Scan<S>,
  folder: string,
  found: readonly FoundFile[],
  unreadNames: readonly string[],
) {
  const id = baseName(folder);
  const texts = found.filter(isText);
  const read = texts.map((file) => parseText(scan, file));
  const files = read.flatMap((one) => ('front' in one ? [one] : []));
  const unread = read.flatMap((one) => ('front' in one ? [] : [one]));
  addRevisions(scan, files, texts);
  const images = [...scanPictures(scan, id, found), ...unreadPictures(scan.kind, folder, unreadNames)];
  const named = files.flatMap(({ front, body }) => [
    ...(body.media ?? []),
    ...(front.audio ? [front.audio.src] : []),
  ]);
  const media = scanMedia(scan, id, found, named);
  return { folder, id, files, unread, images, media, refused: false };
}
