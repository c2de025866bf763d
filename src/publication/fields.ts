import { z } from 'zod';

/**
 * Words that readers see, on one line however a file breaks it: titles and names stand in lists, headers and
 * attributes. Of what YAML takes from them without being asked, such as what follows ` #`, there is a problem
 * (`problems/schema.ts`); in an id or a date it is a remark.
 */
export const words = z
  .string()
  .overwrite((value) => value.replace(/[\t\n\r ]+/g, ' '))
  .trim()
  .min(1, 'it is empty.')
  .meta({ words: true });

/** An address as it can stand in a page: spaces and letters beyond ASCII are encoded. */
export const webAddress = z.url({
  protocol: /^https?$/,
  normalize: true,
  error: 'write a full address that starts with https://.',
});

/** The name of something, or a line for a machine. */
export const line = z.string().trim().min(1, 'it is empty.');
