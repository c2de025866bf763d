import { z } from 'zod';
import { line, webAddress } from './fields.ts';
import { isDeviceName } from './file-names.ts';
import { directionOf, isTimeZone, localeOf, nameOfLanguage } from './language-tags.ts';
import { type Edition, type Publication, parserChoices, postOrders } from './publication.ts';
import { checkAddresses, originSchema } from './schemas/addresses.ts';
import { editionSchema } from './schemas/edition.ts';
import { megabytesSchema } from './schemas/file-sizes.ts';
import { indexNowKey } from './schemas/index-now.ts';
import { mistakesSchema, organizationSchema, securitySchema } from './schemas/organization.ts';
import { analyticsSchema, checkServices, commentsSchema, newsletterSchema } from './schemas/services.ts';
import { translationSchema } from './schemas/translation.ts';

/** Ids become folder names and parts of addresses. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** An id that a file gives to something of a kind, such as `an edition id`. */
export const idOf = (kind: string) =>
  z
    .string()
    .regex(idPattern, `${kind} is lower-case Latin letters, digits and hyphens.`)
    .refine((name) => !isDeviceName(name), 'Windows keeps this name for a device.');

const timeZone = z.string().refine(isTimeZone, 'write an IANA time zone such as `Asia/Amman`.');
/** The keys of `publication.yaml`. */
export const publicationSchema = z
  .strictObject({
    origin: originSchema.describe(
      'Where the site is: scheme and host, and a path if it stands below one, such as `https://news.example`.',
    ),
    timeZone: timeZone.describe('An IANA name such as `Asia/Amman`; times without an offset are in it.'),
    editions: z
      .record(idOf('an edition id'), editionSchema)
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
    translation: translationSchema.optional().describe('How drafts of translations are made.'),
    reportMistakes: mistakesSchema
      .optional()
      .describe('Where readers tell of mistakes; articles link to it.'),
    livePosts: z
      .enum(postOrders, 'write `newest` or `oldest`.')
      .optional()
      .describe('Which post of live coverage is shown first; in the order of the text if left out.'),
    hub: webAddress.optional().describe('A WebSub hub that all feeds name.'),
    indexNowKey: indexNowKey.optional(),
    security: securitySchema.optional().describe('Whom to tell of a weakness: `/.well-known/security.txt`.'),
    ads: z.array(line).default([]).describe('The lines of `ads.txt`.'),
    newsletter: newsletterSchema
      .optional()
      .describe('A form below articles and front pages by which readers subscribe to letters.'),
    analytics: analyticsSchema
      .optional()
      .describe('A script in every page of an edition that counts readers.'),
    comments: commentsSchema
      .optional()
      .describe('Comments below articles, in a frame that a reader asks for.'),
    textPages: z
      .boolean()
      .optional()
      .describe(
        'Whether each article has a page of its words alone below it, `…/text/`, for slow lines: no picture, font, style sheet or script. It is one more file for each article.',
      ),
    socialCards: z.boolean().optional().describe('Whether link previews show a picture of the headline.'),
    maxMegabytes: megabytesSchema.optional().describe('How large files may be that are read, in megabytes.'),
  })
  .superRefine(checkAddresses)
  .superRefine(checkServices);
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
