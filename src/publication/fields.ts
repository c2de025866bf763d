import { z } from 'zod';
import { parseFocus } from './focus.ts';

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

/** The address of an API, without a final slash. */
export const apiAddress = webAddress.transform((url) => url.replace(/\/+$/, ''));

/** The address of an API that is told secrets, without a final slash: `http:` is for this machine alone. */
export const secretApiAddress = webAddress
  .refine(
    (url) => url.startsWith('https:') || isLoopback(new URL(url).hostname),
    'write an address that starts with https://, since a secret is sent there.',
  )
  .transform((url) => url.replace(/\/+$/, ''));

/** Whether a host is this machine. @param host as `URL` has it */
export const isLoopback = (host: string): boolean =>
  /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/.test(host);

/** What of a picture must be seen; see `parseFocus`. */
export const focus = z
  .string()
  .transform((value, context) => {
    const found = parseFocus(value.trim().replace(/\s+/g, ' '));
    if (found) return found;
    const message =
      'write `30% 20%`, from the left and from the top, or words such as `top` or `bottom left`.';
    context.addIssue({ code: 'custom', message, input: value });
    return z.NEVER;
  })
  .meta({ title: 'two percentages, or words' });

/** Words for each edition, none of which must be given. */
export const inEach = (editions: readonly { id: string; label: string }[]) =>
  z.strictObject(
    Object.fromEntries(
      editions.map(({ id, label }) => [id, words.optional().describe(`In the edition ${label}.`)]),
    ),
  );

/** The name of something, or a line for a machine. */
export const line = z.string().trim().min(1, 'it is empty.');
