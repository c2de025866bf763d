import { type Taken, without } from './calendar.ts';
import { both, type Fact } from './fact.ts';
import { finderOf } from './word-finder.ts';
import type { AgreementWords } from './words.ts';

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
    const found = [
      ...named(text).map(({ text: name, value, start, end }) => [name, value, [start, end]] as const),
      ...signs.filter(([sign]) => text.includes(sign)),
    ];
    const facts = found.map(
      ([name, value, at]): Fact => ({
        kind: 'money',
        text: name,
        ...(at && { at }),
        ...both(`money ${value}`),
        weight: 'may',
      }),
    );
    return { facts, rest: named(text).reduce((rest, { start, end }) => without(rest, start, end), text) };
  };
}
