import type { Fact } from './fact.ts';
import { anyOf } from './word-finder.ts';
import type { AgreementWords } from './words.ts';

/** A pattern of figures, and what a match of it says: `null` if that is told elsewhere, `nothing` if it is something else. */
export type FigureReader = readonly [
  pattern: RegExp,
  read: (match: RegExpMatchArray) => Fact | null | 'nothing',
];

/** `6.30`, `6,30` and `1830`, where words beside it say that it is a time. */
export function clockReaders(words: AgreementWords): FigureReader[] {
  const [behind = '', before = '', zones = ''] = [words.clock, words.clockBefore, words.zones].map((marks) =>
    anyOf(words, marks),
  );
  const after = [behind, zones].filter(Boolean).join('|');
  const reader = (pattern: string): FigureReader => [new RegExp(pattern, 'gu'), time];
  return [
    ...(after ? [reader(`(?<!\\d)(\\d{1,2})[.,]([0-5]\\d)(?=\\s?(?:${after})(?!\\p{L}))`)] : []),
    ...(zones ? [reader(`(?<![\\d.,])([0-2]\\d)([0-5]\\d)(?=\\s?(?:${zones})(?!\\p{L}))`)] : []),
    ...(before ? [reader(`(?<=(?:${before})\\s)(\\d{1,2})[.,٫]([0-5]\\d)(?!\\d|[.,]\\d)`)] : []),
    ...(before ? [reader(`(?<=(?:${before})\\s)([0-2]\\d)([0-5]\\d)(?!\\d|[.,]\\d)`)] : []),
  ];
}

/** How parts of an hour are said, by their minutes: `والنصف إلا خمس دقائق`. */
const saidParts: Readonly<Record<number, readonly number[]>> = {
  0: [],
  15: [0.25],
  20: [0.3333],
  25: [0.5, 5],
  30: [0.5],
  35: [0.5, 5],
};

/** A time of day in figures, as clocks of twelve hours have it, and as words may say it: `الخامسة إلا ربعًا`. */
export function time([text, hours = '', minutes = '']: RegExpMatchArray): Fact | 'nothing' {
  const [hour, minute] = [Number(hours), Number(minutes)];
  if (hour > 24) return 'nothing';
  const reading = `time ${hour % 12}:${minutes}`;
  const [past, left] = [saidParts[minute] ?? [minute], saidParts[60 - minute] ?? [60 - minute]];
  const next = ((hour % 12) + 1) % 12 || 12;
  const spoken = [hour, hour % 12 || 12].flatMap((one) => [
    [one, ...past],
    [one, minute],
  ]);
  const all = [...spoken, ...(minute > 30 ? [[next, ...left]] : [])];
  const readings = all.map((numbers) => numbers.map((number) => `number ${number}`));
  const offered = new Set([hour, minute, ...all.flat()]);
  const offers = [reading, ...[...offered].map((one) => `clock ${one}`)];
  return { kind: 'time', text, needs: [[reading], ...readings], offers, weight: 'must' };
}
