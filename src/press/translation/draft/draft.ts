import { readAgreement } from '../../../disk/content/languages/agreement.ts';
import { type Problem, problem } from '../../../problems/problem.ts';
import { fieldPaths, isField } from '../../../story/revision.ts';
import type { Unit } from '../../../translation/exchange/unit.ts';
import { exportStory } from '../exchange/export.ts';
import { type Filled, fill } from '../exchange/fill.ts';
import { doneOf, type ImportedTranslation, imported, recordOf } from '../exchange/import.ts';
import { type OpenExchange, openExchange, piecesIn } from '../exchange/open.ts';
import type { Answer } from '../exchange/returned.ts';
import { machineParts } from '../record.ts';
import type { Stories } from '../stories.ts';
import { answersOf, type GivenBlock, start } from './answers.ts';
import { type DraftRequest, requestFor } from './request.ts';

/** What is to be drafted. */
export interface DraftWish {
  story: string;
  edition: string;
  /** Whether blocks that were translated, and are stale, are translated anew. */
  stale: boolean;
}

/** A translation that a machine can draft. */
export interface DraftTask extends DraftWish {
  open: OpenExchange;
  units: readonly Unit[];
  request: DraftRequest;
}

/** Asks for what a translation lacks; what a person translated is asked for anew only if it is stale. */
export function draftTask(stories: Stories, wish: DraftWish): DraftTask | { problem: Problem } {
  const { story, edition, stale } = wish;
  const open = openExchange(stories, story, edition);
  const [exchange] = exportStory(stories, { story, edition, stale: true });
  const place = { file: open?.own.file ?? story, line: 1, column: 1 };
  if (!open || !exchange) return { problem: problem('exchange-foreign', { story, edition }, place) };
  if (open.own.text && !open.comparison)
    return { problem: problem('draft-unrecorded', { file: open.own.file }, place) };
  const isWanted = ({ state, previous }: Unit) => previous === null || (stale && state === 'stale');
  const units = exchange.units.filter(isWanted);
  return { ...wish, open, units, request: requestFor(exchange, units) };
}

/** A translation with what a machine made in it and marked as such; nothing is written yet. */
export function drafted(
  stories: Stories,
  { open, units }: DraftTask,
  given: readonly GivenBlock[],
): { drafted: ImportedTranslation | null; problems: Problem[] } {
  const agreement = readAgreement(stories.roots, stories.content.publication);
  const { answers, problems } = answersOf(open, agreement, units, given);
  const missing = open.own.text ? null : withoutFields(open, answers);
  if (missing) return { drafted: null, problems: [...problems, missing] };
  const { filled, unreadable } = fillWhatCan(stories, open, answers);
  const found = [...problems, ...unreadable.map(unreadableAnswer)];
  return { drafted: filled && filled.there.size > 0 ? marked(open, filled) : null, problems: found };
}

function unreadableAnswer({ part, place }: Answer): Problem {
  return problem('draft-answer', { id: part.kind, is: 'unreadable', text: start(part.text) }, place);
}

/** The title and what else front matter says can't be left out of a translation that is begun. */
function withoutFields({ original, own }: OpenExchange, answers: readonly Answer[]): Problem | null {
  const done = new Set(answers.map(({ part }) => part));
  const keys = original.parts.flatMap((part) =>
    isField(part.kind) && !done.has(part) ? [fieldPaths[part.kind].join('.')] : [],
  );
  const place = { file: own.file, line: 1, column: 1 };
  return keys.length > 0 ? problem('draft-unfinished', { file: own.file, keys }, place) : null;
}

/** Leaves out, one by one, what can't be written so that it is read as meant. */
function fillWhatCan(stories: Stories, open: OpenExchange, answers: readonly Answer[]) {
  let left = answers;
  for (const unreadable: Answer[] = []; ; ) {
    const filled = fill(open, left, stories.reader, { isDraft: true });
    if (!('unreadable' in filled)) return { filled, unreadable };
    const bad = left.find(
      ({ part }) => part === filled.unreadable || open.ownOf.get(part) === filled.unreadable,
    );
    if (!bad) return { filled: null, unreadable: [...unreadable, ...left] };
    unreadable.push(bad);
    left = left.filter((one) => one !== bad);
  }
}

function marked(open: OpenExchange, filled: Filled): ImportedTranslation {
  const { there } = filled;
  const { original, opened } = open;
  if (!opened) {
    const parts = original.parts.map((part, index) => ({
      part,
      token: original.text.revision.parts[index] ?? '',
    }));
    const its = parts.filter(({ part }) => there.has(part));
    const machine = its.flatMap(({ part }, index) => (piecesIn(original, part) ? [index + 1] : []));
    const record = { kept: its.map(({ token }) => token), machine };
    return imported(open, filled, record, parts.length - its.length);
  }
  const stale = open.comparison?.stale ?? [];
  const accepted = doneOf(stale, filled);
  const before = new Set(machineParts(opened).map(({ slot }) => slot));
  const isDrafted = (today: number | null) => {
    const part = original.parts[today ?? -1];
    return part !== undefined && there.has(part) && piecesIn(original, part) !== null;
  };
  const record = recordOf(open, accepted, (slot) => before.has(slot) || isDrafted(slot.today));
  return imported(open, filled, record, stale.length - accepted.size);
}
