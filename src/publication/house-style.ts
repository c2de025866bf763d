import { z } from 'zod';

const mark = z.string().min(1).max(2);
const pair = z.tuple([mark, mark]);
const marks = (key: RegExp, what: string) => z.record(z.string().regex(key, what), mark);
const limit = z.int().min(1);

/**
 * The marks an edition is set with: what the keys of a plain keyboard become in print. What is left
 * out stays as it is written.
 */
export const typographySchema = z.strictObject({
  /** Opening and closing mark of what is written in `"` and in `'`; inside one kind the other is used. */
  quotes: z.strictObject({ double: pair, single: pair }).optional(),
  /** What `'` becomes inside a word, and where letters are left out. */
  apostrophe: mark.optional(),
  /** What follows an apostrophe that begins a word (`tis`, `em`), with other apostrophes (`n'`). */
  elisions: z.array(z.string().min(1)).optional(),
  dashes: marks(/^-{2,3}$/, 'write `--` or `---`.').optional(),
  /** What three full stops become. */
  ellipsis: mark.optional(),
  /** What ASCII marks become after a letter of the edition's script. */
  punctuation: marks(/^[!,:;?]$/, 'write one of `!`, `,`, `:`, `;` and `?`.').optional(),
  /** Numbering system that all digits are written in, by its BCP 47 name. */
  digits: z.string().refine(hasDigits, 'write a numbering system such as `latn` or `arab`.').optional(),
  /** Units that never part from the number before them at the end of a line. */
  units: z.array(z.string().min(1)).optional(),
});
export type Typography = z.output<typeof typographySchema>;

/** How long things may be before an editor is warned; what is left out has a limit of its own. */
export const limitsSchema = z.strictObject({
  /** Letters of a title and of a description, vowel marks not counted. */
  title: limit.optional(),
  description: limit.optional(),
  /** Words of another script in a row, inside a paragraph. */
  foreignWords: limit.optional(),
});
export type Limits = z.output<typeof limitsSchema>;

function hasDigits(name: string): boolean {
  if (!Intl.supportedValuesOf('numberingSystem').includes(name)) return false;
  return /^\p{Nd}$/u.test(new Intl.NumberFormat(`en-u-nu-${name}`).format(0));
}
