import path from 'node:path';
import { readWithin } from '../../disk/desk/read-file.ts';
import { decode, digest, legible } from '../../disk/files.ts';
import type { Roots } from '../../disk/roots.ts';
import { type Stage, stages } from '../../story/article.ts';
import { dataOf } from '../../story/front-matter-write.ts';
import type { Data } from '../../story/yaml-text.ts';
import type { TextFolder } from '../newsroom/folder.ts';

/** A text file of a folder, as it is on disk. */
export interface TextFile {
  edition: string;
  /** Relative to the newsroom: `content/…`. */
  file: string;
  /** `null` if there is none. */
  bytes: Buffer | null;
  text: string;
  digest: string;
  /** What its front matter says; `null` if it can't be read. */
  data: Record<string, Data> | null;
}

export function readText(roots: Roots, { folder }: TextFolder, edition: string): TextFile {
  const place = path.join(roots.content, folder, `${edition}.md`);
  const bytes = readWithin(roots.content, place);
  const text = bytes ? byteOrderMark(bytes) + (decode(bytes) ?? legible(bytes)) : '';
  return {
    edition,
    file: `content/${folder}/${edition}.md`,
    bytes,
    text,
    digest: bytes ? digest(bytes) : '',
    data: bytes ? (dataOf(text)?.data ?? null) : {},
  };
}

/** Decoding takes it away, and it is a part of the file. */
const byteOrderMark = (bytes: Buffer) => (bytes.subarray(0, 3).toString('hex') === 'efbbbf' ? '\uFEFF' : '');

/** Whether a text is in UTF-8, so that the desk can write it. */
export const isReadable = ({ bytes }: TextFile): boolean => bytes === null || decode(bytes) !== null;

/** The edition that others are translated from: it says that it is no translation; of several the one that says when it was published. */
export function originalAmong(texts: readonly TextFile[]): TextFile | undefined {
  const there = texts.filter(({ bytes }) => bytes !== null);
  const silent = there.filter(({ data }) => data?.['translation'] === undefined);
  return silent.find(({ data }) => data?.['published'] !== undefined) ?? silent[0] ?? there[0];
}

/** How far a text is. A translation that does not say is as far as its original. */
export function stageOf(data: Record<string, Data> | null, base: Record<string, Data> | null): Stage {
  if (data === null) return 'draft';
  const said = stages.find((one) => one === data['status']);
  if (said) return said;
  return data?.['status'] === undefined
    ? (stages.find((one) => one === base?.['status']) ?? 'published')
    : 'draft';
}
