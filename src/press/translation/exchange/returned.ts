import { type Place, type Problem, problem } from '../../../problems/problem.ts';
import { codesIn, type Piece, samePieces } from '../../../translation/exchange/pieces.ts';
import { missingCodes, piecesFrom } from '../../../translation/exchange/tokens.ts';
import {
  parseUnitId,
  type Returned,
  type ReturnedUnit,
  type UnitId,
} from '../../../translation/exchange/unit.ts';
import type { TextPart } from '../../../translation/parts.ts';
import { type OpenExchange, piecesIn, sourceToken, targetToken, translationOf } from './open.ts';

/** What came back for a part of the original. */
export interface Answer {
  part: TextPart;
  pieces: readonly Piece[];
  /** Whether the translation says it already, to the letter. */
  said: boolean;
  place: Place;
}

/**
 * What a file says of each part of the original, if it can be trusted: the original and the translation are
 * those that were given out, and all marks came back.
 *
 * @param file as problems name it
 */
export function answersIn(
  open: OpenExchange,
  { units }: Returned,
  file: string,
): { answers: Answer[]; problems: Problem[] } {
  const taken = new Set<TextPart>();
  const results = units.map((unit) => answerOf(open, unit, { file, line: unit.line, column: 1 }, taken));
  return {
    answers: results.flatMap((one) => ('part' in one ? [one] : [])),
    problems: results.flatMap((one) => ('rule' in one ? [one] : [])),
  };
}

function answerOf(
  open: OpenExchange,
  { id, tokens }: ReturnedUnit,
  place: Place,
  taken: Set<TextPart>,
): Answer | Problem {
  const parsed = parseUnitId(id);
  const part = parsed && partFor(open, parsed, taken);
  const source = part && piecesIn(open.original, part);
  const { story, edition } = open;
  if (!parsed || !part || !source) return problem('exchange-outdated', { id, story, edition }, place);
  taken.add(part);
  const said = translationOf(open, part);
  const known = new Map([...codesIn(said ?? []), ...codesIn(source)].map((code) => [code.id, code]));
  const read = piecesFrom(tokens, known);
  if ('fault' in read) return problem('exchange-codes', { id, ...read.fault }, place);
  const { pieces } = read;
  if (said && samePieces(pieces, said)) return { part, pieces, said: true, place };
  if (targetToken(open.ownOf.get(part)) !== parsed.target)
    return problem('exchange-conflict', { id, file: open.own.file, story, edition }, place);
  const fault = faultOf(source, said, pieces);
  if (fault) return problem('exchange-codes', { id, ...fault }, place);
  return { part, pieces, said: false, place };
}

/** The part that was given out: of several that say the same, the one at that number, or else the first. */
function partFor({ original }: OpenExchange, { number, source }: UnitId, taken: ReadonlySet<TextPart>) {
  const same = original.parts.filter((one) => sourceToken(one) === source && !taken.has(one));
  return same.find((one) => original.parts.indexOf(one) === number - 1) ?? same[0] ?? null;
}

/** A translation has the marks of the original, or those it had before. */
function faultOf(source: readonly Piece[], said: readonly Piece[] | null, pieces: readonly Piece[]) {
  const got = codesIn(pieces);
  const fault = missingCodes(codesIn(source), got);
  return fault && said && !missingCodes(codesIn(said), got) ? null : fault;
}
