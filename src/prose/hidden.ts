import { type Direction, visualOrder } from '../language/direction/bidi-classes.ts';
import { hiddenIn } from '../problems/characters.ts';
import type { ProseDocument } from './document.ts';
import type { Fix } from './rule.ts';

/** A flag such as that of Scotland is spelt with characters that nobody sees: https://www.unicode.org/reports/tr51/#valid-emoji-tag-sequences */
const flag = /\u{1F3F4}[\u{E0020}-\u{E007F}]+/gu;
/** Controls that end a line or a page, and so keep words apart. */
const gap = /[\v\f\x85]/;
const ordering = /[\u202A-\u202E\u2066-\u2069]/;

/**
 * What can be taken out of a file because readers see the same without it: per paragraph, since
 * that is what the order of letters is made for. https://www.unicode.org/reports/tr9/
 *
 * @param direction of the edition
 */
export function hiddenFixes({ source, bodyStart }: ProseDocument, direction: Direction): Fix[] {
  const head = [...source.slice(0, bodyStart).matchAll(/[^\n]+/g)];
  const body = [...source.slice(bodyStart).matchAll(/(?:[^\n]*[^\s][^\n]*(?:\n|$))+/g)];
  return [
    ...head.flatMap(({ 0: text, index }) => fixesIn(text, index, direction)),
    ...body.flatMap(({ 0: text, index }) => fixesIn(text, bodyStart + index, direction)),
  ];
}

function fixesIn(text: string, start: number, direction: Direction): Fix[] {
  const flags = [...text.matchAll(flag)].map(({ 0: one, index }) => ({
    from: index,
    to: index + one.length,
  }));
  const hidden = hiddenIn(text).filter(
    ({ offset }) => !flags.some(({ from, to }) => offset > from && offset < to),
  );
  const isOrdering = ({ char }: { char: string }) => ordering.test(char);
  const orders = hidden.filter(isOrdering);
  const same =
    orders.length === 0 || isSeenAlike(text, new Set(orders.map(({ offset }) => offset)), direction);
  return hidden
    .filter((one) => same || !isOrdering(one))
    .map(({ offset, char }) => ({
      start: start + offset,
      end: start + offset + char.length,
      text: gap.test(char) ? ' ' : '',
    }));
}

/** Whether letters stand in the same order, and brackets look the same way, without some characters. */
function isSeenAlike(text: string, without: ReadonlySet<number>, direction: Direction): boolean {
  const line = text.replace(/\n/g, ' ');
  const kept = Array.from({ length: line.length }, (_, offset) => offset).filter(
    (offset) => !without.has(offset),
  );
  const left = kept.map((offset) => line[offset]).join('');
  const before = visualOrder(line, direction).filter(({ offset }) => !without.has(offset));
  const after = visualOrder(left, direction);
  return before.every(
    ({ offset, level }, index) =>
      offset === kept[after[index]?.offset ?? -1] && level % 2 === (after[index]?.level ?? 0) % 2,
  );
}
