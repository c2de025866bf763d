import { z } from 'zod';
import { words } from '../fields.ts';
import { limitsSchema, typographySchema } from '../house-style.ts';
import { isLanguageTag, isLocale } from '../language-tags.ts';
import { addressSchema } from './addresses.ts';

const languageTag = z.string().refine(isLanguageTag, 'write a BCP 47 language tag such as `fr` or `ar-JO`.');
const locale = languageTag.refine(
  (tag) => !isLanguageTag(tag) || isLocale(tag),
  'its language, its calendar (`ca`) or its digits (`nu`) are not known: write a locale such as `fr` or `ar-JO-u-nu-latn-ca-gregory`.',
);

const calendars = Intl.supportedValuesOf('calendar') as [string, ...string[]];

/** An edition, as `publication.yaml` has it below its id. */
export const editionSchema = z.strictObject({
  language: languageTag.describe('Of its texts; `locales/` has its strings.'),
  locale: locale
    .optional()
    .describe(
      'How dates and numbers are written, such as `ar-JO-u-nu-latn-ca-gregory`. As the language does if left out, with its calendar and digits.',
    ),
  monthNames: z
    .array(languageTag)
    .min(1)
    .optional()
    .describe('Locales whose names of months stand side by side in dates, such as `[ar-SY, ar-EG]`.'),
  secondCalendar: z
    .enum(calendars)
    .optional()
    .describe('A calendar that dates are said in as well, such as `islamic-umalqura`.'),
  direction: z.enum(['ltr', 'rtl']).optional().describe('That of the language if left out.'),
  address: addressSchema
    .optional()
    .describe(
      '`/` puts it at the root of the site; `https://…` on a domain of its own. At its id if left out.',
    ),
  label: words.optional().describe('What the language calls itself; by CLDR if left out.'),
  name: words.describe('What the publication is called.'),
  description: words.describe('What it is, in one sentence.'),
  typography: typographySchema
    .or(z.literal('as-typed'))
    .optional()
    .describe(
      'What the keys of a plain keyboard become in print; key by key that of the language if left out. `as-typed` leaves them as they are.',
    ),
  limits: limitsSchema.optional().describe('How long things may be before an editor is warned.'),
});
