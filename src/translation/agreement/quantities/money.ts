import { type Taken, without } from '../calendar.ts';
import { both, type Fact } from '../fact.ts';
import { escaped, finderOf } from '../word-finder.ts';
import type { AgreementWords } from '../words.ts';
import type { UnitFound } from './units.ts';

/** Signs and names of currencies; what is left holds no `ين` that could be read otherwise. */
export function finderOfCurrencies(words: AgreementWords): (text: string) => Taken {
  const all = Object.entries(words.currencies);
  const isWord = (name: string) => /\p{L}$/u.test(name);
  const named = finderOf(
    words,
    new Map(
      all.flatMap(([currency, names]) => names.filter(isWord).map((name) => [name, currency] as const)),
    ),
  );
  const signs = all.flatMap(([currency, names]) =>
    names.filter((name) => !isWord(name)).map((sign) => [sign.toLowerCase(), currency] as const),
  );
  return (text) => {
    const inSigns = signs.flatMap(([sign, value]) =>
      [...text.matchAll(new RegExp(escaped(sign), 'gu'))].map(({ index }) => {
        return { text: sign, value, start: index, end: index + sign.length };
      }),
    );
    const facts = [...named(text), ...inSigns].map(
      ({ text: name, value, start, end }): Fact => ({
        kind: 'money',
        text: name,
        at: [start, end],
        ...both(`money ${value}`),
        weight: 'may',
      }),
    );
    return { facts, rest: named(text).reduce((rest, { start, end }) => without(rest, start, end), text) };
  };
}

/** Signs, and codes of ISO 4217, folded: `JOD 260`. */
const leading = /\p{Sc}|^[a-z]{3}$/u;

/** The currencies that were found, as units of what stands beside them; signs stand before it. */
export const currenciesIn = (facts: readonly Fact[]): UnitFound[] =>
  facts.flatMap(({ kind, at, text, offers: [reading = ''] }) =>
    kind === 'money' && at
      ? [
          {
            name: reading,
            count: null,
            isDefinite: false,
            leads: leading.test(text),
            start: at[0],
            end: at[1],
          },
        ]
      : [],
  );
