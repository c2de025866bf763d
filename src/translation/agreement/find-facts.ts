import { inWesternDigits } from '../pairs.ts';
import { calendarOf } from './calendar.ts';
import { againstParts, type Fact } from './fact.ts';
import { eraFinderOf, hijriFact } from './hijra.ts';
import { lexiconOf } from './numbers/lexicon.ts';
import { type NumberFound, withCenturies } from './numbers/number-found.ts';
import { numbersIn } from './numbers/numbers.ts';
import { phrasesOf, romanNumbers, scoresIn } from './numbers/other-numbers.ts';
import { partOfAll, percentageFacts, percentagesIn } from './numbers/percentages.ts';
import { ratioFinderOf } from './numbers/ratios.ts';
import { withOneMore, withSums } from './numbers/sums.ts';
import { figuresFacts } from './patterns.ts';
import { currenciesIn, finderOfCurrencies } from './quantities/money.ts';
import { quantitiesOf } from './quantities/quantities.ts';
import { type UnitFound, unitFinderOf } from './quantities/units.ts';
import { type AgreementWords, foldOf, hasNumbers, placedFoldOf } from './words.ts';

/** Finds what a text says that its translation must say, too. */
export type FactFinder = (text: string) => Fact[];

/** Numbers of words below this may be turns of phrase: `one of them`, `two` where a language has a dual. */
const leastCounted = 3;
/** Numbers in words from this on are no turns of phrase, nor an hour that is sixty minutes elsewhere. */
const leastSure = 100;
/** Small numbers may be words that nobody told us of. */
export const leastInFigures = 21;

/** Makes the finder of a language. */
export function factFinderOf(words: AgreementWords): FactFinder {
  const placed = placedFoldOf(words);
  const find = foldedFinderOf(words);
  return (written) => {
    const composed = written.normalize('NFC');
    const { text, origins } = placed(inWesternDigits(composed));
    const asWritten = (fact: Fact): Fact => {
      const [start, end] = (fact.at ?? []).map((place) => origins[place]);
      return start === undefined ? fact : { ...fact, text: composed.slice(start, end).trim() };
    };
    return [...find(text).map(asWritten), ...romanNumbers(composed)];
  };
}

/** Finds facts in texts that are folded, with Western digits: what one finder takes, the next doesn't see. */
function foldedFinderOf(words: AgreementWords): FactFinder {
  const fold = foldOf(words);
  const [hasWords, ratiosIn] = [hasNumbers(words), ratioFinderOf(words)];
  const takers = [figuresFacts(words), phrasesOf(words), calendarOf(words), finderOfCurrencies(words)];
  const [isHijri, percent] = [eraFinderOf(words), words.percent.map(fold)];
  const readNumbers = numberReaderOf(words);
  const [findUnits, readQuantities] = [unitFinderOf(words), quantitiesOf(words)];
  return (text) => {
    let rest = text;
    const taken = takers.flatMap((take) => {
      const found = take(rest);
      rest = found.rest;
      return found.facts;
    });
    const units = [...findUnits(rest), ...currenciesIn(taken)];
    const numbers = readNumbers(rest, units);
    const quantities = readQuantities(rest, numbers, units);
    const percentages = percentagesIn(text, numbers, percent);
    const ratios = ratiosIn(text, numbers);
    const facts = numbers.map((number): Fact => {
      const parts = percentages.marked.has(number) ? [partOfAll(number.value)] : (ratios.get(number) ?? []);
      const fact = withAmounts(numberFact(number, hasWords), [...quantities.amountsOf(number), ...parts]);
      return isHijri(text, number) ? hijriFact(fact, number) : fact;
    });
    return [...taken, ...facts, ...quantities.facts, ...percentageFacts(percentages), ...scoresIn(rest)];
  };
}

/** What a number says together with its unit, the other text may say in another one. */
const withAmounts = (fact: Fact, amounts: readonly string[]): Fact => ({
  ...fact,
  needs: [...fact.needs, ...amounts.map((one) => [one])],
  offers: [...fact.offers, ...amounts],
});

/** Makes what finds numbers, with what their neighbours say of them. */
function numberReaderOf(words: AgreementWords) {
  const fold = foldOf(words);
  const lexicon = lexiconOf(words);
  const joins = words.prefixes.joins.map(fold);
  const endings = words.dualEndings.map(fold);
  return (text: string, units: readonly UnitFound[]): NumberFound[] => {
    const centuries = units.filter(({ name }) => name === 'century');
    const numbers = withSums(numbersIn(text, lexicon), text, joins);
    return withCenturies(withOneMore(numbers, text, joins, endings), text, centuries);
  };
}

function numberFact(number: NumberFound, hasWords: boolean): Fact {
  const { value, also, text, decade, centuries } = number;
  const decades = decade === null ? [] : [decade];
  const parts = number.parts.length > 0 ? number.parts : aroundPoint(value);
  return {
    kind: 'number',
    text,
    at: [number.start, number.end],
    needs: [
      ...[value, ...also].flatMap((one) =>
        ['number', 'clock', 'dated', 'month-number', 'decade'].map((by) => [`${by} ${one}`]),
      ),
      ...[...decades, ...centuries].map((one) => [`number ${one}`]),
      ...(parts.length > 0 ? ['number', 'clock'].map((by) => parts.map((one) => `${by} ${one}`)) : []),
    ],
    // Decades of two centuries are not the same: what says `1990` meets `90`, but not `1890`.
    offers: [...[value, ...also].map((one) => `number ${one}`), ...decades.map((one) => `decade ${one}`)],
    offersIfSaid: parts.map((one) => `number ${one}`),
    weight: weightOf(number, value, hasWords),
    ...partOf([value, ...also]),
  };
}

/** Numbers from this on are hardly ever meant by words that are parts as well: `خمسين`. */
const leastWhole = 20;

function partOf(values: readonly number[]): Pick<Fact, 'against'> {
  const parts = values.filter((one) => one > 0 && one < 1);
  if (values.some((one) => one >= leastWhole)) return {};
  return parts.length === 0 ? {} : { against: againstParts(parts.length === values.length) };
}

/** Three and a half of 3.5: other languages may count something between them, and have a word for two of it. */
function aroundPoint(value: number): number[] {
  const [whole, part] = [Math.floor(value), value % 1];
  if (value >= leastSure || ![0.25, 0.5, 0.75].includes(part)) return [];
  return [...(whole < leastCounted ? [] : [whole]), part];
}

function weightOf(
  { isVague, isRank, isName, hasFigures }: NumberFound,
  value: number,
  hasWords: boolean,
): Fact['weight'] {
  if (isVague) return 'only';
  if (isName) return 'may';
  if (isRank) return value < 1 || value >= leastCounted ? 'may' : 'only';
  if (hasFigures && !Number.isInteger(value)) return 'must';
  // In a language whose words of numbers nobody told us, small numbers may be words in the other text.
  if (value < (hasWords ? leastCounted : leastInFigures)) return hasFigures ? 'may' : 'only';
  return hasFigures || value >= leastSure ? 'must' : 'may';
}
