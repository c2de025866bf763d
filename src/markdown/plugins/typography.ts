import type { Element, Nodes, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { VFile } from 'vfile';
import { applyEdits, type Edit } from '../../language/typography/edits.ts';
import { createTypesetter } from '../../language/typography/typography.ts';
import type { Edition } from '../../publication/publication.ts';
import { isAddress, type Part, type Passage, passagesOf, pieceAt, type TextNode } from '../passages.ts';
import { literalsOf } from '../written.ts';

const inline = new Set(
  'a abbr b bdi cite data del dfn em i ins mark q s small span strong sub time u'.split(' '),
);
const objects = new Set('audio code img input kbd math output picture samp svg var video'.split(' '));
const closed = new Set('pre script style template'.split(' '));

/**
 * Sets the text of an article with the marks of its edition. Quotation marks are paired within a
 * block, whatever elements begin and end between them. Code, addresses, attributes and elements in
 * another language stay as they are, and so does a mark that was escaped.
 */
export function typography(edition: Pick<Edition, 'language' | 'direction' | 'typography'>) {
  if (!edition.typography) return undefined;
  const typesetter = createTypesetter(edition);
  const partOf = createPartOf(edition);
  return (tree: Root, file: VFile) => {
    const source = String(file);
    for (const passage of passagesOf<Nodes>(tree, partOf)) {
      const edits = typesetter.edits(passage.text, literalIn(passage, source));
      if (edits.length > 0) apply(passage, edits);
    }
  };
}

function createPartOf({
  language,
  direction,
}: Pick<Edition, 'language' | 'direction'>): (node: Nodes) => Part {
  return (node) => {
    if (node.type === 'text') return 'text';
    if (node.type !== 'element') return node.type === 'root' ? 'block' : 'nothing';
    const { tagName: name, properties } = node;
    const { lang = language, dir = direction } = properties;
    if (closed.has(name)) return 'closed';
    if (objects.has(name)) return 'object';
    const isInline = inline.has(name);
    if (lang !== language || dir !== direction) return isInline ? 'object' : 'closed';
    if (name === 'br' || name === 'sup') return 'space';
    return isInline ? (isBare(node) ? 'object' : 'inline') : 'block';
  };
}

function isBare(node: Element): boolean {
  return node.tagName === 'a' && isAddress(textOf(node));
}

/** Whether a character of a passage was written so on purpose; asked only of marks. */
function literalIn(passage: Passage, source: string): (offset: number) => boolean {
  const known = new Map<TextNode, (offset: number) => boolean>();
  return (offset) => {
    const piece = pieceAt(passage, offset, offset + 1);
    const position = piece?.node.position;
    if (!piece || !position) return false;
    const { node } = piece;
    const isLiteral =
      known.get(node) ?? literalsOf(node.value, source.slice(position.start.offset, position.end.offset));
    known.set(node, isLiteral);
    return isLiteral(piece.offset);
  };
}

/** Makes the edits that lie within one text node each. */
function apply(passage: Passage, edits: readonly Edit[]): void {
  const changes = new Map<TextNode, Edit[]>();
  for (const edit of edits) {
    const piece = pieceAt(passage, edit.start, edit.end);
    if (!piece) continue;
    const own = { ...edit, start: piece.offset, end: piece.offset + edit.end - edit.start };
    const found = changes.get(piece.node);
    if (found) found.push(own);
    else changes.set(piece.node, [own]);
  }
  for (const [node, own] of changes) node.value = applyEdits(node.value, own);
}
