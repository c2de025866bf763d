import { wireMark } from '../../import/wire/draft.ts';
import { mostMegabytes } from '../../publication/file-sizes.ts';
import { decode, read } from '../files.ts';
import { pathOf, type Roots } from '../roots.ts';
import { walk } from '../walk.ts';

/** Paragraphs of this many characters are not the same by chance. */
const telling = 40;

/** What to look for: a text by its key, and the id and text that its story would get. */
export interface Sought {
  key: string;
  id: string;
  markdown: string;
}

/**
 * Finds the story that a text was imported as, or another that has its id, in whatever month they
 * lie. An import is known by its mark; where an editor removed that, by a paragraph that is left.
 */
export function findImport(
  roots: Roots,
  { key, id, markdown }: Sought,
): { file: string; same: boolean } | undefined {
  const root = 'content/stories';
  const texts = walk(pathOf(roots, root))
    .files.filter(({ name, stats }) => name.endsWith('.md') && stats.size <= mostMegabytes * 1e6)
    .map(({ name }) => ({
      file: `${root}/${name}`,
      text: decode(read(pathOf(roots, `${root}/${name}`))) ?? '',
    }));
  const marked = texts.find(({ text }) => text.includes(wireMark(key)));
  if (marked) return { file: marked.file, same: true };
  const namesakes = texts.filter(({ file }) => file.split('/').at(-2) === id);
  const paragraphs = markdown.split('\n\n').filter((one) => one.length >= telling);
  const kin = namesakes.find(({ text }) => paragraphs.some((one) => text.includes(one.trim())));
  if (kin) return { file: kin.file, same: true };
  return namesakes[0] && { file: namesakes[0].file, same: false };
}
