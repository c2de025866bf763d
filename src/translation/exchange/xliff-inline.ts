import type { ElementContent } from 'xast';
import { x } from 'xastscript';
import { type Code, codesIn, type Piece } from './pieces.ts';

/** What XML 1.0 can't hold, in groups of one. https://www.w3.org/TR/xml/#charsets */
const forbidden = /([^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}])/u;

/** Text; what XML can't hold stands as `<cp>`. */
export function textIn(text: string): ElementContent[] {
  const parts = text.toWellFormed().split(forbidden);
  return parts.flatMap((part, index): ElementContent[] => {
    if (part === '') return [];
    if (index % 2 === 0) return [{ type: 'text', value: part }];
    return [x('cp', { hex: (part.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0') })];
  });
}

/** The types and sub-types that XLIFF names: https://docs.oasis-open.org/xliff/xliff-core/v2.1/xliff-core-v2.1.html#type */
const types: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  strong: { type: 'fmt', subType: 'xlf:b' },
  emphasis: { type: 'fmt', subType: 'xlf:i' },
  delete: { type: 'fmt' },
  break: { type: 'fmt', subType: 'xlf:lb' },
  link: { type: 'link' },
  linkReference: { type: 'link' },
  picture: { type: 'image' },
  image: { type: 'image' },
  imageReference: { type: 'image' },
};

const dataId = (id: string, end: 'a' | 'b') => `d${id}${end}`;

/**
 * Pieces as the content of `<source>` and `<target>`.
 *
 * @param translation what has a code of its own instead of some: those may be left out
 */
export function inlineOf(pieces: readonly Piece[], translation: readonly Piece[] | null): ElementContent[] {
  const kept = translation && new Set(codesIn(translation).map(({ id }) => id));
  return pieces.flatMap((piece): ElementContent[] => {
    if (typeof piece === 'string') return textIn(piece);
    const { id, type, close } = piece.code;
    const canDelete = kept && !kept.has(id) ? 'yes' : 'no';
    const attributes = { id, canCopy: 'no', canDelete, ...(types[type] ?? { type: 'other' }) };
    if (close === null) return [x('ph', { ...attributes, dataRef: dataId(id, 'a') })];
    const ends = { dataRefStart: dataId(id, 'a'), dataRefEnd: dataId(id, 'b') };
    return [x('pc', { ...attributes, canOverlap: 'no', ...ends }, inlineOf(piece.inside, translation))];
  });
}

/** The Markdown of the codes in some texts; nothing if there are none. */
export function originalData(...texts: readonly (readonly Piece[])[]): ElementContent[] {
  const codes = new Map<string, Code>(texts.flatMap(codesIn).map((code) => [code.id, code]));
  if (codes.size === 0) return [];
  const data = (id: string, markdown: string) => x('data', { id, 'xml:space': 'preserve' }, textIn(markdown));
  const all = [...codes.values()].flatMap(({ id, open, close }) => [
    data(dataId(id, 'a'), open),
    ...(close === null ? [] : [data(dataId(id, 'b'), close)]),
  ]);
  return [x('originalData', all)];
}
