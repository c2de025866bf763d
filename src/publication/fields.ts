import { z } from 'zod';

/** Words on one line, however a file breaks it: titles and names stand in lists, headers and attributes. */
export const line = z
  .string()
  .overwrite((value) => value.replace(/[\t\n\r ]+/g, ' '))
  .trim()
  .min(1, 'it is empty.');

/** An address as it can stand in a page: spaces and letters beyond ASCII are encoded. */
export const webAddress = z.url({
  protocol: /^https?$/,
  normalize: true,
  error: 'write a full address that starts with https://.',
});
