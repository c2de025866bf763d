import QuickLRU from 'quick-lru';
import { z } from 'zod';

const phrase = z.string().trim().min(1, 'it is empty.');

/** Language tag → phrases of that language. */
const phrases = z.record(z.string(), z.array(phrase)).default({});

/** The keys of `locales/wire.yaml`, which says what each of them means. */
export const conventionsSchema = z.strictObject({
  sameLetters: z.array(phrase).default([]),
  finalLetters: z.record(z.string(), z.string()).default({}),
  furniture: z.record(
    z.string(),
    z.strictObject({ lines: phrases, labels: phrases, rows: phrases, starts: phrases, closes: phrases }),
  ),
  source: z.strictObject({ labels: phrases, words: phrases, parts: phrases, particles: phrases }),
  headline: z.strictObject({ clauses: phrases, statements: phrases, small: phrases }),
  urgent: phrases,
  kickers: phrases,
  sections: phrases,
  byline: z
    .strictObject({ labels: phrases, roles: phrases, at: phrases, joiners: phrases, aboveDateline: phrases })
    .prefault({}),
  credits: phrases,
  contributions: phrases,
  captions: phrases,
  pictureSources: phrases,
  fields: z.record(z.string(), phrases).default({}),
  mail: z.record(z.string(), phrases).default({}),
  forwarded: phrases,
  replies: phrases,
  rights: phrases,
  advisories: phrases,
  notebook: phrases,
  pages: phrases,
  dates: phrases,
  agencies: phrases,
  agenciesFirst: phrases,
  places: phrases,
  kills: phrases,
  killWords: phrases,
  killSigns: phrases,
  revisions: phrases,
  rates: phrases,
});

/** What the languages of a newsroom write in wire copy besides the story. */
export type Conventions = z.output<typeof conventionsSchema>;

/** Brings text into the one form in which phrases are compared: words with single spaces between. */
export type Fold = (text: string) => string;

/** How many texts a fold remembers: all phrases of the conventions, and the lines of the text that is read. */
const remembered = 4000;
const folds = new WeakMap<Pick<Conventions, 'sameLetters'>, Fold>();

/**
 * What counts as the same phrase, of conventions: one for all that is read by them, since a text is held
 * against all phrases many times over.
 */
export function foldOf(conventions: Pick<Conventions, 'sameLetters'>): Fold {
  const fold = folds.get(conventions) ?? remembering(createFold(conventions));
  folds.set(conventions, fold);
  return fold;
}

function remembering(fold: Fold): Fold {
  const known = new QuickLRU<string, string>({ maxSize: remembered });
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const now = fold(text);
    known.set(text, now);
    return now;
  };
}

/**
 * NFKD (Unicode UAX 15) splits accents, harakat and hamza signs off their letters, so that dropping marks and
 * format characters makes the variants equal.
 */
function createFold({ sameLetters }: Pick<Conventions, 'sameLetters'>): Fold {
  const twins = new Map(
    sameLetters.flatMap((letters) => [...letters].map((one) => [one, letters[0] ?? one] as const)),
  );
  return (text) =>
    [...text.normalize('NFKD').replace(/[\p{M}\p{Cf}\u0640]/gu, '')]
      .map((letter) => twins.get(letter) ?? letter)
      .join('')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
}

/** The phrases of all languages, folded: text in one language often carries another's furniture. */
export function folded(byLanguage: Readonly<Record<string, readonly string[]>>, fold: Fold): Set<string> {
  return new Set(Object.values(byLanguage).flat().map(fold));
}
