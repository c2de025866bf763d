import { type Direction, object, type Partners, pairBrackets } from './bidi-classes.ts';
import { foreignWords, type Span } from './foreign-words.ts';
import type { WordRules } from './mixed-words.ts';
import { withNumber } from './named-numbers.ts';

/** A quotation as the prose of each direction marks it; `"` closes what it opened. */
const quotation = { rtl: /«([^«»]*)»|‹([^‹›]*)›|"([^"]*)"/g, ltr: /“([^“”]*)”|"([^"]*)"/g };

/**
 * Where a text goes over into the other direction: each span is to be read as one, in that
 * direction, whatever stands around it. In the order of the text, not overlapping.
 *
 * - A text without a letter or comma of the prose's own is one span.
 * - So is a quotation: `«Hello, world!»` without its marks.
 * - Otherwise a span goes from the first to the last foreign word between which there is nothing of
 *   the prose's own (its letters, quotation marks, commas), with what is written onto them. Numbers
 *   and marks between two foreign words belong to it. Those before and after do not, but for a number
 *   that ends a name (`withNumber`), and what a no-break space binds.
 * - A bracket belongs to what stands before it (as in UAX #9, N0), so `World Bank (IBRD)` is one
 *   span and `(World Bank) IBRD` two, and no span holds half a pair.
 *
 * @param classes what `createClasses` of the direction makes of the text
 */
export function foreignSpans(text: string, classes: string, direction: Direction, rules: WordRules): Span[] {
  if (!classes.includes('f')) return [];
  if (isWhole(classes)) return [trimmed(text, { start: 0, end: text.length })];
  const quoted = classes.includes('q') ? quotations(text, classes, direction) : [];
  const around = without(quoted, classes);
  const phrases = joinWords(text, around, foreignWords(text, around, rules)).map((name) => ({
    start: name.start,
    end: withNumber(text, around, name, rules),
  }));
  return quoted.length === 0 ? phrases : [...quoted, ...phrases].sort((a, b) => a.start - b.start);
}

/** Whether all of a text is foreign. */
export function isWhole(classes: string): boolean {
  return classes.includes('f') && !/[sp]/.test(classes);
}

const edge = new RegExp(`[\\s${object}]`);

/** What is left without the spaces and objects at both ends. */
function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && edge.test(text.charAt(start))) start += 1;
  while (end > start && edge.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

/**
 * What foreign quotations hold; where commas and stops stand inside the marks, they are left out, with
 * the spaces before them.
 */
function quotations(text: string, classes: string, direction: Direction): Span[] {
  return [...text.matchAll(quotation[direction])].flatMap((match) => {
    const span = trimmed(text, { start: match.index + 1, end: match.index + match[0].length - 1 });
    const inside = classes.slice(span.start, span.end);
    if (!inside.includes('f') || /[spqb]/.test(inside)) return [];
    while (direction === 'ltr' && /[\s.,;:]/.test(text.charAt(span.end - 1))) span.end -= 1;
    return [span];
  });
}

/** The classes with a barrier where the quotations are. */
function without(quoted: readonly Span[], classes: string): string {
  if (quoted.length === 0) return classes;
  let result = '';
  for (const { start, end } of quoted) {
    result += classes.slice(result.length, start) + 'q'.repeat(end - start);
  }
  return result + classes.slice(result.length);
}

/** Joins words that nothing of the prose's own separates, and the brackets that belong to them. */
function joinWords(text: string, classes: string, words: readonly Span[]): Span[] {
  const spans: Span[] = [];
  const partners: Partners = classes.includes('(') ? pairBrackets(text, classes) : new Map();
  const breakAfter = breaksOf(classes);
  for (const word of words) {
    const last = spans.at(-1);
    if (last && word.end <= last.end) continue;
    const canJoin = last && !isInTag(text, classes, last) && !isInTag(text, classes, word);
    const end = canJoin ? reach(last, word, breakAfter(last.end), classes, partners) : null;
    const span = last && end !== null ? last : { ...word };
    if (span !== last) spans.push(span);
    span.end = end ?? span.end;
    const bracket = partners.get(span.end) ?? 0;
    if (bracket > span.end && bracket < breakAfter(span.end)) span.end = bracket + 1;
    else if (isBracketed(span, classes, partners)) span.end = partners.get(span.start - 1) ?? span.end;
  }
  return spans;
}

/** Whether a span is a part of a tag with letters of the prose: `#دبي_COP30`. */
function isInTag(text: string, classes: string, { start, end }: Span): boolean {
  return (
    (text.charAt(start - 1) === '_' && classes.charAt(start - 2) === 's') ||
    (text.charAt(end) === '_' && classes.charAt(end + 1) === 's')
  );
}

/** Whether nothing but a mark or two stands between a span and the brackets around it: `(Acme Inc.)`. */
function isBracketed({ start, end }: Span, classes: string, partners: Partners): boolean {
  const rest = (partners.get(start - 1) ?? 0) - end;
  return rest > 0 && rest < 4 && /^[oc]+$/.test(classes.slice(end, end + rest));
}

/** The offset of the first thing of the prose's own at or after an offset; asked in ascending order. */
function breaksOf(classes: string): (offset: number) => number {
  const breaks = /[sbpq]|c(?!n)/g;
  let next = -1;
  return (offset) => {
    if (next >= offset) return next;
    breaks.lastIndex = offset;
    next = breaks.exec(classes)?.index ?? classes.length;
    return next;
  };
}

/**
 * Where a span ends that goes on with a word: at its end, or that of a bracket it is in. `null`: it
 * can't go on.
 *
 * @param next where the next thing of the prose's own stands
 */
function reach(last: Span, word: Span, next: number, classes: string, partners: Partners): number | null {
  if (next < word.start) return null;
  let { end } = word;
  for (let index = last.end; index < word.start; index++) {
    const partner = partners.get(index);
    if (classes.charAt(index) === '(') {
      if (partner === undefined || partner > next) return null;
      end = Math.max(end, partner + 1);
    } else if (classes.charAt(index) === ')' && (partner === undefined || partner < last.start)) return null;
  }
  return end;
}
