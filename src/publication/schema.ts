import { z } from 'zod';
import { webAddress, words } from './fields.ts';
import { isDeviceName } from './file-names.ts';
import { limitsSchema, typographySchema } from './house-style.ts';
import { type Edition, type Publication, parserChoices } from './publication.ts';
import { addressSchema, checkAddresses, originSchema } from './schemas/addresses.ts';
import { megabytesSchema } from './schemas/file-sizes.ts';
import { mistakesSchema, organizationSchema, securitySchema } from './schemas/organization.ts';
import { directionOf, isLanguageTag, isLocale, isTimeZone, localeOf, nameOfLanguage } from './tags.ts';

/** Ids become folder names and parts of addresses. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** An id that a file gives to something of a kind, such as `an edition id`. */
export const idOf = (kind: string) =>
  z
    .string()
    .regex(idPattern, `${kind} is lower-case Latin letters, digits and hyphens.`)
    .refine((name) => !isDeviceName(name), 'Windows keeps this name for a device.');

/** The name of something, or a line for a machine. */
const id = z.string().trim().min(1, 'it is empty.');

const timeZone = z.string().refine(isTimeZone, 'write an IANA time zone such as `Asia/Amman`.');
const languageTag = z.string().refine(isLanguageTag, 'write a BCP 47 language tag such as `fr` or `ar-JO`.');
const locale = languageTag.refine(
  (tag) => !isLanguageTag(tag) || isLocale(tag),
  'its language, its calendar (`ca`) or its digits (`nu`) are not known: write a locale such as `fr` or `ar-JO-u-nu-latn-ca-gregory`.',
);

const calendars = Intl.supportedValuesOf('calendar') as [string, ...string[]];

const edition = z.strictObject({
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

/** The keys of `publication.yaml`. */
export const publicationSchema = z
  .strictObject({
    origin: originSchema.describe(
      'Where the site is: scheme and host, and a path if it stands below one, such as `https://news.example`.',
    ),
    timeZone: timeZone.describe('An IANA name such as `Asia/Amman`; times without an offset are in it.'),
    editions: z
      .record(idOf('an edition id'), edition)
      .refine((all) => Object.keys(all).length > 0, 'name at least one edition.')
      .describe(
        'An id, the first part of its addresses → what it is. In the order readers are offered them.',
      ),
    markdown: z
      .strictObject({
        parser: z
          .enum(parserChoices)
          .default('auto')
          .describe('`native` is faster; `auto` takes it where its binary loads. The site is the same.'),
      })
      .optional()
      .describe('How texts are read.'),
    storiesPerPage: z.int().min(1).max(200).default(20).describe('How many stories a page of a list has.'),
    feedItems: z.int().min(1).max(100).default(20).describe('How many of the newest stories a feed has.'),
    search: z.boolean().default(true).describe('Whether the site has a search.'),
    organization: organizationSchema
      .default({ policies: {}, sameAs: [] })
      .describe('What search engines are told of the publisher.'),
    correctionsCross: z
      .enum(['warn', 'error', 'notice'], 'write `warn`, `error` or `notice`.')
      .optional()
      .describe(
        'What a correction is that another edition does not answer: a warning if left out; an error that keeps the site from being built; `notice`: a warning, and readers of that edition are led to the correction.',
      ),
    hub: webAddress.optional().describe('A WebSub hub that all feeds name.'),
    reportMistakes: mistakesSchema
      .optional()
      .describe('Where readers tell of mistakes; articles link to it.'),
    security: securitySchema.optional().describe('Whom to tell of a weakness: `/.well-known/security.txt`.'),
    ads: z.array(id).default([]).describe('The lines of `ads.txt`.'),
    socialCards: z.boolean().optional().describe('Whether link previews show a picture of the headline.'),
    maxMegabytes: megabytesSchema.optional().describe('How large files may be that are read, in megabytes.'),
  })
  .superRefine(checkAddresses);
export type PublicationData = z.output<typeof publicationSchema>;

/** The editions of a publication, in file order, with the direction each script is written in. */
export function editionsFrom(data: PublicationData): Edition[] {
  return Object.entries(data.editions).map(([id, { typography, ...one }]) => ({
    id,
    ...one,
    ...(typography === 'as-typed' ? { asTyped: true } : typography && { typography }),
    locale: one.locale ?? localeOf(one.language),
    label: one.label ?? nameOfLanguage(one.language),
    direction: one.direction ?? directionOf(one.language),
    script: new Intl.Locale(one.language).maximize().script ?? 'Latn',
  }));
}

/** Puts the checked files together. */
export function publicationFrom(data: PublicationData, terms: Publication['terms']): Publication {
  const { editions: _, markdown, hub = null, security = null, ...rest } = data;
  return { ...rest, hub, security, parser: markdown?.parser ?? 'auto', editions: editionsFrom(data), terms };
}
