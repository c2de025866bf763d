import { decoded } from '../../import/addresses.ts';
import { type CustomSources, noSources } from '../../import/custom-importer.ts';
import type { InputFile } from '../../import/input.ts';
import { type Context, type Found, ImportProblem } from '../../import/source.ts';
import { problem } from '../../problems/problem.ts';
import { formatOfName } from '../../publication/picture-kinds.ts';
import type { ReadableInput } from './inputs.ts';
import { folderSourceOf, partsOf, sourceOf } from './recognise.ts';

/** What is being read. */
export interface Reading {
  /** The name of the source that reads it. */
  source: string;
  input: string;
  /** A file that it names by a path or an address: from beside it, or another file, or among the attachments. */
  open(path: string, beside?: InputFile): InputFile | undefined;
}

interface Read {
  reading: Reading;
  found: Found;
}

/** Why a picture that no text of the same input shows is left out. */
export const pictureAlone = 'a picture by itself: texts name those they show';

/**
 * Everything that is in an input, by the source that recognises it. A folder that no source takes is its files and the
 * folders in it, each of which a source may take.
 *
 * @param own sources of the newsroom's own, which are asked first
 */
export async function* readInput(
  input: ReadableInput,
  context: Context,
  own = noSources,
): AsyncGenerator<Read> {
  if ('file' in input) return yield* readFile(input.file, context, own);
  const { folder } = input;
  const source = yield* recognised(folder.name, () => folderSourceOf(folder, own));
  if (source === null) return;
  if (source) {
    const open = opener((path) => folder.open(path), context);
    const reading = { source: source.name, input: folder.name, open };
    return yield* guarded(reading, () => source.readFolder(folder, context));
  }
  for (const part of partsOf(folder)) yield* readInput(part, context, own);
}

/** The source that takes an input, and what went wrong where one was asked. */
async function* recognised<T>(input: string, find: () => T): AsyncGenerator<Read, T | null> {
  try {
    return find();
  } catch (error) {
    if (!(error instanceof ImportProblem)) throw error;
    const reading = { source: '', input, open: () => undefined };
    yield { reading, found: { problem: error.problem } };
    return null;
  }
}

async function* readFile(file: InputFile, context: Context, own: CustomSources): AsyncGenerator<Read> {
  const source = yield* recognised(file.name, () => sourceOf(file, context, own));
  if (source === null) return;
  const open = opener((path) => file.beside(path), context);
  const reading = { source: source?.name ?? '', input: file.name, open };
  if (source) yield* guarded(reading, () => source.read(file, context));
  else if (formatOfName(file.name))
    yield {
      reading,
      found: { dropped: { what: file.name, reason: pictureAlone } },
    };
  else {
    const place = { file: file.name, line: 1, column: 1 };
    yield { reading, found: { problem: problem('import-unknown', { name: file.name }, place) } };
  }
}

/** What a source finds, up to where it can't go on. */
async function* guarded(reading: Reading, read: () => AsyncIterable<Found>) {
  try {
    for await (const found of read()) yield { reading, found };
  } catch (error) {
    if (!(error instanceof ImportProblem)) throw error;
    yield { reading, found: { problem: error.problem } };
  }
}

/** Of an address, its path counts; attachments may lie in a part of the folders that it names. */
function opener(beside: (path: string) => InputFile | undefined, { attachments }: Context): Reading['open'] {
  return (named, other) => {
    const path = /^https?:\/\//i.test(named) ? (URL.canParse(named) ? new URL(named).pathname : '') : named;
    const isAddress = path !== named;
    const find = (place: string) => (other ? other.beside(place) : beside(place));
    return (isAddress ? undefined : find(path)) ?? (attachments && endingIn(attachments, path));
  };
}

function endingIn(folder: NonNullable<Context['attachments']>, path: string): InputFile | undefined {
  const parts = decoded(path)
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  for (let from = 0; from < parts.length; from += 1) {
    const found = folder.open(parts.slice(from).join('/'));
    if (found) return found;
  }
  return undefined;
}
