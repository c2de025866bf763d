import { z } from 'zod';
import { ruled } from '../problems/validate.ts';
import { aliasPath } from '../publication/urls.ts';
import { statuses, storyKinds } from './article.ts';

const text = z.string().trim().min(1, 'it is empty.');

const dateTime = z.iso.datetime({ offset: true });

/** RFC 3339 date and time with an offset → milliseconds since 1970-01-01 UTC. */
const instant = z
  .string()
  .refine((value) => dateTime.safeParse(value).success, {
    params: ruled('invalid-date', {}),
  })
  .transform((value) => Date.parse(value));

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
  });

/** A file beside the text: no folders, no drive letters, nothing hidden. */
const fileName = z.string().superRefine((value, context) => {
  if (!/^[\p{L}\p{N}_][\p{L}\p{N}_ .-]*\.\p{L}[\p{L}\p{N}]*$/u.test(value)) {
    context.addIssue({ code: 'custom', params: ruled('invalid-path', { path: value }), input: value });
  }
});

const webAddress = z.url({ protocol: /^https?$/, error: 'write a full address that starts with https://.' });

/** A path of the site as it was once published → the path a redirect is published at. */
const oldPath = z.string().transform((value, context) => {
  const path = /^\/[^\s?#]*$/.test(value) ? aliasPath(value) : null;
  if (path === null) {
    context.addIssue({ code: 'custom', params: ruled('invalid-alias', { alias: value }), input: value });
  }
  return path ?? '';
});

/** What every Markdown file of a newsroom says. */
const common = { title: text, description: text, slug: slug.optional() };
const translation = z.strictObject({ of: text, revision: text.optional() }).optional();
const aliases = z.array(oldPath).optional();
const status = z.enum(statuses, 'use `draft`, `published` or `withdrawn`.');

/**
 * The front matter of a story's article. A translation inherits what it leaves out, so only what
 * each language must say for itself is required here; `resolveStory` requires the rest.
 */
export const articleSchema = z.strictObject({
  ...common,
  published: instant.optional(),
  updated: instant.optional(),
  section: text.optional(),
  topics: z.array(text).optional(),
  authors: z.array(text).min(1, 'name at least one person.').optional(),
  translators: z.array(text).optional(),
  image: z
    .strictObject({
      src: fileName.optional(),
      alt: text.optional(),
      caption: text.optional(),
      credit: text.optional(),
    })
    .optional(),
  source: z.strictObject({ name: text, url: webAddress.optional() }).optional(),
  kind: z.enum(storyKinds, `use ${storyKinds.map((kind) => `\`${kind}\``).join(', ')}.`).optional(),
  status: status.optional(),
  expires: instant.optional(),
  corrections: z.array(z.strictObject({ at: instant, text })).optional(),
  aliases,
  translation,
});
export type ArticleFront = z.output<typeof articleSchema>;

/** What the front matter of every text has. */
export type TextFront = Pick<ArticleFront, 'title' | 'description' | 'translation'>;

/** The front matter of a static page. */
export const pageSchema = z.strictObject({ ...common, status: status.optional(), aliases, translation });
export type PageFront = z.output<typeof pageSchema>;
