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
  quotes: z
    .strictObject({
      double: pair.describe('Opening and closing mark of what is written in `"`.'),
      single: pair.describe("The same of what is written in `'`; inside one kind the other is used."),
    })
    .optional()
    .describe('Quotation marks.'),
  apostrophe: mark.optional().describe("What `'` becomes inside a word, and where letters are left out."),
  abbreviation: mark.optional().describe('What `"` becomes before the last letter of a word, as in צה״ל.'),
  elisions: z
    .array(z.string().min(1))
    .optional()
    .describe("What follows an apostrophe that begins a word (`tis`), with other apostrophes (`n'`)."),
  dashes: marks(/^-{2,3}$/, 'write `--` or `---`.')
    .optional()
    .describe('What `--` and `---` become.'),
  ellipsis: mark.optional().describe('What three full stops become.'),
  punctuation: marks(/^[!,:;?]$/, 'write one of `!`, `,`, `:`, `;` and `?`.')
    .optional()
    .describe('What `!`, `,`, `:`, `;` and `?` become after a letter of the edition’s script.'),
  spaceBefore: z
    .record(mark, mark)
    .optional()
    .describe('A mark → the fixed space before it, in place of any other or none.'),
  spaceAfter: z.record(mark, mark).optional().describe('The same behind it.'),
  digits: z
    .string()
    .refine(hasDigits, 'write a numbering system such as `latn` or `arab`.')
    .optional()
    .describe('The numbering system that all digits are written in, such as `latn` or `arab`.'),
  units: z
    .array(z.string().min(1))
    .optional()
    .describe('Units that never part from the number before them at the end of a line.'),
});
export type Typography = z.output<typeof typographySchema>;

/** How long things may be before an editor is warned, where the publication says nothing. */
export const usualLimits = { title: 70, description: 160, foreignWords: 8 };

/** How long things may be before an editor is warned; what is left out has its usual limit. */
export const limitsSchema = z.strictObject({
  title: limit
    .optional()
    .describe(`Letters of a title, vowel marks not counted; ${usualLimits.title} if left out.`),
  description: limit.optional().describe(`Letters of a description; ${usualLimits.description} if left out.`),
  foreignWords: limit
    .optional()
    .describe(
      `Words of another script in a row inside a paragraph; ${usualLimits.foreignWords} if left out.`,
    ),
});
export type Limits = z.output<typeof limitsSchema>;

function hasDigits(name: string): boolean {
  if (!Intl.supportedValuesOf('numberingSystem').includes(name)) return false;
  return /^\p{Nd}$/u.test(new Intl.NumberFormat(`en-u-nu-${name}`).format(0));
}

/** How long a title or description is, and how long it may be, if it is too long. Vowel marks take no room. */
export function overLimit(
  key: 'title' | 'description',
  text: string,
  limits: Limits | undefined,
): { length: number; limit: number } | null {
  const limit = limits?.[key] ?? usualLimits[key];
  const length = [...text.trim().normalize('NFC').replace(/\p{M}/gu, '')].length;
  return length > limit ? { length, limit } : null;
}
