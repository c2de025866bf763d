import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { InputFile, InputFolder } from '../../import/input.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { bytesInput, fileInput, folderInput } from './input-files.ts';

/** Something that an editor named: a file, or a folder. */
export type Input = ReadableInput | { problem: Problem };

/** One that is there. */
export type ReadableInput = { file: InputFile } | { folder: InputFolder };

/**
 * What is at the places that an editor named.
 *
 * @param places paths, or `-` for what `standardInput` gives
 * @param cwd absolute path that they start from
 */
export async function inputsAt(
  places: readonly string[],
  cwd: string,
  standardInput: () => Promise<Uint8Array>,
): Promise<Input[]> {
  const inputs: Input[] = [];
  for (const place of places)
    inputs.push(
      place === '-' ? { file: bytesInput(await standardInput(), place, cwd) } : inputAt(place, cwd),
    );
  return inputs;
}

function inputAt(place: string, cwd: string): Input {
  const full = path.resolve(cwd, place);
  const name = place.split(path.sep).join('/').replace(/\/+$/, '');
  try {
    const stats = statSync(full);
    if (stats.isDirectory()) return { folder: folderInput(realpathSync(full), name) };
    if (stats.isFile()) return { file: fileInput(full, name) };
  } catch {
    // Told below.
  }
  return {
    problem: problem('import-unreadable', { name: path.basename(full) }, { file: name, line: 1, column: 1 }),
  };
}
