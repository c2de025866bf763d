import path from 'node:path';
import { pathOf, type Roots } from '../../disk/roots.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { askGit, runGit } from './git.ts';

/**
 * The files of the content folder that are not what they were in a Git revision, as Git sees it:
 * changed, deleted or renamed since, committed or not, and those it does not know.
 *
 * @param content absolute path of the content folder, in a work tree
 * @returns their absolute paths, or why Git can't say
 */
export async function filesSince(
  content: string,
  revision: string,
): Promise<{ files: readonly string[] } | { problem: Problem }> {
  try {
    const named = ['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`];
    const commit = (await runGit(content, named)).trim();
    const differing = ['diff', '--name-only', '--no-renames', '--relative', '-z', commit, '--', '.'];
    const changed = await runGit(content, differing);
    const unknown = await runGit(content, ['ls-files', '--others', '-z', '--', '.']);
    const names = `${changed}${unknown}`.split('\0').filter((name) => name !== '');
    return { files: names.map((name) => path.join(content, name)) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const place = { file: 'content', line: 1, column: 1 };
    return { problem: problem('revision-unknown', { revision, detail }, place) };
  }
}

/** Tells of a file, as problems name it, whether it is one to speak of. */
export type IsTouched = (file: string) => boolean;

/**
 * What a branch touches: the files in those folders of texts in which any is another than where the branch left a
 * revision, and all files that are no texts. A file that texts share, such as a vocabulary, touches every one.
 */
export async function touchedSince(
  roots: Roots,
  revision: string,
): Promise<{ isTouched: IsTouched } | { problem: Problem }> {
  const since = await filesSince(roots.content, await baseOf(roots.content, revision));
  if ('problem' in since) return since;
  const folders = new Set(since.files.map((file) => path.dirname(file)));
  const kinds = ['stories', 'pages'].map((kind) => path.join(roots.content, kind) + path.sep);
  const isText = (place: string) => kinds.some((kind) => place.startsWith(kind));
  if (!since.files.every(isText)) return { isTouched: () => true };
  return {
    isTouched: (file) => {
      const place = pathOf(roots, file);
      return !isText(place) || folders.has(path.dirname(place));
    },
  };
}

/** The commit at which the branch left a revision; the revision itself where Git knows no such commit. */
async function baseOf(content: string, revision: string): Promise<string> {
  const isOption = revision.startsWith('-');
  return (!isOption && (await askGit(content, ['merge-base', revision, 'HEAD']))) || revision;
}
