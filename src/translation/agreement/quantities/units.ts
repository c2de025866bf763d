import { finderOf } from '../word-finder.ts';
import { type AgreementWords, foldOf } from '../words.ts';

/** A unit as a text names it. */
export interface UnitFound {
  /** What it is called in `locales/agreement.yaml`. */
  name: string;
  /** How many of it the word itself says: two where languages have a dual; `null` if that stands beside it. */
  count: number | null;
  /** Whether an article is written onto it: `السنة` is not one of many. */
  isDefinite: boolean;
  /** Whether it may stand before its number, as signs and codes of currencies do. */
  leads: boolean;
  start: number;
  end: number;
}

type Sizes = Readonly<Record<string, number>>;

/**
 * What is measured → unit → how much it is of the first one. SI brochure, https://www.bipm.org/en/publications/si-brochure;
 * NIST SP 811, https://www.nist.gov/pml/special-publication-811. The dunam is the metric one, a month a twelfth of a year.
 */
const measures: Readonly<Record<string, Sizes>> = {
  length: {
    ...{ metre: 1, millimetre: 0.001, centimetre: 0.01, kilometre: 1000 },
    ...{ inch: 0.0254, foot: 0.3048, yard: 0.9144, mile: 1609.344, 'nautical-mile': 1852 },
  },
  area: {
    ...{ 'square-metre': 1, 'square-kilometre': 1_000_000, hectare: 10_000, dunam: 1000 },
    ...{ acre: 4046.856, feddan: 4200.833, 'square-mile': 2_589_988, 'square-foot': 0.092903 },
  },
  volume: { litre: 1, millilitre: 0.001, 'cubic-metre': 1000, barrel: 158.9873, gallon: 3.785412 },
  mass: { gram: 1, milligram: 0.001, kilogram: 1000, tonne: 1_000_000, ounce: 28.34952, pound: 453.5924 },
  power: { watt: 1, kilowatt: 1000, megawatt: 1_000_000, gigawatt: 1_000_000_000 },
  data: { megabyte: 1, gigabyte: 1000, terabyte: 1_000_000 },
  temperature: { celsius: 1, fahrenheit: Number.NaN },
  time: {
    ...{ minute: 1, second: 1 / 60, hour: 60, day: 1440, week: 10_080, fortnight: 20_160 },
    ...{ month: 43_800, year: 525_600, decade: 5_256_000, century: 52_560_000 },
  },
};

/** A month may be thirty days as well. */
const otherSizes: Sizes = { month: 43_200 };

/** Units that others convert, and round then. */
const customary: ReadonlySet<string> = new Set([
  ...['inch', 'foot', 'yard', 'mile', 'acre', 'square-mile', 'square-foot', 'gallon', 'ounce', 'pound'],
]);

const dimensions = new Map(
  Object.entries(measures).flatMap(([dimension, sizes]) =>
    Object.keys(sizes).map((unit) => [unit, dimension] as const),
  ),
);

/** What a unit measures; of what is counted one by one, nothing. Currencies begin with what they measure: `money dollar`. */
export const dimensionOf = (unit: string): string | null =>
  unit.startsWith('money ') ? 'money' : (dimensions.get(unit) ?? null);

/** So many of a unit in words that all languages and units share: `length 1500`. */
export function amountsOf(unit: string, value: number): string[] {
  const dimension = dimensionOf(unit);
  if (dimension === null) return [`${unit} ${value}`];
  const sizes = [measures[dimension]?.[unit] ?? Number.NaN, ...(otherSizes[unit] ? [otherSizes[unit]] : [])];
  return sizes.flatMap((size) => {
    if (Number.isNaN(size)) return [`${unit} ${value}`];
    return [...roundings(value * size, customary.has(unit))].map((amount) => `${dimension} ${amount}`);
  });
}

/** Whether one unit is a part of another one: minutes of hours. */
export function isPartOfUnit(part: string, whole: string): boolean {
  const sizes = measures[dimensionOf(whole) ?? ''];
  return (sizes?.[part] ?? Number.NaN) < (sizes?.[whole] ?? Number.NaN);
}

/** How far a converted amount may be from what it is. */
const mostAway = 0.03;

function roundings(amount: number, isConverted: boolean): Set<number> {
  const rounded = (isConverted ? [1, 2, 3] : []).map((digits) => Number(amount.toPrecision(digits)));
  return new Set([
    Number(amount.toPrecision(8)),
    ...rounded.filter((one) => Math.abs(one / amount - 1) <= mostAway),
  ]);
}

/** Makes the finder of a language's units. */
export function unitFinderOf(words: AgreementWords): (text: string) => UnitFound[] {
  const entries = (lists: Readonly<Record<string, readonly string[]>>, count: string) =>
    Object.entries(lists).flatMap(([unit, names]) =>
      names.map((name) => [name, `${unit} ${count}`] as const),
    );
  const names = [
    ...entries({ percent: words.percent }, ''),
    ...entries(words.units, ''),
    ...entries(words.dualUnits, '2'),
  ];
  const find = finderOf(words, new Map(names), { hyphens: true, glued: true });
  const articles = words.prefixes.plain.map(foldOf(words));
  return (text) =>
    find(text).map(({ text: whole, name: word, value, start, end }) => {
      const [name = '', count] = value.split(' ');
      const isDefinite = articles.some((one) => whole.slice(0, -word.length).endsWith(one));
      return { name, count: count ? Number(count) : null, isDefinite, leads: false, start, end };
    });
}
