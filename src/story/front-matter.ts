import { z } from 'zod';
import { ruled } from '../problems/issues.ts';
import { webAddress, words } from '../publication/fields.ts';
import { isDeviceName } from '../publication/file-names.ts';
import { instantOf, parseTime } from '../publication/times.ts';
import { aliasPath } from '../publication/urls.ts';
import { statuses, storyKinds } from './article.ts';

/** The name of something, such as a section's id. */
const id = z.string().trim().min(1, 'it is empty.');

/** A date and time, see `parseTime`; `inZone` makes instants of them. */
const time = z.string().transform((value, context) => {
  const parsed = parseTime(value);
  if (parsed === null) {
    context.addIssue({ code: 'custom', params: ruled('invalid-date', {}), input: value });
  }
  return parsed ?? '';
});

/** Letters without case or in lower case, and digits; harakat, tatweel and bidi controls make unequal twins. */
const slugPattern = /^[\p{Ll}\p{Lo}\p{Nd}\p{M}]+(?:-[\p{Ll}\p{Lo}\p{Nd}\p{M}]+)*$/u;
const unstable = /[\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u08CA-\u08FF]/;

const slug = z
  .string()
  .max(80, 'use 80 letters at most.')
  .transform((value) => value.normalize('NFC'))
  .superRefine((value, context) => {
    if (!slugPattern.test(value) || unstable.test(value) || value !== value.normalize('NFKC')) {
      context.addIssue({ code: 'custom', params: ruled('invalid-slug', { slug: value }), input: value });
    }
    if (isDeviceName(value)) {
      context.addIssue({ code: 'custom', params: ruled('reserved-name', { name: value }), input: value });
    }
  });

/**
 * A file beside the text: no folders, no drive letters, nothing hidden, nothing that Windows refuses in
 * names. However it is written, it is read in NFC, as the names of files are.
 */
const fileName = z
  .string()
  .transform((value) => value.normalize('NFC'))
  .superRefine((value, context) => {
    if (!/^[^\s.\p{C}\\/:*?"<>|][^\p{C}\\/:*?"<>|]*\.\p{L}[\p{L}\p{N}]*$/u.test(value)) {
      context.addIssue({ code: 'custom', params: ruled('invalid-path', { path: value }), input: value });
    }
  });

/** A path of the site as it was once published → the path a redirect is published at. */
const oldPath = z.string().transform((value, context) => {
  const path = /^\/[^\s?#]*$/.test(value) ? aliasPath(value) : null;
  if (path === null) {
    context.addIssue({ code: 'custom', params: ruled('invalid-alias', { alias: value }), input: value });
  }
  return path ?? '';
});

/** What every Markdown file of a newsroom says. */
const common = { title: words, description: words, slug: slug.optional() };
const translation = z.strictObject({ of: id, revision: id.optional() }).optional();
const aliases = z.array(oldPath).optional();
const status = z.enum(statuses, 'use `draft`, `published` or `withdrawn`.');

/**
 * The front matter of a story's article. A translation inherits what it leaves out, so only what
 * each language must say for itself is required here; `resolveStory` requires the rest.
 */
export const articleSchema = z.strictObject({
  ...common,
  published: time.optional(),
  updated: time.optional(),
  section: id.optional(),
  topics: z.array(id).optional(),
  authors: z.array(id).min(1, 'name at least one person.').optional(),
  translators: z.array(id).optional(),
  image: z
    .strictObject({
      src: fileName.optional(),
      alt: words.optional(),
      caption: words.optional(),
      credit: words.optional(),
    })
    .optional(),
  source: z.strictObject({ name: words, url: webAddress.optional() }).optional(),
  kind: z.enum(storyKinds, `use ${storyKinds.map((kind) => `\`${kind}\``).join(', ')}.`).optional(),
  coverageEnds: time.optional(),
  status: status.optional(),
  expires: time.optional(),
  corrections: z.array(z.strictObject({ at: time, text: words })).optional(),
  aliases,
  translation,
});
/** As it is written: times say their offset, or are those of the publication's zone. */
export type WrittenFront = z.output<typeof articleSchema>;

/** The front matter of an article; its times are in milliseconds since 1970-01-01 UTC. */
export interface ArticleFront
  extends Omit<WrittenFront, 'published' | 'updated' | 'coverageEnds' | 'expires' | 'corrections'> {
  published: number | undefined;
  updated: number | undefined;
  coverageEnds: number | undefined;
  expires: number | undefined;
  corrections: { at: number; text: string }[] | undefined;
}

/** What front matter says in a time zone, given by its IANA name. */
export function inZone(front: WrittenFront, timeZone: string): ArticleFront {
  const instant = (time: string | undefined) => (time === undefined ? undefined : instantOf(time, timeZone));
  return {
    ...front,
    published: instant(front.published),
    updated: instant(front.updated),
    coverageEnds: instant(front.coverageEnds),
    expires: instant(front.expires),
    corrections: front.corrections?.map(({ at, text }) => ({ at: instantOf(at, timeZone), text })),
  };
}

/** What the front matter of every text has. */
export type TextFront = Pick<WrittenFront, 'title' | 'description' | 'translation'>;

/** The front matter of a static page. */
export const pageSchema = z.strictObject({ ...common, status: status.optional(), aliases, translation });
export type PageFront = z.output<typeof pageSchema>;
