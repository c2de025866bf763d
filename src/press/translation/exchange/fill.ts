import type { Reader } from '../../../markdown/reader.ts';
import { withText } from '../../../story/front-matter-text.ts';
import { fieldPaths, isField } from '../../../story/revision.ts';
import { splitSource } from '../../../story/source.ts';
import { applied, compose, type Splice, type Wanted } from '../../../translation/exchange/compose.ts';
import { cutsOf } from '../../../translation/exchange/cuts.ts';
import { inSource, offsetOfLine } from '../../../translation/exchange/in-source.ts';
import { type Insertion, insertionsOf } from '../../../translation/exchange/insertions.ts';
import { type Piece, plainText } from '../../../translation/exchange/pieces.ts';
import type { TextPart } from '../../../translation/parts.ts';
import { newTranslation } from './new-translation.ts';
import { type OpenExchange, piecesIn } from './open.ts';
import { asItIs, asMoved, type Order, orderOf } from './order.ts';
import type { Answer } from './returned.ts';

/** A translation with new words in it. */
export interface Filled {
  /** The whole file; what it says of its revision is as before. */
  text: string;
  /** The parts of the original that it says now, of those that were answered or came in with them. */
  there: ReadonlySet<TextPart>;
  /** The parts of the original that stand in it where the original has them now. */
  moved: ReadonlySet<TextPart>;
  /** Its own parts that were taken out since the original has them no more. */
  cut: ReadonlySet<TextPart>;
  /** How many blocks say something new, stand elsewhere or are gone. */
  changed: number;
  /** Whether nothing was taken out or moved, though that was wanted, since the text would be read otherwise. */
  unfollowed: boolean;
}

/** How a translation is filled. */
export interface FillOptions {
  /** Whether a translation that is begun is to be a draft. */
  isDraft?: boolean;
  /** Whether what the original has no more is taken out, and what stands elsewhere there is moved. */
  follow?: boolean;
}

/**
 * Puts words into a translation, and what it lacks where it stands in the original. What can't be taken out or moved
 * so that the rest is read as before stays.
 *
 * @returns the part that can't be written so that it is read as meant, if there is one
 */
export function fill(
  open: OpenExchange,
  answers: readonly Answer[],
  reader: Reader,
  { isDraft = false, follow = false }: FillOptions = {},
): Filled | { unreadable: TextPart } {
  const order = follow ? orderOf(open) : asItIs;
  const insertions = insertionsFor(open, answers, order);
  const wanted = wantedOf(open, answers, insertions, order);
  const composed = compose(wanted, reader);
  if ('unreadable' in composed) {
    const filled = follow ? fill(open, answers, reader, { isDraft }) : composed;
    return 'text' in filled ? { ...filled, unfollowed: true } : filled;
  }
  const { own, original } = open;
  const source = own.text ? own.source : newTranslation(original.text.of.edition, answers, isDraft);
  const text = withFields(withBody(source, composed.splices), answers);
  if (typeof text !== 'string') return text;
  return { text, unfollowed: false, ...doneBy(open, answers, insertions, wanted, order) };
}

/** What became of each part. */
function doneBy(
  open: OpenExchange,
  answers: readonly Answer[],
  insertions: readonly Insertion[],
  wanted: Wanted,
  order: Order,
): Omit<Filled, 'text' | 'unfollowed'> {
  const inserted = new Set(insertions.flatMap(({ parts }) => parts));
  const isThere = ({ part }: Answer) => isField(part.kind) || open.ownOf.has(part) || inserted.has(part);
  const there = answers.filter(isThere);
  const moved = new Set([...order.moved.keys()].filter((part) => inserted.has(part)));
  const cut = new Set(wanted.cut.flatMap(({ parts }) => parts).filter((part) => order.removed.has(part)));
  const said = new Set(there.flatMap(({ part, said }) => (said ? [] : [part])));
  return {
    there: new Set([...inserted, ...there.map(({ part }) => part)]),
    moved,
    cut,
    changed: said.union(moved).size + cut.size,
  };
}

/** What the translation lacks and can have whole: all its words are known. */
function insertionsFor(open: OpenExchange, answers: readonly Answer[], order: Order): Insertion[] {
  const { original, own, ownOf } = open;
  const { moved } = order;
  const parts = original.parts.filter(({ kind }) => !isField(kind));
  const known = new Set([...answers.map(({ part }) => part), ...moved.keys()]);
  const isReady = (part: TextPart) => known.has(part) || piecesIn(original, part) === null;
  // In a translation that is begun, what has no words comes along with what is around it.
  const isWanted = (part: TextPart) => known.has(part) || own.text === null;
  const staying = new Map([...ownOf].filter(([part]) => !moved.has(part)));
  return insertionsOf({ original: { ...original, parts }, own, ownOf: staying })
    .filter((one) => one.parts.every(isReady) && one.parts.some(isWanted))
    .flatMap((one) => asMoved(one, open, order));
}

function wantedOf(
  { original, own, ownOf }: OpenExchange,
  answers: readonly Answer[],
  inserted: readonly Insertion[],
  { moved, removed }: Order,
): Wanted {
  const arriving = new Set(inserted.flatMap(({ parts }) => parts));
  const leaving = [...moved].flatMap(([part, its]) => (arriving.has(part) ? [its] : []));
  const parts = own.parts.filter(({ kind }) => !isField(kind));
  const cut = cutsOf(own.tree, parts, new Set([...removed, ...leaving]));
  const taken = new Set(cut.flatMap((one) => one.parts));
  const replaced = new Map<TextPart, readonly Piece[]>();
  for (const { part, pieces, said } of answers) {
    const its = ownOf.get(part);
    if (its && !said && !isField(part.kind) && !taken.has(its)) replaced.set(its, pieces);
  }
  const ofMoved = [...moved].flatMap(([part, its]) => {
    const pieces = piecesIn(own, its);
    return pieces ? [[part, pieces] as const] : [];
  });
  return {
    markdown: own.markdown,
    parts: parts.filter((part) => !taken.has(part)),
    replaced,
    inserted,
    cut,
    original: original.markdown,
    words: new Map([...ofMoved, ...answers.map(({ part, pieces }) => [part, pieces] as const)]),
  };
}

function withBody(source: string, splices: readonly Splice[]): string {
  const split = splitSource(source);
  const body = offsetOfLine(source, typeof split === 'string' ? 1 : split.bodyLine);
  return applied(source, inSource(source, body, splices));
}

function withFields(source: string, answers: readonly Answer[]): string | { unreadable: TextPart } {
  let text = source;
  for (const { part, pieces, said } of answers) {
    if (said || !isField(part.kind)) continue;
    const written = withText(text, fieldPaths[part.kind], plainText(pieces));
    if (written === null) return { unreadable: part };
    text = written;
  }
  return text;
}
