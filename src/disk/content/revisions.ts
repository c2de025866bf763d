import type { Reader } from '../../markdown/reader.ts';
import type { TextFront } from '../../story/front-matter.ts';
import type { ParsedFile } from '../../story/inherit.ts';
import { formatRevision, parseMinor, partLetters, type Revision } from '../../story/revision.ts';
import { splitSource } from '../../story/source.ts';
import { partsOf, type TextPart } from '../../translation/parts.ts';
import { decode, digest } from '../files.ts';
import { pathOf, type Roots } from '../roots.ts';
import type { FoundFile } from '../walk.ts';
import type { IndexCache } from './index-cache.ts';

/** What reading texts takes. */
export interface Reading {
  roots: Roots;
  kind: 'stories' | 'pages';
  index: IndexCache;
  reader: Reader;
}

/** Five characters tell a thousand million versions of a paragraph apart. */
const length = 5;

/** A part as a revision keeps it. */
export const keptAs = ({ kind, content }: Pick<TextPart, 'kind' | 'content'>): string =>
  partLetters[kind] + digest(content).slice(0, length);

/** Says which revision they are of the texts that translations keep one of, and of the translations that keep another than today’s. */
export function addRevisions(
  reading: Reading,
  files: readonly ParsedFile<TextFront>[],
  found: readonly FoundFile[],
): void {
  const wanted = new Set(
    files.flatMap(({ front: { translation } }) => (translation?.revision ? [translation.of] : [])),
  );
  const add = (file: ParsedFile<TextFront>) => {
    const place = found.find(({ name }) => `content/${reading.kind}/${name}` === file.body.file);
    const revision = place && indexed(reading, file, place);
    if (revision) file.revision = revision;
  };
  for (const file of files) if (wanted.has(file.edition)) add(file);
  for (const file of files) {
    const { of, revision: kept } = file.front.translation ?? {};
    const today = files.find(({ edition }) => edition === of)?.revision;
    if (kept && today && formatRevision(today.parts) !== kept) add(file);
  }
}

/** The revision of one text; it is read only if it is not the one that the index knows. */
function indexed(
  { roots, index, reader }: Reading,
  { front, body: { file } }: ParsedFile<TextFront>,
  found: FoundFile,
): Revision | null {
  return index.get(`${file}#revision`, pathOf(roots, file), found, (bytes) => {
    const parts = splitSource(decode(bytes) ?? '');
    return typeof parts === 'string' ? null : revisionOf(front, partsOf(front, parts.body, reader));
  });
}

/** Which version of a text its parts are. */
export function revisionOf({ minor }: Pick<TextFront, 'minor'>, parts: readonly TextPart[]): Revision {
  return {
    parts: parts.map(keptAs),
    openings: parts.map(({ opening }) => opening),
    minor: parseMinor(minor),
  };
}
