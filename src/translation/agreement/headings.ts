import type { TextPart } from '../parts.ts';
import type { Disagreement } from './disagreements.ts';

/** Headings of another level, or that stand for none. */
export function headingDisagreements(
  original: readonly TextPart[],
  translation: readonly TextPart[],
): Disagreement[] {
  const [[theirs], [ours]] = [original, translation];
  if (!theirs || !ours || levelOf(theirs) === levelOf(ours)) return [];
  return [{ kind: 'heading', original: shown(theirs), translation: shown(ours) }];
}

/** The level of a heading, the last of what its content depends on; 0 of other blocks. */
function levelOf({ kind, content }: TextPart): number {
  const [, marks] = kind === 'heading' ? (JSON.parse(content) as [string, unknown[]]) : [];
  return Number(marks?.at(-1) ?? 0);
}

const shown = (part: TextPart): string => `${'#'.repeat(levelOf(part))} ${part.text}`.trim();
