import { type Taken, without } from './calendar.ts';
import { both, type Fact } from './fact.ts';
import { escaped } from './word-finder.ts';
import { type AgreementWords, foldOf } from './words.ts';

/** A pattern of figures, and what a match of it says: `null` if that is told elsewhere, `nothing` if it is something else. */
type Reader = readonly [pattern: RegExp, read: (match: RegExpMatchArray) => Fact | null | 'nothing'];

/** What is written in figures and signs: addresses, telephone numbers, dates and times. */
export function figuresFacts(words: AgreementWords): (text: string) => Taken {
  const readers = [...common, ...clockReaders(words)];
  return (text) => {
    const facts: Fact[] = [];
    let rest = text;
    for (const [pattern, read] of readers)
      for (const match of rest.matchAll(pattern)) {
        const found = read(match);
        if (found === 'nothing') continue;
        if (found) facts.push(found);
        rest = without(rest, match.index, match.index + match[0].length);
      }
    return { facts, rest };
  };
}

/** Addresses of the web are told as links. */
const common: readonly Reader[] = [
  [/\b(?:https?:\/\/|www\.)[^\s<>()«»"“”]+/g, () => null],
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, ([mail]) => must('address', mail, `mail ${mail}`)],
  [/(?<![\d.,٬٫])(?:\+|00|\b0(?=\d))?\d(?:[ -]?\(?\d\)?){6,14}(?![\d.,٬٫]\d|\d)/g, telephone],
  [/\b(\d{4})-(\d{2})-(\d{2})\b/g, isoDate],
  [/\b(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})\b/g, slashedDate],
  [/(?<![\d:])(\d{1,2}):([0-5]\d)(?!\d|:\d)/g, time],
];

/** `6.30`, where words behind it say that it is a time. */
function clockReaders(words: AgreementWords): Reader[] {
  const marks = words.clock.map((mark) => escaped(foldOf(words)(mark))).join('|');
  return marks ? [[new RegExp(`(?<!\\d)(\\d{1,2})\\.([0-5]\\d)(?=\\s?(?:${marks})\\b)`, 'g'), time]] : [];
}

const must = (kind: Fact['kind'], text: string, reading: string): Fact => ({
  kind,
  text,
  ...both(reading),
  weight: 'must',
});

/** Digits with spaces or hyphens between them are a telephone number if they begin like one. */
function telephone([text]: RegExpMatchArray): Fact | 'nothing' {
  const digits = text.replace(/\D/g, '');
  const isNumber = /^(?:\+|0)/.test(text.trim()) && digits.length >= 7;
  return isNumber ? must('telephone', text.trim(), `telephone ${digits.replace(/^00/, '')}`) : 'nothing';
}

type Order = readonly [day: number, month: number];

function isoDate([text, year = '', month, day]: RegExpMatchArray): Fact | 'nothing' {
  return date(text, year, [[Number(day), Number(month)]], ['iso', 'slashed']);
}

/** With strokes or dots, day and month may stand in either order: two such dates agree if they are written alike. */
function slashedDate([text, a, b, year = '']: RegExpMatchArray): Fact | 'nothing' {
  const [one, other] = [Number(a), Number(b)];
  const orders: Order[] = [
    [one, other],
    [other, one],
  ];
  return date(text, year, orders, ['slashed', 'iso']);
}

/** A date in figures, with the orders in which it may be read, its own way of writing and another one. */
function date(
  text: string,
  year: string,
  orders: readonly Order[],
  [own, other]: readonly [string, string],
): Fact | 'nothing' {
  const real = orders.filter(([day, month]) => day <= 31 && month <= 12);
  if (real.length === 0) return 'nothing';
  const literal = `figures ${text.replace(/\D+/g, '/')}`;
  const years = year.length === 4 ? [`number ${year}`] : [];
  const needs = real.flatMap(([day, month]) => [
    [`date ${month}-${day}`],
    [`month ${month}`, `number ${day}`, ...years],
    [`${other} ${year}-${month}-${day}`],
  ]);
  const offers = real.flatMap(([day, month]) => [
    ...[`dated-month ${month}`, `dated ${day}`, `dated ${Number(year)}`],
    `${own} ${year}-${month}-${day}`,
  ]);
  return { kind: 'date', text, needs: [[literal], ...needs], offers: [literal, ...offers], weight: 'must' };
}

/** A time of day in figures, as clocks of twelve hours have it, and as words may say it: `الخامسة إلا ربعًا`. */
function time([text, hours = '', minutes = '']: RegExpMatchArray): Fact | 'nothing' {
  const [hour, minute] = [Number(hours), Number(minutes)];
  if (hour > 24) return 'nothing';
  const reading = `time ${hour % 12}:${minutes}`;
  const number = (value: number) => `number ${value}`;
  const part = { 0: [], 15: [number(0.25)], 30: [number(0.5)], 45: [] }[minute] ?? [number(minute)];
  const left = minute === 45 ? [number(0.25)] : [number(60 - minute)];
  const spoken = [hour, hour % 12 || 12].flatMap((one) => [
    [number(one), ...part],
    [number(one), number(minute)],
  ]);
  const until = minute > 30 ? [[number(((hour % 12) + 1) % 12 || 12), ...left]] : [];
  const needs = [[reading], ...(minute === 45 ? spoken.filter((all) => all.length > 1) : spoken), ...until];
  const offers = [reading, ...[hour, hour % 12 || 12, minute].map((one) => `clock ${one}`)];
  return { kind: 'time', text, needs, offers, weight: 'must' };
}
