import { type Taken, without } from './calendar.ts';
import { both, type Fact } from './fact.ts';
import { type AgreementWords, foldOf } from './words.ts';

/** A pattern of figures, and what a match of it says. */
type Reader = readonly [pattern: RegExp, read: (match: RegExpMatchArray) => Fact | null];

/** What is written in figures and signs: addresses, telephone numbers, dates and times. */
export function figuresFacts(words: AgreementWords): (text: string) => Taken {
  const fold = foldOf(words);
  const clock = words.clock.map((mark) => fold(mark).replaceAll('.', '\\.')).join('|');
  const readers: readonly Reader[] = [
    [/\b(?:https?:\/\/|www\.)[^\s<>()«»"“”]+/g, () => null],
    [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, ([mail]) => must('address', mail, `mail ${mail}`)],
    [/(?<![\d.,٬٫])(?:\+|00|\b0(?=\d))?\d(?:[ -]?\(?\d\)?){6,14}(?![\d.,٬٫]\d|\d)/g, telephone],
    [
      /\b(\d{4})-(\d{2})-(\d{2})\b/g,
      ([text, year = '', month, day]) => date(text, year, [[Number(day), Number(month)]], false),
    ],
    [
      /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})\b/g,
      ([text, a, b, year = '']) => {
        const [one, other] = [Number(a), Number(b)];
        return date(
          text,
          year,
          [
            [one, other],
            [other, one],
          ],
          true,
        );
      },
    ],
    [/(?<![\d:])(\d{1,2}):([0-5]\d)(?!\d|:\d)/g, time],
    ...(clock
      ? [[new RegExp(`(?<!\\d)(\\d{1,2})\\.([0-5]\\d)(?=\\s?(?:${clock})\\b)`, 'g'), time] as const]
      : []),
  ];
  return (text) => {
    const facts: Fact[] = [];
    let rest = text;
    for (const [pattern, read] of readers)
      for (const match of rest.matchAll(pattern)) {
        const fact = read(match);
        if (!fact && !/^(?:http|www)/.test(match[0])) continue;
        if (fact) facts.push(fact);
        rest = without(rest, match.index, match.index + match[0].length);
      }
    return { facts, rest };
  };
}

const must = (kind: Fact['kind'], text: string, reading: string): Fact => ({
  kind,
  text,
  ...both(reading),
  weight: 'must',
});

/** Digits with spaces or hyphens between them are a telephone number if they begin like one. */
function telephone([text]: RegExpMatchArray): Fact | null {
  const digits = text.replace(/\D/g, '');
  const isNumber = /^(?:\+|0)/.test(text.trim()) && digits.length >= 7;
  return isNumber ? must('telephone', text.trim(), `telephone ${digits.replace(/^00/, '')}`) : null;
}

/**
 * A date in figures. With strokes or dots its day and month may stand in either order: two such dates agree if
 * they are written alike.
 */
function date(
  text: string,
  year: string,
  orders: readonly (readonly [day: number, month: number])[],
  isSlashed: boolean,
): Fact | null {
  const real = orders.filter(([day, month]) => day <= 31 && month <= 12);
  if (real.length === 0) return null;
  const literal = `figures ${text.replace(/\D+/g, '/')}`;
  const years = year.length === 4 ? [`number ${year}`] : [];
  return {
    kind: 'date',
    text,
    needs: [
      [literal],
      ...real.flatMap(([day, month]) => [
        [`date ${month}-${day}`],
        [`month ${month}`, `number ${day}`, ...years],
        ...(isSlashed ? [[`iso ${year}-${month}-${day}`]] : [[`slashed ${year}-${month}-${day}`]]),
      ]),
    ],
    offers: [
      literal,
      ...real.flatMap(([day, month]) => [
        `dated-month ${month}`,
        `dated ${day}`,
        `dated ${Number(year)}`,
        `${isSlashed ? 'slashed' : 'iso'} ${year}-${month}-${day}`,
      ]),
    ],
    weight: 'must',
  };
}

/** A time of day in figures, as clocks of twelve hours have it, and as words may say it: `الخامسة إلا ربعًا`. */
function time([text, hours = '', minutes = '']: RegExpMatchArray): Fact | null {
  const [hour, minute] = [Number(hours), Number(minutes)];
  if (hour > 24) return null;
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
