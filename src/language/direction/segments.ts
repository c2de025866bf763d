import type { Direction } from './bidi-classes.ts';
import type { Span } from './foreign-words.ts';

/** How a part of a text is to be marked up. */
export interface Foreign {
  direction: Direction;
  /** BCP 47 language, if the script of the part tells it; `null` otherwise and for numbers. */
  language: string | null;
  /** Whether to override the algorithm inside (`bdo`) instead of only isolating the part (`bdi`). */
  override: boolean;
  /** Whether no line may end in it, though one could: a date, or a word with its number. */
  unbroken: boolean;
}

/** A part of a text in another direction than the text, or a number that is read as one. */
export interface Run extends Span, Foreign {
  /** What is to be isolated in it again. */
  inside: readonly Run[];
}

/** A text in one piece or several; `foreign` is `null` for what is in the text's own direction. */
export interface Segment {
  text: string;
  foreign: Foreign | null;
  /** The same text, if parts of it are to be isolated again: numbers in Arabic words in English prose. */
  inside?: readonly Segment[];
}

/** Numbers and the spans that are more than one, in the order of the text. Both are in order already. */
export function merge(spans: readonly Run[], numbers: readonly Run[]): Run[] {
  if (numbers.length === 0) return [...spans];
  const ends = new Map(numbers.map(({ start, end }) => [start, end]));
  const others = spans.filter(({ start, end }) => ends.get(start) !== end);
  let next = 0;
  const outside = numbers.filter(({ start, end }) => {
    while ((others[next]?.end ?? Infinity) <= start) next += 1;
    return (others[next]?.start ?? Infinity) >= end;
  });
  return [...others, ...outside].sort((a, b) => a.start - b.start);
}

/**
 * Runs with what stands in them, in the order of the text. Both are in order already. What a run holds
 * as a part of another, or shares with an unbroken one, is that one's.
 */
export function nest(outer: readonly Run[], inner: readonly Run[]): Run[] {
  const result: Run[] = [];
  let next = 0;
  for (const run of outer) {
    while ((inner[next]?.end ?? Infinity) <= run.start) result.push(inner[next++] as Run);
    const from = next;
    while ((inner[next]?.start ?? Infinity) < run.end) next += 1;
    const inside = inner.slice(from, next);
    const fits = inside.every(
      ({ start, end, unbroken }) =>
        start >= run.start && end <= run.end && (!unbroken || end - start < run.end - run.start),
    );
    if (fits) result.push({ ...run, inside });
    else for (const one of inside) result.push(one);
  }
  return [...result, ...inner.slice(next)];
}

/** A text in pieces, from one offset to another. */
export function cut(text: string, runs: readonly Run[], from = 0, to = text.length): Segment[] {
  const segments: Segment[] = [];
  let done = from;
  for (const { start, end, inside, ...foreign } of runs) {
    if (start > done) segments.push({ text: text.slice(done, start), foreign: null });
    const nested = inside.length > 0 ? { inside: cut(text, inside, start, end) } : {};
    segments.push({ text: text.slice(start, end), foreign, ...nested });
    done = end;
  }
  if (done < to) segments.push({ text: text.slice(done, to), foreign: null });
  return segments;
}
