import type { CustomSources } from '../../import/custom-importer.ts';
import { headText } from '../../import/decode.ts';
import type { InputFile, InputFolder } from '../../import/input.ts';
import { type Context, type FileSource, type FolderSource, ImportProblem } from '../../import/source.ts';
import { fileSources, folderSources } from '../../import/sources.ts';
import type { ReadableInput } from './inputs.ts';

/**
 * The source that reads a file. Sources of the newsroom's own are asked first.
 *
 * @throws `ImportProblem` if one of those fails
 */
export function sourceOf(
  { head, name }: InputFile,
  { encoding }: Pick<Context, 'encoding'>,
  own: CustomSources,
): FileSource | undefined {
  const text = headText(head, encoding);
  return [...own.files, ...fileSources].find((one) => one.recognises({ head, text, name }));
}

/** The source that reads a folder as one; as for files. */
export const folderSourceOf = (folder: InputFolder, own: CustomSources): FolderSource | undefined =>
  [...own.folders, ...folderSources].find((one) => one.recognisesFolder(folder));

/** The files at the top of a folder, and the folders there, in the order of their names. */
export function partsOf(folder: InputFolder): ReadableInput[] {
  const groups = Map.groupBy(folder.paths, (path) => path.split('/')[0] ?? '');
  return [...groups].flatMap(([name, paths]): ReadableInput[] => {
    if (!paths.includes(name)) return [{ folder: within(folder, name, paths) }];
    const file = folder.open(name);
    return file ? [{ file }] : [];
  });
}

/** A folder in another one. */
const within = (folder: InputFolder, name: string, paths: readonly string[]): InputFolder => ({
  name: `${folder.name}/${name}`,
  paths: paths.map((path) => path.slice(name.length + 1)),
  open: (path) => folder.open(`${name}/${path}`),
});

/** The files of an input that are read one by one. */
export function* filesOf(input: ReadableInput, own: CustomSources): Generator<InputFile> {
  if ('file' in input) return yield input.file;
  if (orNone(() => folderSourceOf(input.folder, own)) === undefined)
    for (const part of partsOf(input.folder)) yield* filesOf(part, own);
}

/** What sources say; nothing where one of the newsroom's own fails, which is told when the input is read. */
export function orNone<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof ImportProblem)) throw error;
    return undefined;
  }
}
