import { type Place, type Problem, problem } from '../../../problems/problem.ts';
import { withValue } from '../../../story/front-matter-edit.ts';
import { withText } from '../../../story/front-matter-text.ts';
import { fieldPaths, formatRevision, isField, keptParts } from '../../../story/revision.ts';
import { splitSource } from '../../../story/source.ts';
import type { StalePart } from '../../../translation/compare.ts';
import { applied, compose, type Splice } from '../../../translation/exchange/compose.ts';
import { inSource, offsetOfLine } from '../../../translation/exchange/in-source.ts';
import { type Insertion, insertionsOf } from '../../../translation/exchange/insertions.ts';
import { type Piece, plainText } from '../../../translation/exchange/pieces.ts';
import type { Returned } from '../../../translation/exchange/unit.ts';
import { acceptParts } from '../../../translation/numbers-of-parts.ts';
import type { TextPart } from '../../../translation/parts.ts';
import type { Stories } from '../stories.ts';
import { newTranslation, unfinished } from './new-translation.ts';
import { type OpenExchange, openExchange, piecesIn } from './open.ts';
import { type Answer, answersIn } from './returned.ts';

/** A translation with what came back in it; nothing is written yet. */
export interface ImportedTranslation {
  open: OpenExchange;
  /** The file as it was, and as it is to be. */
  before: string;
  after: string;
  /** The revision that it keeps from now on. */
  kept: readonly string[] | null;
  /** How many blocks say something new, and how many of the original are to be translated still. */
  changed: number;
  left: number;
}

/** Puts what came back into a translation; of a file with mistakes nothing is taken. */
export function importReturned(
  stories: Stories,
  returned: Returned,
  file: string,
): { imported: ImportedTranslation } | { problems: Problem[] } {
  const { story, edition } = returned;
  const place = { file, line: 1, column: 1 };
  const open = openExchange(stories, story, edition);
  if (!open) return { problems: [problem('exchange-foreign', { story, edition }, place)] };
  const { answers, problems } = answersIn(open, returned, file);
  if (problems.length > 0) return { problems };
  const missing = open.own.text ? null : unfinished(open, answers, place);
  if (missing) return { problems: [missing] };
  const insertions = insertionsFor(open, answers);
  const composed = compose(wantedOf(open, answers, insertions), stories.reader);
  if ('unreadable' in composed) return misread(composed.unreadable, answers, place);
  const texts = withBody(open, answers, composed.splices);
  const fields = withFields(texts, answers);
  if (typeof fields !== 'string') return misread(fields.part, answers, place);
  return { imported: recorded(open, answers, insertions, fields) };
}

function misread(part: TextPart, answers: readonly Answer[], place: Place) {
  const at = answers.find((one) => one.part === part)?.place ?? place;
  return { problems: [problem('exchange-misread', { id: part.text.slice(0, 40) }, at)] };
}

/** What the translation lacks and can have whole: all its words came back. */
function insertionsFor({ original, own, ownOf }: OpenExchange, answers: readonly Answer[]): Insertion[] {
  const parts = original.parts.filter(({ kind }) => !isField(kind));
  const answered = new Set(answers.map(({ part }) => part));
  const isReady = (part: TextPart) => answered.has(part) || piecesIn(original, part) === null;
  return insertionsOf({ original: { ...original, parts }, own, ownOf }).filter(
    (one) => one.parts.every(isReady) && one.parts.some((part) => answered.has(part)),
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

function withBody(
  { own, original }: OpenExchange,
  answers: readonly Answer[],
  splices: readonly Splice[],
): string {
  const source = own.text ? own.source : newTranslation(original.text.article.edition, answers);
  const split = splitSource(source);
  const body = offsetOfLine(source, typeof split === 'string' ? 1 : split.bodyLine);
  return applied(source, inSource(source, body, splices));
}

function withFields(source: string, answers: readonly Answer[]): string | { part: TextPart } {
  let text = source;
  for (const { part, pieces, said } of answers) {
    if (said || !isField(part.kind)) continue;
    const written = withText(text, fieldPaths[part.kind], plainText(pieces));
    if (written === null) return { part };
    text = written;
  }
  return text;
}

function recorded(
  open: OpenExchange,
  answers: readonly Answer[],
  insertions: readonly Insertion[],
  text: string,
): ImportedTranslation {
  const { original, own, comparison, ownOf } = open;
  const inserted = new Set(insertions.flatMap(({ parts }) => parts));
  const there = answers.filter(({ part }) => isField(part.kind) || ownOf.has(part) || inserted.has(part));
  const done = new Set([...inserted, ...there.map(({ part }) => part)]);
  const stale = [...open.stale.values()];
  const isDone = ({ now, state }: StalePart) => now !== null && state !== 'moved' && done.has(now);
  const accepted = new Set(stale.filter(isDone).map(({ number }) => number));
  const today = original.text.revision.parts;
  const kept = comparison
    ? acceptParts(comparison.slots, keptParts(own.text?.kept ?? ''), today, accepted)
    : own.text
      ? null
      : today;
  const revision = kept && formatRevision(kept);
  const after = revision ? (withValue(text, ['translation', 'revision'], revision) ?? text) : text;
  const changed = there.filter(({ said }) => !said).length;
  return { open, before: own.source, after, kept, changed, left: stale.length - accepted.size };
}
