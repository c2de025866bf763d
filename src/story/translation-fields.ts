import { z } from 'zod';
import { words } from '../publication/fields.ts';
import { id } from './front-matter-fields.ts';

/** What a translation says of its original. */
export const translation = z
  .strictObject({
    of: id.describe('The edition it was translated from.'),
    revision: id
      .optional()
      .describe('Which version of the original; `npm run translate -- accept FILE` writes it.'),
    differs: z
      .array(
        z.strictObject({
          about: z
            .union([words, z.number().transform(String)])
            .describe('What differs, as `npm run check` quotes it from either text.'),
          why: words.describe('Why both are right.'),
        }),
      )
      .optional()
      .describe('Where it says something else than its original, on purpose.'),
  })
  .optional()
  .describe('Says that this is a translation.');
/** What an original says of its changes. */
export const minor = id
  .optional()
  .describe(
    'Changes of an original that need no translation; `npm run translate -- accept FILE --minor` writes it.',
  );
