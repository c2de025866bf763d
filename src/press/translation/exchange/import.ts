import { type Place, type Problem, problem } from '../../../problems/problem.ts';
import type { Slot } from '../../../story/part-changes.ts';
import type { StalePart } from '../../../translation/compare.ts';
import type { Returned } from '../../../translation/exchange/unit.ts';
import type { TextPart } from '../../../translation/parts.ts';
import { machineParts, recordAfter, type TranslationRecord, withRecord } from '../record.ts';
import type { Stories } from '../stories.ts';
import { type Filled, fill } from './fill.ts';
import { unfinished } from './new-translation.ts';
import { type OpenExchange, openExchange } from './open.ts';
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
  /** Whether the order of the original was wanted, and could not be followed. */
  unfollowed: boolean;
}

/**
 * Puts what came back into a translation; of a file with mistakes nothing is taken.
 *
 * @param follow whether what the original has no more goes as well, and what it has elsewhere moves
 */
export function importReturned(
  stories: Stories,
  returned: Returned,
  file: string,
  follow = false,
): { imported: ImportedTranslation } | { problems: Problem[] } {
  const { story, edition } = returned;
  const place = { file, line: 1, column: 1 };
  const open = openExchange(stories, story, edition);
  if (!open) return { problems: [problem('exchange-foreign', { story, edition }, place)] };
  const { answers, problems } = answersIn(open, returned, file);
  if (problems.length > 0) return { problems };
  const missing = open.own.text ? null : unfinished(open, answers, place);
  if (missing) return { problems: [missing] };
  const filled = fill(open, answers, stories.reader, { follow });
  if ('unreadable' in filled) return misread(filled.unreadable, answers, place);
  return { imported: recorded(open, filled) };
}

function misread(part: TextPart, answers: readonly Answer[], place: Place) {
  const at = answers.find((one) => one.part === part)?.place ?? place;
  return { problems: [problem('exchange-misread', { id: part.text.slice(0, 40) }, at)] };
}

/** What came back was read by whoever translated it, whoever made what was given out. */
function recorded(open: OpenExchange, filled: Filled): ImportedTranslation {
  const { there } = filled;
  const stale = open.comparison?.stale ?? [];
  const accepted = doneOf(stale, filled);
  const read = new Set(machinesIn(open).flatMap(({ slot, now }) => (now && there.has(now) ? [slot] : [])));
  const unread = new Set(machinesIn(open).flatMap(({ slot }) => (read.has(slot) ? [] : [slot])));
  const record = recordOf(open, accepted, (slot) => unread.has(slot));
  return imported(open, filled, record, stale.length - accepted.size);
}

const machinesIn = ({ opened }: OpenExchange) => (opened ? machineParts(opened) : []);

/** The numbers of what was stale and says what it should, stands where it should, or is gone. */
export function doneOf(stale: readonly StalePart[], { there, moved, cut }: Filled): Set<number> {
  const isDone = ({ now, own, state }: StalePart) =>
    now === null ? own !== null && cut.has(own) : (state === 'moved' ? moved : there).has(now);
  return new Set(stale.filter(isDone).map(({ number }) => number));
}

/** @returns `null` of a translation that is there and does not say what it was made from: that stays so */
export function recordOf(
  { opened, original }: OpenExchange,
  accepted: ReadonlySet<number>,
  isMachine: (slot: Slot) => boolean,
): TranslationRecord | null {
  if (!opened) return { kept: original.text.revision.parts, machine: [] };
  return opened.comparison ? recordAfter(opened, accepted, isMachine) : null;
}

export function imported(
  open: OpenExchange,
  { text, changed, unfollowed }: Filled,
  record: TranslationRecord | null,
  left: number,
): ImportedTranslation {
  const after = record ? withRecord(text, record) : text;
  return { open, before: open.own.source, after, kept: record?.kept ?? null, changed, left, unfollowed };
}
