import { posix } from 'node:path';
import type { Root } from 'mdast';
import { keptAs } from '../../../disk/content/revisions.ts';
import { decode, digest, exists, read } from '../../../disk/files.ts';
import { pathOf } from '../../../disk/roots.ts';
import { textsNamed } from '../../../newsroom/texts.ts';
import { editionOf } from '../../../publication/publication.ts';
import { isField, partLetters } from '../../../story/revision.ts';
import { splitSource } from '../../../story/source.ts';
import type { Comparison, StalePart } from '../../../translation/compare.ts';
import { type Piece, stretchOf } from '../../../translation/exchange/pieces.ts';
import { withIdsOf } from '../../../translation/exchange/unit.ts';
import { pairParts } from '../../../translation/pairs.ts';
import type { TextPart } from '../../../translation/parts.ts';
import { type OpenText, type OpenTranslation, openText, openTranslation } from '../open.ts';
import type { Stories } from '../stories.ts';

/** The Markdown of a text, as positions in it count. */
export interface OpenFile {
  file: string;
  /** The whole file, and its text with `\n` for line breaks. */
  source: string;
  markdown: string;
  tree: Root;
  parts: readonly TextPart[];
}

/** A story and its translation into one edition, which may not be there yet. */
export interface OpenExchange {
  story: string;
  edition: string;
  original: OpenFile & { text: OpenText };
  own: OpenFile & { text: OpenText | null };
  comparison: Comparison | null;
  /** The two beside each other; `null` if there is no translation yet. */
  opened: OpenTranslation | null;
  /** Part of the original → what says it in the translation, and what is stale of it. */
  ownOf: ReadonlyMap<TextPart, TextPart>;
  stale: ReadonlyMap<TextPart, StalePart>;
}

/** @returns `null` if the story is not there, was first written in that edition, or the edition is none */
export function openExchange(stories: Stories, story: string, edition: string): OpenExchange | null {
  const { roots, content, reader } = stories;
  const its = textsNamed(content, story);
  const original = its.find((one) => one.edition === one.original);
  const isKnown = content.publication.editions.some(({ id }) => id === edition);
  if (!original || !isKnown || original.edition === edition) return null;
  const translation = its.find((one) => one.edition === edition);
  const opened = translation ? openTranslation(roots, [translation, original], reader, 'all') : null;
  const text = opened?.original ?? openText(roots, original, reader);
  const theirs = { ...openFile(stories, original.body.file, text.parts), text };
  const file = translation?.body.file ?? posix.join(posix.dirname(original.body.file), `${edition}.md`);
  const own = { ...openFile(stories, file, opened?.own.parts ?? []), text: opened?.own ?? null };
  const comparison = opened?.comparison ?? null;
  return {
    story,
    edition,
    original: theirs,
    own,
    comparison,
    opened,
    ...counterparts(theirs, own, comparison),
  };
}

function openFile({ roots, reader }: Stories, file: string, parts: readonly TextPart[]): OpenFile {
  const place = pathOf(roots, file);
  const source = exists(place) ? (decode(read(place)) ?? '') : '';
  const split = splitSource(source);
  const markdown = typeof split === 'string' ? '' : split.body;
  return { file, source, markdown, tree: reader(markdown), parts };
}

function counterparts(original: OpenFile, own: OpenFile, comparison: Comparison | null) {
  const stale = new Map(comparison?.stale.flatMap((one) => (one.now ? [[one.now, one] as const] : [])));
  const pairs = comparison
    ? [...comparison.pairs, ...[...stale].flatMap(([now, { own }]) => (own ? [[now, own] as const] : []))]
    : pairParts(original.parts, own.parts).flatMap(([a, b]) => {
        const [from, to] = [original.parts[a], own.parts[b]];
        return from && to ? [[from, to] as const] : [];
      });
  return { ownOf: new Map(pairs), stale };
}

/** What a part says, with its marks; `null` if it has no words. */
export function piecesIn({ markdown }: OpenFile, part: TextPart): Piece[] | null {
  if (isField(part.kind)) return [part.text];
  return stretchOf(part, markdown)?.pieces ?? null;
}

/** What the translation says of a part, its codes under the ids they have in the original. */
export function translationOf(open: OpenExchange, part: TextPart): Piece[] | null {
  const own = open.ownOf.get(part);
  const pieces = own && piecesIn(open.own, own);
  return pieces ? withIdsOf(piecesIn(open.original, part) ?? [], pieces) : null;
}

/** What the ids of units say of a part, and of its translation as it is written. */
export const sourceToken = keptAs;
export const targetToken = (own: TextPart | undefined): string =>
  own ? partLetters[own.kind] + digest(own.text).slice(0, 5) : '0';

/** The languages of an original and its translation. */
export function languagesOf({ content }: Stories, { original, edition }: OpenExchange) {
  const language = (id: string) => {
    const { language: tag, direction } = editionOf(content.publication, id);
    return { tag, direction };
  };
  return { source: language(original.text.of.edition), target: language(edition) };
}
