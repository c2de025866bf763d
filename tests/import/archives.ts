import path from 'node:path';
import { readPublication } from '../../src/disk/content/publication.ts';
import { digest } from '../../src/disk/files.ts';
import type { Roots } from '../../src/disk/roots.ts';
import type { InputFile, InputFolder } from '../../src/import/input.ts';
import type { Item } from '../../src/import/item.ts';
import type { Context, FileSource, FolderSource, Found } from '../../src/import/source.ts';
import { project } from '../site.ts';
import { conventions } from './newsroom.ts';

/** The demo. */
export const roots: Roots = {
  project,
  content: path.join(project, 'content'),
  locales: path.join(project, 'locales'),
};

const { publication } = readPublication(roots);
if (!publication) throw new Error('the demo has problems');

/** What sources are told in tests: the demo's newsroom. */
export const context: Context = { publication, conventions, digest };

/** A file of memory, given in pieces of so many bytes. */
export function fileOf(text: string | Uint8Array, name = 'export', pieces = 1 << 16): InputFile {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return {
    name,
    size: bytes.length,
    head: bytes.subarray(0, 1 << 16),
    bytes: async () => bytes,
    chunks: async function* () {
      for (let start = 0; start < bytes.length; start += pieces) yield bytes.subarray(start, start + pieces);
    },
    beside: () => undefined,
  };
}

/** A folder of memory: path → content. */
export function folderOf(files: Readonly<Record<string, string>>, name = 'site'): InputFolder {
  const paths = Object.keys(files).sort();
  return { name, paths, open: (path) => (files[path] === undefined ? undefined : fileOf(files[path], path)) };
}

/** Everything that a source finds. */
export async function readAll(found: AsyncIterable<Found>) {
  const all = await Array.fromAsync(found);
  return {
    items: all.flatMap((one) => ('item' in one ? [one.item] : [])),
    dropped: all.flatMap((one) => ('dropped' in one ? [one.dropped] : [])),
    problems: all.flatMap((one) => ('problem' in one ? [one.problem] : [])),
  };
}

export function readFile(source: FileSource, text: string, more: Partial<Context> = {}) {
  const file = fileOf(text);
  if (!source.recognises({ head: file.head, text, name: file.name })) throw new Error('it is not recognised');
  return readAll(source.read(file, { ...context, ...more }));
}

export function readFolder(source: FolderSource, files: Readonly<Record<string, string>>) {
  const folder = folderOf(files);
  if (!source.recognisesFolder(folder)) throw new Error('it is not recognised');
  return readAll(source.readFolder(folder, context));
}

/** The item with a title. */
export function titled(items: readonly Item[], title: string): Item {
  const found = items.find((one) => one.title === title);
  if (!found) throw new Error(`no item has the title ${title}`);
  return found;
}
