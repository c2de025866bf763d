import { bare, key } from './forms.ts';
import { type Kind, sourceOf } from './kind.ts';

/** A word that is never right, or not beside what stands there. */
export interface Misspelling {
  wanted: string;
  sure: boolean;
}

export interface Misspellings {
  /** @param next the text behind the word; `previous` that before it */
  misspelling(word: string, previous: string, next: string): Misspelling | null;
  /** Whether all of a word is what is written onto the front of others. */
  isPrefix(word: string): boolean;
}

interface Data {
  prefixes: readonly (readonly string[])[];
  contractions: Readonly<Record<string, string>>;
  misspellings: Readonly<Record<string, string>>;
  kinds: readonly Kind[];
}

/** How many words are remembered to be right. */
const remembered = 100_000;

/** Finds misspelt words, with all that can be written onto their front. */
export function createMisspellings(data: Data): Misspellings {
  const splitsOf = createSplits(data.prefixes);
  const inFull = createContractions(data);
  const { mayBe, lookUp } = createLookUp(data);
  // Most words of all texts are few, and right.
  const right = new Set<string>();
  return {
    isPrefix: (word) =>
      [bare(word), inFull(bare(word)).form].some((form) => splitsOf(form).at(-1)?.[1] === ''),
    misspelling: (word, previous, next) => {
      if (right.has(word)) return null;
      const form = bare(word);
      const whole = inFull(form);
      const splits = splitsOf(whole.form);
      if (!mayBe(splits)) {
        if (right.size < remembered) right.add(word);
        return null;
      }
      const found = lookUp(splits, previous, next);
      // Vowel marks would be lost; those of the ending are what is mended.
      const isPlain = key(word).replaceAll('\u064B', '') === form;
      return found && { wanted: whole.close(found.wanted), sure: found.sure && isPlain };
    },
  };
}

/** What is written onto the front of a word, and the rest of it. */
type Split = readonly [front: string, stem: string];

/** A pattern of what is written onto the front of words, or of nothing. */
function optionalPrefixes(prefixes: Data['prefixes']): string {
  return prefixes.map((group) => `(?:${group.map(bare).map(RegExp.escape).join('|')})?`).join('');
}

/** All ways to part a word so, the shortest front first. */
function createSplits(prefixes: Data['prefixes']): (form: string) => Split[] {
  const optional = optionalPrefixes(prefixes);
  const [start, whole] = [new RegExp(`^${optional}`, 'u'), new RegExp(`^${optional}$`, 'u')];
  return (form) => {
    const longest = start.exec(form)?.[0].length ?? 0;
    const splits = Array.from({ length: longest + 1 }, (_, length): Split => {
      return [form.slice(0, length), form.slice(length)];
    });
    return splits.filter(([front]) => whole.test(front));
  };
}

function createLookUp({ misspellings, kinds }: Pick<Data, 'misspellings' | 'kinds'>) {
  const exact = new Map(Object.entries(misspellings).map(([form, meant]) => [bare(form), meant]));
  const rules = kinds.map(createRule);
  const any = new RegExp(`^(?:${rules.map(({ source }) => source).join('|') || '(?!)'})$`, 'u');
  const mayBe = (splits: readonly Split[]) => splits.some(([, stem]) => exact.has(stem) || any.test(stem));
  const lookUp = (splits: readonly Split[], previous: string, next: string): Misspelling | null => {
    const found = splits.flatMap(([front, stem]): Misspelling[] => {
      const meant = exact.get(stem);
      if (meant !== undefined) return [{ wanted: front + meant, sure: true }];
      const rule = any.test(stem) && rules.find((one) => one.fits(front, stem, splits, previous, next));
      return rule ? [{ wanted: front + stem.replace(rule.pattern, rule.meant), sure: rule.sure }] : [];
    });
    return found.find(({ sure }) => sure) ?? found[0] ?? null;
  };
  return { mayBe, lookUp };
}

function createRule({ meant, except, prefixes, unlessNext, unlessPrevious, sure, ...kind }: Kind) {
  const source = sourceOf(kind);
  const pattern = new RegExp(`^(?:${source})$`, 'u');
  const next = unlessNext === undefined ? null : new RegExp(`^(?:${unlessNext})`, 'u');
  const previous = unlessPrevious === undefined ? null : new RegExp(`(?:${unlessPrevious})$`, 'u');
  const fits = (front: string, stem: string, splits: readonly Split[], before: string, after: string) =>
    (prefixes || front === '') &&
    pattern.test(stem) &&
    !splits.some(([, rest]) => except.some((start) => rest.startsWith(start))) &&
    !next?.test(after) &&
    !previous?.test(before);
  return { source: source.replace(/\((?!\?)/g, '(?:'), pattern, meant, sure, fits };
}

/** Writes in full what is contracted at the front of words, and the other way round what was. */
function createContractions({ prefixes, contractions }: Pick<Data, 'prefixes' | 'contractions'>) {
  const front = optionalPrefixes(prefixes);
  const all = Object.entries(contractions).map(([full, short]) => ({
    full,
    short,
    opening: new RegExp(`^(${front})${RegExp.escape(short)}`, 'u'),
    closing: new RegExp(`^(${front})${RegExp.escape(full)}`, 'u'),
  }));
  return (form: string): { form: string; close: (wanted: string) => string } => {
    const found = all.find(({ opening }) => opening.test(form));
    if (!found) return { form, close: (wanted) => wanted };
    const { full, short, opening, closing } = found;
    return {
      form: form.replace(opening, `$1${full}`),
      close: (wanted) => wanted.replace(closing, `$1${short}`),
    };
  };
}
