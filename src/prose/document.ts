import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { lettersOf } from '../language/script.ts';
import { createTypesetter, type Typesetter } from '../language/typography/typography.ts';
import { isAddress, type Part, passagesOf } from '../markdown/passages.ts';
import type { Reader } from '../markdown/reader.ts';
import { writtenOffsets } from '../markdown/written.ts';
import type { Edition } from '../publication/publication.ts';
import { splitSource } from '../story/source.ts';
import { type Field, fieldsOf } from './fields.ts';
import { blockPassage, fieldPassage, type ProsePassage } from './passage.ts';
import type { Range } from './range.ts';
import type { ProseWords } from './words.ts';

/** What rules need to know of an edition. */
export interface ProseEdition {
  edition: Pick<Edition, 'language' | 'typography' | 'limits'>;
  words: ProseWords;
  typesetter: Typesetter;
  /** A letter of the edition's script. */
  native: RegExp;
}

/** One file, as rules about prose see it. Offsets are in UTF-16 units of `source`. */
export interface ProseDocument extends ProseEdition {
  /** The file, its line breaks as `\n` and without a byte order mark. */
  source: string;
  yaml: string;
  tree: Root;
  /** Where the Markdown begins in the source; positions of the tree count from there. */
  bodyStart: number;
  /** What is written in the edition's language: front matter first, then the text in its order, then the alternative texts of pictures in it. */
  passages: readonly ProsePassage[];
}

export function proseEdition(edition: ProseEdition['edition'], words: ProseWords): ProseEdition {
  return { edition, words, typesetter: createTypesetter(edition), native: lettersOf(edition.language) };
}

/** Opens a file; `null` if it has no front matter, which is somebody else's concern. */
export function openDocument(source: string, edition: ProseEdition, read: Reader): ProseDocument | null {
  const parts = splitSource(source);
  if (typeof parts === 'string') return null;
  const { yaml, body } = parts;
  const bodyStart = source.length - body.length;
  const yamlStart = source.indexOf('\n') + 1;
  const tree = read(body);
  const quotations = quotationsOf(tree);
  const passages = [
    ...fieldsOf(yaml).map((field) => fieldPassage(field, yamlStart, source)),
    ...passagesOf<Nodes>(tree, partOf).map((passage) => blockPassage(passage, bodyStart, source, quotations)),
    ...altsOf(tree, body).map((field) => fieldPassage(field, bodyStart, source)),
  ];
  const own = passages.filter(({ text }) => edition.native.test(text) || !/\p{L}/u.test(text));
  return { ...edition, source, yaml, tree, bodyStart, passages: own };
}

/** The alternative texts of pictures in a text; offsets count from its start. */
function altsOf(tree: Root, body: string): Field[] {
  const fields: Field[] = [];
  visit(tree, ['image', 'imageReference'], ({ position, ...node }) => {
    const [start, value] = [position?.start.offset, 'alt' in node ? node.alt : undefined];
    if (start === undefined || !value) return;
    const from = start + '!['.length;
    const offsets = writtenOffsets(value, body.slice(from, from + value.length));
    fields.push({ key: 'image.alt', value, start, offsets: offsets?.map((offset) => from + offset) ?? null });
  });
  return fields;
}

/** Where blocks stand that are quotations as a whole. */
function quotationsOf(tree: Root): Range[] {
  const ranges: Range[] = [];
  visit(tree, ['blockquote', 'containerDirective'], ({ type, position, ...node }) => {
    const isQuotation = type === 'blockquote' || ('name' in node && node.name === 'quote');
    const [start, end] = [position?.start.offset, position?.end.offset];
    if (isQuotation && start !== undefined && end !== undefined) ranges.push({ start, end });
  });
  return ranges;
}

const parts: Partial<Record<Nodes['type'], Part>> = {
  text: 'text',
  emphasis: 'inline',
  strong: 'inline',
  delete: 'inline',
  textDirective: 'inline',
  inlineCode: 'object',
  image: 'object',
  imageReference: 'object',
  footnoteReference: 'space',
  break: 'space',
  html: 'nothing',
  code: 'closed',
  definition: 'closed',
};

function partOf(node: Nodes): Part {
  if (node.type !== 'link' && node.type !== 'linkReference') return parts[node.type] ?? 'block';
  const text = textOf(node);
  return text.trim() === '' || isAddress(text) ? 'object' : 'inline';
}
