import { type Taken, without } from './calendar.ts';
import { clockReaders, type FigureReader, time } from './clock.ts';
import { both, type Fact } from './fact.ts';
import type { AgreementWords } from './words.ts';

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
const common: readonly FigureReader[] = [
  [/\b(?:https?:\/\/|www\.)[^\s<>()«»"“”]+/g, () => null],
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, ([mail]) => must('address', mail, `mail ${mail}`)],
  [/(?<![\d+-]|[\d+] )(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?![\d-])/g, isoDate],
  [/(?<![\d+-]|[\d+] )(\d{1,2})-(\d{1,2})-(\d{4})(?![\d-])/g, slashedDate],
  [/(?<![\d.,٬٫])(?:\+|00|\b0(?=\d))?\d(?:[ -]?\(?\d\)?){6,14}(?![\d.,٬٫]\d|\d)/g, telephone],
  [/\b(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})\b/g, slashedDate],
  [/(?<![\d:])(\d{1,2}):([0-5]\d)(?!\d|:\d|[,٬.]\d{3})/g, time],
  [/(?<![\d/.,])(\d{1,2})\/(\d{1,2})(?![\d/])/g, dayAndMonth],
];

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

function isoDate([text, year = '', , month, day]: RegExpMatchArray): Fact | 'nothing' {
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

/** All day, every day: other languages say it in words. */
const always = '24/7';

/** `9/11`, which may also be as many of so many. */
function dayAndMonth([text, a, b]: RegExpMatchArray): Fact | 'nothing' {
  const [one, other] = [Number(a), Number(b)];
  const found = date(
    text,
    '',
    [
      [one, other],
      [other, one],
    ],
    ['slashed', 'iso'],
  );
  if (found === 'nothing') return found;
  const numbers = [one, other].map((number) => `number ${number}`);
  const part = `number ${Math.round((one / other) * 10_000) / 10_000}`;
  return {
    ...found,
    needs: [...found.needs, numbers, [part]],
    offers: [...found.offers, ...numbers, part],
    weight: text === always ? 'only' : 'must',
  };
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
  const literal = `figures ${text.replace(/\D+0*/g, '/').replace(/^0+/, '')}`;
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
