import type { Reader } from '../../markdown/reader.ts';
import type { ImageAsset } from '../../newsroom/snapshot/snapshot.ts';
import type { Problem } from '../../problems/problem.ts';
import type { Publication } from '../../publication/publication.ts';
import type { Article } from '../../story/article.ts';
import { articleSchema, type WrittenFront } from '../../story/front-matter.ts';
import type { ParsedFile } from '../../story/inherit.ts';
import { storiesIn } from '../../story/resolve.ts';
import { draftsIn, settle } from '../../story/settle.ts';
import type { FoundFile } from '../files.ts';
import type { Roots } from '../roots.ts';
import type { PreviousBuild } from '../store/previous-build.ts';
import { IndexCache } from './index-cache.ts';
import { locate } from './locate.ts';
import { scanFolders } from './scan.ts';

/** A story whose files changed: what they said, and what they say. */
export interface EditedStory {
  id: string;
  before: readonly Article[];
  after: readonly Article[];
  images: readonly ImageAsset[];
}

/** Stories that were read again, what the index learns from it, and every problem found. */
export interface ReadAgain {
  stories: EditedStory[];
  index: ReturnType<IndexCache['changes']>;
  problems: Problem[];
  /** Whether the mistakes of a file are a draft's. */
  isDraft: (file: string) => boolean;
  /** Whether a folder was refused for its name, which others may have too. */
  refused: boolean;
}

/** What reading stories again takes. */
interface Reading {
  roots: Roots;
  publication: Pick<Publication, 'editions' | 'timeZone' | 'maxMegabytes'>;
  past: Pick<PreviousBuild, 'entry' | 'filesIn'>;
  reader: Reader;
  /** See `IndexCache`. */
  settledBefore: number;
}

/** Reads the stories in some folders below `content/stories`, and nothing else. */
export function readAgain(reading: Reading, folders: ReadonlyMap<string, readonly FoundFile[]>): ReadAgain {
  const { roots, publication, past, reader, settledBefore } = reading;
  const index = new IndexCache(entriesOf(past, [...folders.keys()]), settledBefore);
  const found = { files: [...folders.values()].flat(), unread: [] };
  const scanned = scanFolders(roots, 'stories', publication, articleSchema, index, reader, found);
  const settled = scanned.folders.map((one) => settle(one, storiesIn(publication)));
  const resolved = new Map(settled.map((one) => [one.id, one]));
  const findings = settled.flatMap((one) => one.findings);
  const images = Map.groupBy(scanned.images, ({ owner }) => owner);
  const stories = [...folders.keys()].map((folder) => {
    const id = folder.slice(folder.lastIndexOf('/') + 1);
    const after = resolved.get(id)?.items ?? [];
    const before = articlesBefore(reading, folder, id);
    return { id, before, after, images: images.get(`stories/${id}`) ?? [] };
  });
  return {
    stories,
    index: index.changes(),
    problems: [...scanned.problems, ...locate(roots, findings)],
    isDraft: draftsIn(settled),
    refused: scanned.folders.some(({ refused }) => refused),
  };
}

/** What the index knows of some folders below `content/stories`. */
function entriesOf(past: Reading['past'], folders: readonly string[]) {
  const known = folders.flatMap((folder) => past.filesIn(`content/stories/${folder}/`));
  return { get: (file: string) => past.entry(file), keys: () => known.values() };
}

/** The articles of a story as the index knows them; what they say of revisions is left out. */
function articlesBefore({ past, publication }: Reading, folder: string, id: string): Article[] {
  const files = past
    .filesIn(`content/stories/${folder}/`)
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => past.entry(file) ?? [])
    .map(({ data }) => JSON.parse(data) as ParsedFile<WrittenFront>);
  return settle({ id, files, unread: [], refused: false }, storiesIn(publication)).items;
}
