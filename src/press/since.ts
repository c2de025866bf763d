import path from 'node:path';
import { type Problem, problem } from '../problems/problem.ts';
import { git } from './git.ts';

/**
 * The files of the content folder that are not what they were in a Git revision, as Git sees it:
 * changed, deleted or renamed since, committed or not, and those it does not know.
 *
 * @param content absolute path of the content folder, in a work tree
 * @returns their absolute paths, or why Git can't say
 */
export function filesSince(
  content: string,
  revision: string,
): { files: readonly string[] } | { problem: Problem } {
  try {
    const commit = git(content, ['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`]).trim();
    const changed = git(content, [
      'diff',
      '--name-only',
      '--no-renames',
      '--relative',
      '-z',
      commit,
      '--',
      '.',
    ]);
    const unknown = git(content, ['ls-files', '--others', '-z', '--', '.']);
    const names = `${changed}${unknown}`.split('\0').filter((name) => name !== '');
    return { files: names.map((name) => path.join(content, name)) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const place = { file: 'content', line: 1, column: 1 };
    return { problem: problem('revision-unknown', { revision, detail }, place) };
  }
}
