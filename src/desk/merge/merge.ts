import { diff3Merge } from 'node-diff3';
import { dataOf } from '../../story/front-matter-write.ts';
import { same } from '../../story/yaml-data.ts';
import type { Data } from '../../story/yaml-text.ts';
import type { ConflictPart, Draft, FieldChange, FieldPath } from '../protocol.ts';
import { applyDraft, applyFields, partsOfText } from './apply-draft.ts';
import { linesOf, withLineBreaks } from './line-breaks.ts';

/** What came of a text that two have changed. */
export type Merged =
  | { text: string; merged: boolean }
  | { conflict: { base: string; theirs: string; mine: string; parts: ConflictPart[] } }
  | { fixed: FieldPath };

/**
 * Puts what was typed into a text as it is by now. Front matter is merged key by key where its keys were changed, and line
 * by line where it was typed; the body is merged line by line.
 *
 * @param theirs the text as its file has it; that may be what the draft began with
 */
export function mergeDraft(draft: Draft, theirs: string): Merged {
  const applied = applyDraft(draft);
  if ('fixed' in applied) return applied;
  const { base } = draft;
  const mine = applied.text;
  if (theirs === base) return { text: mine, merged: false };
  if (mine === theirs || mine === base) return { text: theirs, merged: true };
  const text = draft.text === undefined ? mergeParts(draft, mine, theirs) : mergeBoth(base, mine, theirs);
  if (text !== null) return { text, merged: true };
  return { conflict: { base, theirs, mine, parts: conflictParts(base, mine, theirs) } };
}

/** Keys of front matter onto theirs, and the bodies line by line. */
function mergeParts({ base, fields = [] }: Draft, mine: string, theirs: string): string | null {
  const [before, after] = [dataOf(base)?.data, dataOf(theirs)?.data];
  if (!before || !after || fields.some((one) => isContested(one, before, after))) return null;
  const body = mergeLines(...bodies(base, mine, theirs));
  const { front } = partsOfText(theirs);
  if (body === null) return null;
  const applied = applyFields(front + body, fields);
  return 'fixed' in applied ? null : applied.text;
}

/** Whether others gave a key a value of their own. */
function isContested(
  { path, value }: FieldChange,
  before: Record<string, Data>,
  after: Record<string, Data>,
) {
  const [was, is] = [valueAt(before, path), valueAt(after, path)];
  return !same(was, is) && !same(is, value ?? undefined);
}

function valueAt(data: Record<string, Data>, [key, inner]: FieldPath): Data | undefined {
  const value = data[key];
  if (inner === undefined) return value;
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value[inner] : undefined;
}

function mergeBoth(base: string, mine: string, theirs: string): string | null {
  const parts = [base, mine, theirs].map(partsOfText);
  const fronts = parts.map(({ front }) => front) as [string, string, string];
  const front = mergeLines(...fronts);
  const body = mergeLines(...bodies(base, mine, theirs));
  return front === null || body === null ? null : front + body;
}

const bodies = (...texts: [string, string, string]) =>
  texts.map((one) => partsOfText(one).body) as [string, string, string];

/** A text that two have changed; `null` where they changed the same lines in different ways. */
function mergeLines(base: string, mine: string, theirs: string): string | null {
  if (base === mine) return theirs;
  if (base === theirs) return mine;
  const regions = regionsOf(base, mine, theirs);
  if (regions.some(({ conflict }) => conflict)) return null;
  return withLineBreaks(theirs, regions.flatMap(({ ok = [] }) => ok).join('\n'));
}

const regionsOf = (base: string, mine: string, theirs: string) =>
  diff3Merge(linesOf(mine).lines, linesOf(base).lines, linesOf(theirs).lines, {
    excludeFalseConflicts: true,
  });

/** Stretches in which two texts differ, and what is the same between them. */
export function conflictParts(base: string, mine: string, theirs: string): ConflictPart[] {
  const regions = regionsOf(base, mine, theirs);
  return regions.map(({ ok, conflict }, index) => {
    const isLast = index === regions.length - 1;
    const text = (lines: readonly string[]) => lines.join('\n') + (isLast || lines.length === 0 ? '' : '\n');
    return conflict
      ? { mine: text(conflict.a), base: text(conflict.o), theirs: text(conflict.b) }
      : { same: text(ok ?? []) };
  });
}
