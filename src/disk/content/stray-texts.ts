import { type Problem, problem } from '../../problems/problem.ts';
import { baseName, start } from './texts.ts';

/** How editors and systems end the names of texts: `en.md.txt` is what Windows shows as `en.md`. */
const endings = /^(?:md|markdown|mdown|mkd|mdx|text|txt|md\.txt)$/i;

/**
 * That a file which its writer takes for a text of the newsroom is none, `null` of any other: it has
 * another ending, or lies beside the folders of texts instead of in one.
 *
 * @param file as problems name it
 */
export function strayText(file: string, editions: readonly string[]): Problem | null {
  const name = baseName(file);
  const isLoose = file.split('/').length === 3;
  if (name.endsWith('.md')) return isLoose ? problem('text-loose', { name }, start(file)) : null;
  const [, edition = '', ending = ''] = /^([^.]+)\.(.+)$/.exec(name) ?? [];
  const isText = editions.includes(edition.trim().toLowerCase()) && endings.test(ending);
  return isText
    ? problem('text-unread', { name, wanted: `${edition.trim().toLowerCase()}.md` }, start(file))
    : null;
}
