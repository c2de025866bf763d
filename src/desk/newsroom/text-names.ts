import type { Content } from '../../newsroom/snapshot/snapshot.ts';
import type { Edition } from '../../publication/publication.ts';

/** Where a text stands, in a sentence, perhaps with a line and a column, and in backticks. */
const textPattern = /`?(content\/(?:stories|pages)\/(?:[\w-]+\/)*?([\w-]+)\/([\w-]+)\.md)(?::\d+){0,2}`?/g;
/** Where a story or page stands. */
const folderPattern = /`?content\/(?:stories|pages)\/(?:[\w-]+\/)*([\w-]+)(?![\w-]|\/[\w-]|\.md)`?/g;

/** Says what problems say for those who know texts by their titles, and no files. */
export interface TextNames {
  /** A sentence, with the title and edition of a text in the place of its path: `“A day of eclipse” (English)`. */
  inSentence(sentence: string): string;
  /** What an edition is called; whatever is none stays as it is. */
  edition(id: string): string;
}

/** Names of texts in content. Of a text without a title, its id stands for it. */
export function textNamesIn({ articles, pages, publication }: Content): TextNames {
  const editionOf = (id: string) => publication.editions.find((one) => one.id === id);
  const titleOf = (file: string) =>
    [...articles, ...pages].find(({ body }) => body.file === file)?.title.trim();
  const nameOf = (place: string, file: string, id: string, of: string) => {
    const edition = editionOf(of);
    return edition ? `${quoted(titleOf(file) || id, edition)} (${edition.label})` : place;
  };
  return {
    inSentence: (sentence) => sentence.replace(textPattern, nameOf).replace(folderPattern, '$1'),
    edition: (id) => editionOf(id)?.label ?? id,
  };
}

function quoted(title: string, { typography }: Edition): string {
  const [open, close] = typography?.quotes?.double ?? ['“', '”'];
  return `${open}${title}${close}`;
}
