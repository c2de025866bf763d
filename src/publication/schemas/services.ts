import { z } from 'zod';
import { line, words } from '../fields.ts';

/** A page or file of this site, or one elsewhere that is reached over https. */
const place = z
  .string()
  .regex(
    /^(?:https:\/\/[a-z\d.-]+\.[a-z][a-z\d-]*(?::\d+)?(?:[/?#]\S*)?|\/[^\s/]\S*)$/,
    'write an address that starts with https://, or a path on this site.',
  );

const inEditions = z.record(z.string(), words);

/** A form by which readers subscribe to letters, as whoever sends them wants it. */
export const newsletterSchema = z.strictObject({
  action: place.describe('Where the form is sent, by POST.'),
  email: line.default('email').describe('What the field of the address is called there.'),
  fields: z
    .record(line, line)
    .default({})
    .describe('What is sent as well, and nobody sees: name → value; `{edition}` is the id of the edition.'),
  about: inEditions.default({}).describe('Edition → what readers get, and how often.'),
  confirm: inEditions
    .default({})
    .describe('Edition → what follows: by default, that a mail asks them to confirm (double opt-in).'),
});

/** A script that counts readers. */
export const analyticsSchema = z.strictObject({
  script: place.describe('The script: of this site, in `theme/public/`, or elsewhere.'),
  data: z
    .record(z.string().regex(/^[a-z][a-z\d-]*$/, 'lower-case letters, digits and hyphens.'), line)
    .default({})
    .describe('What it is told: `domain: example.org` is `data-domain="example.org"`.'),
  connections: z
    .array(z.string().regex(/^https:\/\/[a-z\d.-]+$/, 'write an origin such as `https://stats.example`.'))
    .optional()
    .describe('Where it sends to; where it comes from, if left out.'),
});

/** Comments below articles, in a frame of whoever keeps them. */
export const commentsSchema = z.strictObject({
  name: words.describe('Who keeps them, as readers know it.'),
  frame: z
    .string()
    .regex(/^https:\/\/[a-z\d.-]+\/\S*$/, 'write an address that starts with https://.')
    .describe(
      'The page that is shown in the frame: `{url}` is the address of the article, `{id}` what it is called for ever, `{language}` its language.',
    ),
});

/** What may be asked of others; nothing by default. */
export interface Services {
  newsletter?: z.output<typeof newsletterSchema> | undefined;
  analytics?: z.output<typeof analyticsSchema> | undefined;
  comments?: z.output<typeof commentsSchema> | undefined;
}

/** Reports words for editions that there are not. */
export function checkServices(
  data: Services & { editions: Readonly<Record<string, unknown>> },
  context: z.RefinementCtx,
): void {
  for (const key of ['about', 'confirm'] as const)
    for (const edition of Object.keys(data.newsletter?.[key] ?? {}))
      if (!Object.hasOwn(data.editions, edition))
        context.addIssue({
          code: 'custom',
          path: ['newsletter', key, edition],
          message: `there is no edition \`${edition}\`.`,
        });
}
