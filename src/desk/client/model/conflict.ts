import type { ConflictPart } from '../../protocol.ts';

/** What a person makes of a stretch that two have changed. */
export type Choice = 'mine' | 'theirs' | 'both';

export type Difference = Exclude<ConflictPart, { same: string }>;
export const isDifference = (part: ConflictPart): part is Difference => 'mine' in part;

const endsLine = (text: string) => (text === '' || text.endsWith('\n') ? text : `${text}\n`);

/** The words of a stretch by a choice. */
export function chosen({ mine, theirs }: Difference, choice: Choice): string {
  if (choice === 'both') return `${endsLine(theirs)}${mine}`;
  return choice === 'mine' ? mine : theirs;
}

/**
 * What is proposed for each stretch: to keep both, which loses nothing; in front matter, where a key stands once, what the
 * user wrote.
 *
 * @returns a choice for each part, also for those that are the same
 */
export function proposedChoices(parts: readonly ConflictPart[]): Choice[] {
  let before = '';
  return parts.map((part) => {
    const isFront = before.split(/^---[ \t]*\r?$/m).length < 3 && /^(?:---|$)/.test(before);
    before += isDifference(part) ? part.theirs : part.same;
    return isFront && isDifference(part) ? 'mine' : 'both';
  });
}

/** The whole text, from what stands for each difference, by its place among the parts. */
export const resolvedText = (parts: readonly ConflictPart[], texts: readonly string[]): string =>
  parts.map((part, index) => (isDifference(part) ? (texts[index] ?? part.mine) : part.same)).join('');
