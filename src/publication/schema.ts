import { z } from 'zod';
import { webAddress, words } from './fields.ts';
import { isDeviceName } from './file-names.ts';
import { megabytesSchema } from './file-sizes.ts';
import { limitsSchema, typographySchema } from './house-style.ts';
import { type Edition, type Publication, parserChoices, policyNames } from './publication.ts';

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
const origin = z.string().refine(isOrigin, 'write scheme and host only, such as `https://news.example`.');

const edition = z.strictObject({
  language: languageTag,
  locale: languageTag,
  direction: z.enum(['ltr', 'rtl']).optional(),
  label: words,
  name: words,
  description: words,
  typography: typographySchema.optional(),
  limits: limitsSchema.optional(),
});

const contact = z.url({
  protocol: /^(?:https|mailto|tel)$/,
  error: 'write `mailto:…`, `tel:…` or `https://…`.',
});

const organization = z.strictObject({
  policies: z.partialRecord(z.enum(policyNames), id).default({}),
  email: z.email('write an e-mail address.').optional(),
  sameAs: z.array(webAddress).default([]),
});

const security = z.strictObject({
  contact,
  expires: z.iso
    .datetime({ offset: true, error: 'write date, time and offset, as in 2027-01-01T00:00:00Z.' })
    .transform((value) => Date.parse(value)),
});

/** The keys of `publication.yaml`. */
export const publicationSchema = z.strictObject({
  origin,
  timeZone,
  editions: z
    .record(idOf('an edition id'), edition)
    .refine((all) => Object.keys(all).length > 0, 'name at least one edition.'),
  markdown: z.strictObject({ parser: z.enum(parserChoices).default('auto') }).optional(),
  storiesPerPage: z.int().min(1).max(200).default(20),
  feedItems: z.int().min(1).max(100).default(20),
  search: z.boolean().default(true),
  organization: organization.default({ policies: {}, sameAs: [] }),
  hub: webAddress.optional(),
  security: security.optional(),
  ads: z.array(id).default([]),
  socialCards: z.boolean().optional(),
  maxMegabytes: megabytesSchema.optional(),
});
export type PublicationData = z.output<typeof publicationSchema>;

/** The editions of a publication, in file order, with the direction each script is written in. */
export function editionsFrom(data: PublicationData): Edition[] {
  return Object.entries(data.editions).map(([id, one]) => ({
    id,
    ...one,
    direction: one.direction ?? directionOf(one.language),
    script: new Intl.Locale(one.language).maximize().script ?? 'Latn',
  }));
}

/** Puts the checked files together. */
export function publicationFrom(data: PublicationData, terms: Publication['terms']): Publication {
  const { editions: _, markdown, hub = null, security = null, ...rest } = data;
  return { ...rest, hub, security, parser: markdown?.parser ?? 'auto', editions: editionsFrom(data), terms };
}

/** A locale's direction by CLDR, through ECMA-402 `getTextInfo`. */
function directionOf(language: string): Edition['direction'] {
  return new Intl.Locale(language).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr';
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('und', { timeZone: name }));
  } catch {
    return false;
  }
}

function isLanguageTag(tag: string): boolean {
  try {
    return Boolean(new Intl.Locale(tag));
  } catch {
    return false;
  }
}

function isOrigin(value: string): boolean {
  return URL.canParse(value) && new URL(value).origin === value && /^https?:/.test(value);
}
