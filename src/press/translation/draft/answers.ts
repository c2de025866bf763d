import { z } from 'zod';
import type { Agreement } from '../../../disk/content/languages/agreement.ts';
import { type Place, type Problem, problem } from '../../../problems/problem.ts';
import { codesIn, plainText, samePieces } from '../../../translation/exchange/pieces.ts';
import { withPreferredForms } from '../../../translation/exchange/preferred-forms.ts';
import { withoutTags } from '../../../translation/exchange/tagged.ts';
import { missingCodes, piecesFrom } from '../../../translation/exchange/tokens.ts';
import { parseUnitId, type Unit } from '../../../translation/exchange/unit.ts';
import { type OpenExchange, translationOf } from '../exchange/open.ts';
import type { Answer } from '../exchange/returned.ts';

/** What the command that translates gives back; more keys than these are passed over. */
const answerSchema = z.object({ blocks: z.array(z.object({ id: z.string(), text: z.string() })) });
export type GivenBlock = z.output<typeof answerSchema>['blocks'][number];

/** @returns in words what is wrong if it is not what was asked for */
export function parseAnswer(output: string): { blocks: GivenBlock[] } | { detail: string } {
  try {
    const { success, data } = answerSchema.safeParse(JSON.parse(output.replace(/^\uFEFF/, '')));
    return success ? data : { detail: 'gave JSON that is not `{ "blocks": [{ "id": …, "text": … }] }`.' };
  } catch {
    return { detail: 'gave something that is not JSON.' };
  }
}

/** What was given for each block that was asked for, if it can be used. */
export function answersOf(
  open: OpenExchange,
  { readerOf }: Pick<Agreement, 'readerOf'>,
  units: readonly Unit[],
  given: readonly GivenBlock[],
): { answers: Answer[]; problems: Problem[] } {
  const byId = Map.groupBy(given, ({ id }) => id);
  const asked = new Set(units.map(({ id }) => id));
  const place = { file: open.own.file, line: 1, column: 1 };
  const unknown = [...byId.keys()].filter((id) => !asked.has(id));
  const reader = readerOf(open.edition);
  const results = units.map((unit) => answerTo(open, reader, unit, byId.get(unit.id) ?? []));
  return {
    answers: results.flatMap((one) => ('answer' in one ? [one.answer] : [])),
    problems: [
      ...results.flatMap(({ problems }) => problems),
      ...unknown.map((id) => problem('draft-answer', { id, is: 'unknown', text: '' }, place)),
    ],
  };
}

type Result = { answer: Answer; problems: Problem[] } | { problems: Problem[] };

function answerTo(
  open: OpenExchange,
  { words, names }: ReturnType<Agreement['readerOf']>,
  { id, file, line, source, terms }: Unit,
  [given, ...more]: readonly GivenBlock[],
): Result {
  const place = { file, line, column: 1 };
  const part = open.original.parts[(parseUnitId(id)?.number ?? 0) - 1];
  const refused = (is: 'nothing' | 'given twice') => ({
    problems: [problem('draft-answer', { id, is, text: start(plainText(source)) }, place)],
  });
  if (!part || !given?.text.trim()) return refused('nothing');
  if (more.length > 0) return refused('given twice');
  const said = translationOf(open, part);
  const known = new Map(codesIn(source).map((code) => [code.id, code]));
  const read = piecesFrom(withoutTags(given.text), known);
  const fault = 'fault' in read ? read.fault : missingCodes(codesIn(source), codesIn(read.pieces));
  if (fault || 'fault' in read)
    return { problems: fault ? [problem('draft-codes', { id, ...fault }, place)] : [] };
  const pieces = withPreferredForms(read.pieces, terms, words);
  const text = plainText(pieces);
  const found = new Set(names.find(text).map(({ value }) => value));
  const lacks = terms.filter((one) => !found.has(one.id));
  const problems = lacks.map(({ source: name, forms }) =>
    problem('draft-name', { name, forms, text: start(text) }, place),
  );
  const isSaid = said !== null && samePieces(pieces, said);
  return { answer: { part, pieces, said: isSaid, place: place satisfies Place }, problems };
}

/** How a text begins, for a person to know it by. */
export const start = (text: string): string => (text.length > 40 ? `${text.slice(0, 40).trimEnd()}…` : text);
