import type { OutlineEntry } from '../../markdown/outline.ts';
import type { Edition } from '../../publication/publication.ts';

/** Words a minute in a language that nothing is known of. */
const usualSpeed = 200;

/**
 * What makes a text long: more parts than a reader sees at once or remembers. Parts decide, since a
 * translation has as many as its original; the minutes leave out mere lists.
 */
const long = { parts: 5, minutes: 2 };

/** How many minutes it takes to read some words. */
export const minutesFor = (words: number, { wordsPerMinute = usualSpeed }: Edition): number =>
  words / wordsPerMinute;

/** The headings of a long text; none of a short one. */
export const outlineOfLong = (outline: readonly OutlineEntry[], minutes: number): readonly OutlineEntry[] =>
  minutes >= long.minutes && outline.length >= long.parts ? outline : [];
