import { z } from 'zod';
import { limitsSchema, typographySchema } from './house-style.ts';
import { type Edition, type Publication, parserChoices, type Term } from './publication.ts';

/** Ids become folder names and parts of addresses. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const text = z.string().trim().min(1);

const timeZone = z.string().refine(isTimeZone, 'write an IANA time zone such as `Asia/Amman`.');
const languageTag = z.string().refine(isLanguageTag, 'write a BCP 47 language tag such as `fr` or `ar-JO`.');
const origin = z.string().refine(isOrigin, 'write scheme and host only, such as `https://news.example`.');

const edition = z.strictObject({
  language: languageTag,
  locale: languageTag,
  direction: z.enum(['ltr', 'rtl']).optional(),
  label: text,
  name: text,
  description: text,
  typography: typographySchema.optional(),
  limits: limitsSchema.optional(),
});

/** The keys of `publication.yaml`. */
export const publicationSchema = z.strictObject({
  origin,
  timeZone,
  editions: z
    .record(
      z.string().regex(idPattern, 'an edition id is lower-case Latin letters, digits and hyphens.'),
      edition,
    )
    .refine((all) => Object.keys(all).length > 0, 'name at least one edition.'),
  markdown: z.strictObject({ parser: z.enum(parserChoices).default('auto') }).optional(),
  storiesPerPage: z.int().min(1).max(200).default(20),
  feedItems: z.int().min(1).max(100).default(20),
});
export type PublicationData = z.output<typeof publicationSchema>;

/** The keys of `sections.yaml`, `topics.yaml` and `people.yaml`: id → name in every edition. */
export function termsSchema(editions: readonly Edition[]) {
  const names = z.strictObject(Object.fromEntries(editions.map(({ id }) => [id, text])));
  return z.record(
    z.string().regex(idPattern, 'an id is lower-case Latin letters, digits and hyphens.'),
    names,
  );
}

/** The editions of a publication, in file order, with the direction each script is written in. */
export function editionsFrom(data: PublicationData): Edition[] {
  return Object.entries(data.editions).map(([id, one]) => ({
    id,
    ...one,
    direction: one.direction ?? directionOf(one.language),
    script: new Intl.Locale(one.language).maximize().script ?? 'Latn',
  }));
}

/** The vocabulary that a terms file holds, in file order. */
export function termsFrom(data: Record<string, Record<string, string>>): Term[] {
  return Object.entries(data).map(([id, names]) => ({ id, names }));
}

/** Puts the checked files together. */
export function publicationFrom(data: PublicationData, terms: Publication['terms']): Publication {
  const { origin, timeZone, storiesPerPage, feedItems } = data;
  const parser = data.markdown?.parser ?? 'auto';
  return { origin, timeZone, parser, storiesPerPage, feedItems, editions: editionsFrom(data), terms };
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
