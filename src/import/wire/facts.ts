import type { Line, Removed } from './lines.ts';

/** What lines in front of a text and behind it say of it. */
export interface Facts {
  title?: string | undefined;
  titleFrom?: string | undefined;
  description?: string | undefined;
  /** What a mail says that it is about. */
  subject?: string | undefined;
  /** Lines that say who wrote it, as they stood. */
  bylines: string[];
  names: string[];
  dateline?: string | undefined;
  source?: string | undefined;
  sourceUrl?: string | undefined;
  /** What shows the source, for review. */
  sourceFrom?: string | undefined;
  keywords: string[];
  /** All else that is kept beside the story, by its name. */
  kept: Record<string, string[]>;
  removed: Removed[];
}

export const noFacts = (): Facts => ({ bylines: [], names: [], keywords: [], kept: {}, removed: [] });

/** Takes a line out of the text. */
export const remove = (facts: Facts, { number, text }: Line, reason: string): void => {
  facts.removed.push({ number, text, reason });
};

/** Takes note of something that is kept beside the story. */
export function keep(facts: Facts, name: string, text: string): void {
  facts.kept[name] = [...(facts.kept[name] ?? []), text];
}
