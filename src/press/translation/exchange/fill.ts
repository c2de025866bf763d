import type { Reader } from '../../../markdown/reader.ts';
import { withText } from '../../../story/front-matter-text.ts';
import { fieldPaths, isField } from '../../../story/revision.ts';
import { splitSource } from '../../../story/source.ts';
import { applied, compose, type Splice } from '../../../translation/exchange/compose.ts';
import { inSource, offsetOfLine } from '../../../translation/exchange/in-source.ts';
import { type Insertion, insertionsOf } from '../../../translation/exchange/insertions.ts';
import { type Piece, plainText } from '../../../translation/exchange/pieces.ts';
import type { TextPart } from '../../../translation/parts.ts';
import { newTranslation } from './new-translation.ts';
import { type OpenExchange, piecesIn } from './open.ts';
import type { Answer } from './returned.ts';

/** A translation with new words in it. */
export interface Filled {
  /** The whole file; what it says of its revision is as before. */
  text: string;
  /** The parts of the original that it says now, of those that were answered or came in with them. */
  there: ReadonlySet<TextPart>;
  /** How many blocks say something new. */
  changed: number;
}

/**
 * Puts words into a translation, and what it lacks where it stands in the original.
 *
 * @param isDraft whether a translation that is begun is to be a draft
 * @returns the part that can't be written so that it is read as meant, if there is one
 */
export function fill(
  open: OpenExchange,
  answers: readonly Answer[],
  reader: Reader,
  isDraft = false,
): Filled | { unreadable: TextPart } {
  const insertions = insertionsFor(open, answers);
  const composed = compose(wantedOf(open, answers, insertions), reader);
  if ('unreadable' in composed) return composed;
  const { own, original } = open;
  const source = own.text ? own.source : newTranslation(original.text.article.edition, answers, isDraft);
  const text = withFields(withBody(source, composed.splices), answers);
  if (typeof text !== 'string') return text;
  const inserted = new Set(insertions.flatMap(({ parts }) => parts));
  const isThere = ({ part }: Answer) => isField(part.kind) || open.ownOf.has(part) || inserted.has(part);
  const there = answers.filter(isThere);
  return {
    text,
    there: new Set([...inserted, ...there.map(({ part }) => part)]),
    changed: there.filter(({ said }) => !said).length,
  };
}

/** What the translation lacks and can have whole: all its words came back. */
function insertionsFor({ original, own, ownOf }: OpenExchange, answers: readonly Answer[]): Insertion[] {
  const parts = original.parts.filter(({ kind }) => !isField(kind));
  const answered = new Set(answers.map(({ part }) => part));
  const isReady = (part: TextPart) => answered.has(part) || piecesIn(original, part) === null;
  // In a translation that is begun, what has no words comes along with what is around it.
  const isWanted = (part: TextPart) => answered.has(part) || own.text === null;
  return insertionsOf({ original: { ...original, parts }, own, ownOf }).filter(
    (one) => one.parts.every(isReady) && one.parts.some(isWanted),
  );
}

function wantedOf(
  { original, own, ownOf }: OpenExchange,
  answers: readonly Answer[],
  inserted: readonly Insertion[],
) {
  const replaced = new Map<TextPart, readonly Piece[]>();
  for (const { part, pieces, said } of answers) {
    const its = ownOf.get(part);
    if (its && !said && !isField(part.kind)) replaced.set(its, pieces);
  }
  return {
    markdown: own.markdown,
    parts: own.parts.filter(({ kind }) => !isField(kind)),
    replaced,
    inserted,
    original: original.markdown,
    words: new Map(answers.map(({ part, pieces }) => [part, pieces])),
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
