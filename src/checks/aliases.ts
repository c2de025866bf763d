import { type Finding, finding } from '../problems/problem.ts';
import { outputFile, readablePath } from '../publication/output-paths.ts';
import type { Located } from '../publication/sites.ts';
import { urlsOf } from '../publication/urls.ts';
import type { StaticPage } from '../story/article.ts';

/**
 * An old address leads to one text, and nothing else stands there, not even the text itself.
 *
 * @param standing the content file that a file below the output folder comes from
 * @param owners the same of redirects; those of the texts are added
 */
export function aliases(
  texts: readonly Pick<StaticPage, 'aliases' | 'edition' | 'body'>[],
  publication: Located,
  standing: (file: string) => string | undefined,
  owners: Map<string, string>,
): Finding[] {
  const urls = urlsOf(publication);
  const ownerOf = (file: string) => standing(file) ?? owners.get(file);
  const all = texts.flatMap(({ aliases: paths, edition, body }) =>
    paths.map((url, index) => ({
      url,
      file: fileOf(urls.output(urls.former(edition, url))),
      source: body.file,
      at: ['aliases', index],
    })),
  );
  const twice = all.flatMap(({ url, file, source, at }) => {
    const other = ownerOf(file);
    owners.set(file, other ?? source);
    return other ? [finding('alias-taken', { url: readablePath(url), other }, source, at)] : [];
  });
  const below = all.flatMap(({ url, file, source, at }) => {
    const other = foldersOf(file)
      .map(ownerOf)
      .find((one) => one !== undefined);
    return other ? [finding('alias-taken', { url: readablePath(url), other }, source, at)] : [];
  });
  return [...twice, ...below];
}

/** The file at a path; names that differ in their Unicode form alone are one on some machines. */
const fileOf = (url: string) => outputFile(url).normalize('NFC');

/** The folders that a file lies in: `a` and `a/b` for `a/b/index.html`. A file can't be one of them. */
function foldersOf(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
