import { z } from 'zod';
import { ruled } from '../problems/issues.ts';
import { webAddress, words } from '../publication/fields.ts';
import { isDeviceName } from '../publication/file-names.ts';
import { aliasPath } from '../publication/output-paths.ts';
import { parseTime } from '../publication/times.ts';

/** The name of something, such as a section's id. */
export const id = z.string().trim().min(1, 'it is empty.');

/** A date and time, see `parseTime`; `inZone` makes instants of them. */
export const time = z
  .string()
  .transform((value, context) => {
    const parsed = parseTime(value);
    if (parsed === null) {
      context.addIssue({ code: 'custom', params: ruled('invalid-date', {}), input: value });
    }
    return parsed ?? '';
  })
  .meta({ title: 'date and time' });

/** Letters without case or in lower case, and digits; harakat, tatweel and bidi controls make unequal twins. */
const slugPattern = /^[\p{Ll}\p{Lo}\p{Lm}\p{Nd}\p{M}]+(?:-[\p{Ll}\p{Lo}\p{Lm}\p{Nd}\p{M}]+)*$/u;
const unstable = /[\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u08CA-\u08FF]/;

/** The last part of an address. */
export const slug = z
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
export const fileName = z
  .string()
  .transform((value) => value.normalize('NFC'))
  .superRefine((value, context) => {
    if (!/^[^\s.\p{C}\\/:*?"<>|][^\p{C}\\/:*?"<>|]*\.\p{L}[\p{L}\p{N}]*$/u.test(value)) {
      context.addIssue({ code: 'custom', params: ruled('invalid-path', { path: value }), input: value });
    }
  });

/** A path of the site as it was once published → the path a redirect is published at. */
export const oldPath = z.string().transform((value, context) => {
  const path = /^\/[^\s?#]*$/.test(value) ? aliasPath(value) : null;
  if (path === null) {
    context.addIssue({ code: 'custom', params: ruled('invalid-alias', { alias: value }), input: value });
  }
  return path ?? '';
});

/** Where a story comes from, if not from this newsroom. */
export const source = z
  .strictObject({
    name: words.describe('What it is called.'),
    url: webAddress.optional().describe('Where it is published.'),
  })
  .optional()
  .describe('An agency or another publication that the story comes from.');

/** Former addresses. */
export const aliases = z
  .array(oldPath)
  .optional()
  .describe('Paths it was once published at; each leads here.');

export const announce = z
  .boolean()
  .optional()
  .describe(
    'Whether it is announced in the channels of `announce.yaml`. Left out, it is, unless it was imported.',
  );
