import { createReadStream, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { InputFile, InputFolder } from '../../import/input.ts';
import { ImportProblem } from '../../import/source.ts';
import { problem } from '../../problems/problem.ts';
import { readStart } from '../content/sizes.ts';
import { walk } from '../walk.ts';

/** What is read into memory at once is no larger, in megabytes; exports beyond that are streamed. */
const mostMegabytes = 200;
const headBytes = 1 << 16;

/** @throws `ImportProblem` if a file is too large to be held */
function refuseLarge(name: string, size: number): void {
  const megabytes = Math.ceil(size / 1e6);
  if (megabytes > mostMegabytes)
    throw new ImportProblem(
      problem('import-large', { name, megabytes, limit: mostMegabytes }, { file: name, line: 1, column: 1 }),
    );
}

/**
 * A file on disk as sources read it.
 *
 * @param full absolute path of a file that is there
 * @param name as reports say it
 * @param root the folder that nothing beside it is looked for above
 */
export function fileInput(full: string, name: string, root = path.dirname(full)): InputFile {
  const { size } = statSync(full);
  return {
    name,
    size,
    head: readStart(full),
    bytes: async () => {
      refuseLarge(name, size);
      return readFileSync(full);
    },
    chunks: () => createReadStream(full),
    beside: (relative) => below(root, path.resolve(path.dirname(full), plain(relative))),
  };
}

/** Bytes as sources read them, such as those of standard input; `root` as for files. */
export function bytesInput(bytes: Uint8Array, name: string, root: string): InputFile {
  return {
    name,
    size: bytes.length,
    head: bytes.subarray(0, headBytes),
    bytes: async () => bytes,
    chunks: async function* () {
      yield bytes;
    },
    beside: (relative) => below(root, path.resolve(root, plain(relative))),
  };
}

/** A folder as sources read it. */
export function folderInput(full: string, name: string): InputFolder {
  const paths = walk(full).files.map((one) => one.name);
  const known = new Set(paths);
  return {
    name,
    paths,
    open: (relative) =>
      known.has(relative) ? fileInput(path.join(full, relative), `${name}/${relative}`, full) : undefined,
  };
}

/** Paths in documents are written with `/`, and may be percent-encoded as addresses are. */
function plain(relative: string): string {
  const [bare = ''] = relative.split(/[?#]/);
  try {
    return decodeURIComponent(bare).replaceAll('\0', '');
  } catch {
    return bare;
  }
}

/** A file below a folder, wherever links lead. */
function below(root: string, full: string): InputFile | undefined {
  try {
    const [top, place] = [realpathSync(root), realpathSync(full)];
    if (!place.startsWith(top + path.sep) || !statSync(place).isFile()) return undefined;
    return fileInput(place, path.relative(top, place).split(path.sep).join('/'), top);
  } catch {
    return undefined;
  }
}
