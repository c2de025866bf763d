/** Marks that part groups of three figures, or a whole number from its fraction. https://cldr.unicode.org/translation/number-currency-formats/number-symbols */
const marks = ".,٬٫'’\\u00A0\\u202F\\u2009";
const onlyFraction = '٫';

/** Fractions that are one character, with their values. */
const vulgarFractions = { '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 0.3333, '⅔': 0.6667, '⅛': 0.125 } as const;
const vulgar = Object.keys(vulgarFractions).join('');

/** Groups of three with plain spaces between them: `1 200`, which may be two numbers as well. */
const spacedPattern = `(?<![\\d.,٬٫] ?)[1-9]\\d{0,2}(?: \\d{3})+(?!\\d| \\d)(?:[.,٫]\\d+)?`;

/** Figures with marks in them, as they stand in a text with Western digits. */
export const figuresPattern = `\\d*[${vulgar}]|${spacedPattern}|\\d+(?:[${marks}]\\d+)*`;

/** The numbers that figures with plain spaces are, if they are not one. */
export const partsOf = (figures: string): number[] =>
  figures.includes(' ') ? figures.split(' ').flatMap((group) => valuesOf(group)[0]?.[0] ?? []) : [];

/**
 * What figures with marks in them may mean, the likeliest first: `7,000` is a thousand times 7, and `7.000` may be
 * seven, too. Of a list such as `1.2.3` each number.
 */
export function valuesOf(figures: string): number[][] {
  const part = vulgarFractions[figures.slice(-1) as keyof typeof vulgarFractions];
  if (part !== undefined) return [[Number(figures.slice(0, -1)) + part]];
  const groups = figures.split(/\D/);
  const found: readonly string[] = figures.match(/\D/g) ?? [];
  const mark = found[0];
  const end = found.at(-1) ?? '';
  if (mark === undefined) return [[Number(figures)]];
  const isFraction = (last: string) => `${groups.slice(0, -1).join('')}.${last}`;
  const last = groups.at(-1) ?? '';
  const areThousands = groups.slice(1).every(({ length }) => length === 3) && !/^0|^\d{4}/.test(figures);
  const isOneKind = new Set(found).size === 1;
  if (end === onlyFraction || (!isOneKind && found.indexOf(end) === found.length - 1))
    return [[Number(isFraction(last))]];
  if (areThousands && isOneKind) {
    const whole = Number(groups.join(''));
    return [mark === '.' && groups.length === 2 ? [whole, Number(isFraction(last))] : [whole]];
  }
  if (groups.length === 2 && /[.,]/.test(mark)) return [[Number(isFraction(last))]];
  return groups.map((group) => [Number(group)]);
}
