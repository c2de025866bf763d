import type { Codemod } from '../upgrade/codemods.ts';
import { type Rewritten, rewritten } from '../upgrade/rewrite.ts';
import { findFiles, isText } from './content/find-files.ts';
import { rewrite } from './content/rewrite.ts';
import { decode, exists, read } from './files.ts';
import { newsroomFolders, pathOf, type Roots } from './roots.ts';
import { walk } from './walk.ts';

/** A file that is written otherwise now, or should be. */
export interface UpgradedFile extends Omit<Rewritten, 'text'> {
  file: string;
}

/**
 * Writes the files of a newsroom as codemods want them.
 *
 * @param dryRun tells and writes nothing
 * @returns the files that are concerned, in the order of names
 */
export function upgradeFiles(roots: Roots, mods: readonly Codemod[], dryRun: boolean): UpgradedFile[] {
  return [...filesOf(roots, mods)].flatMap(([file, own]): UpgradedFile[] => {
    const place = pathOf(roots, file);
    const bytes = read(place);
    const before = decode(bytes);
    if (before === null) return [];
    const { text, changes, left } = rewritten(before, isText({ name: file }), own);
    if (!dryRun && text !== before) rewrite(place, bytes, text);
    return changes.length + left.length > 0 ? [{ file, changes, left }] : [];
  });
}

/** File → what may have to be changed in it. */
function filesOf(roots: Roots, mods: readonly Codemod[]): Map<string, Codemod[]> {
  const ofTexts = mods.filter((one) => one.in === 'texts');
  const files = new Map<string, Codemod[]>();
  for (const folder of ofTexts.length > 0 ? ['content/stories', 'content/pages'] : [])
    for (const { name } of findFiles(roots, folder).files.filter(isText))
      files.set(`${folder}/${name}`, [...ofTexts]);
  for (const one of mods)
    if (one.in !== 'texts' && exists(pathOf(roots, one.in)))
      files.set(one.in, [...(files.get(one.in) ?? []), one]);
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const readable = /\.(?:md|ya?ml|json|astro|css|[mc]?[jt]s)$/;

/**
 * Where a newsroom uses what has a name: the first file that has it in its path or in its text; `undefined` if
 * none does.
 */
export function userOf(roots: Roots): (name: string) => string | undefined {
  const files = newsroomFolders.flatMap((folder) =>
    roots[folder] === undefined
      ? []
      : walk(pathOf(roots, folder)).files.map(({ name }) => ({ file: `${folder}/${name}` })),
  );
  const texts = files.map(({ file }) => {
    return { file, text: readable.test(file) ? (decode(read(pathOf(roots, file))) ?? '') : '' };
  });
  return (name) => {
    const word = new RegExp(`(?<![\\w-])${RegExp.escape(name)}(?![\\w-])`);
    const isPath = name.includes('/');
    return texts.find(({ file, text }) =>
      isPath ? file.startsWith(name) : word.test(file) || word.test(text),
    )?.file;
  };
}
