import { valuesOf } from './figures.ts';

/** A number in a text. */
export interface NumberFound {
  value: number;
  /** What else it may mean. */
  also: number[];
  /** Of a year that begins a decade, how the decade is said without its century: 90 of 1990. */
  decade: number | null;
  /** The centuries that a decade such as `790s` lies in, of the common era and of the Hijra. */
  centuries: readonly number[];
  /** The values of its words, where they are several. */
  parts: number[];
  /** As it is written. */
  text: string;
  /** Whether figures say it; words are more easily something else. */
  hasFigures: boolean;
  /** Whether it only counts where the other text has it, too: parts of a version. */
  isVague: boolean;
  /** Whether nothing but another of its kind speaks against it: ordinals, fractions, `thousands`. */
  isRank: boolean;
  /** Whether it is part of a name, which may be another in the other text. */
  isName: boolean;
  /** The scale that it ends with, if it does: a million of `5 million`. */
  scale: number | null;
  start: number;
  end: number;
}

/** Each number of a list or of a version such as `6.3.0`, which may be told in fewer, and what they are together. */
export function listOf(
  { text, start, end }: Pick<NumberFound, 'text' | 'start' | 'end'>,
  isName: boolean,
): NumberFound[] {
  const all = valuesOf(text);
  const [[first = 0] = [], [second] = []] = all;
  const together = second === undefined ? [] : [Number(`${first}.${second}`)];
  return all.map(([value = 0, ...also], index) => ({
    value,
    also: index === 0 ? [...also, ...together] : also,
    decade: null,
    centuries: [],
    parts: [],
    text,
    hasFigures: true,
    isVague: !isName,
    isRank: false,
    isName,
    scale: null,
    start,
    end,
  }));
}

/** What stands between the two numbers of a range: `5 to 10 million`, `بين 5 و10 ملايين`. */
const between = /^[\s–—-]{0,3}(?:\p{L}{1,4}[\s–—-]{0,2})?$/u;
type Extent = Pick<NumberFound, 'start' | 'end'>;
/** Whether two numbers are those of a range or a list. */
export const areBeside = (one: Extent, next: Extent, text: string): boolean =>
  between.test(text.slice(one.end, next.start).replace(/^[,،]/u, ''));
const isYear = (text: string) => /^(?:1\d|20)\d\d$/.test(text);

/** Whether words say that hundreds are counted, as those before it may be: `five or six hundred`. */
const isHundreds = ({ value, hasFigures, text }: NumberFound) =>
  !hasFigures && value < 1000 && value % 100 === 0 && /\S\s\S/.test(text);

/** Numbers with what the next or previous one says of them: that they are thousands as well, or years of a century. */
export function withNeighbours(found: readonly NumberFound[], text: string): NumberFound[] {
  return found.map((one, index) => {
    const [before, after] = [found[index - 1], found[index + 1]];
    const isBeside = after && between.test(text.slice(one.end, after.start));
    const scaled =
      isBeside && after.scale !== null && one.scale === null && one.value < 1000
        ? [one.value * after.scale]
        : [];
    const hundreds =
      isBeside && isHundreds(after) && !one.hasFigures && one.value < 10 ? [one.value * 100] : [];
    const isSeason =
      before &&
      isYear(before.text) &&
      /^\d\d$/.test(one.text) &&
      /^[-–/]$/.test(text.slice(before.end, one.start));
    const within = isSeason ? before.value - (before.value % 100) + one.value : 0;
    const century = isSeason ? [within < before.value ? within + 100 : within] : [];
    return { ...one, also: [...one.also, ...scaled, ...hundreds, ...century] };
  });
}

const mostCenturies = 30;

/** Decades with the century beside them: 1960 of `ستينيات القرن العشرين`. */
export function withCenturies(
  found: readonly NumberFound[],
  text: string,
  centuries: readonly { start: number; end: number }[],
): NumberFound[] {
  const isShort = (start: number, end: number) =>
    start <= end && /^\s(?:\p{L}+\s){0,2}$/u.test(text.slice(start, end));
  const told = new Set<NumberFound>();
  const inCentury = (decade: NumberFound): Pick<NumberFound, 'value' | 'end'> | null => {
    if (decade.value % 10 !== 0 || decade.value > 90 || !decade.isRank) return null;
    const unit = centuries.find(({ start }) => start > decade.end);
    const isBeside = (one: NumberFound) =>
      unit && (isShort(unit.end, one.start) || (one.start > decade.end && isShort(one.end, unit.start)));
    const century = found.find((one) => one !== decade && one.value <= mostCenturies && isBeside(one));
    if (!unit || !century || !isShort(decade.end, Math.min(unit.start, century.start))) return null;
    told.add(century);
    return { value: (century.value - 1) * 100 + decade.value, end: Math.max(century.end, unit.end) };
  };
  const years = found.map((one) => {
    const year = inCentury(one);
    if (year === null) return one;
    const said = { text: text.slice(one.start, year.end), also: [], parts: [], decade: one.value };
    return { ...one, ...year, ...said };
  });
  return years.filter((one) => !told.has(one));
}
