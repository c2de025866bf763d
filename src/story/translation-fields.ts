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
    machine: z
      .union(
        [
          z.int().min(1).transform(String),
          z.string().regex(/^[1-9]\d*(?:-[1-9]\d*)?(?: [1-9]\d*(?:-[1-9]\d*)?)*$/),
        ],
        'write numbers of blocks, as in `1-4 7`.',
      )
      .optional()
      .meta({ title: 'numbers of blocks' })
      .describe(
        'Blocks that a machine translated and nobody accepted, by their places in `revision`: the site is not built with one. `npm run translate -- draft STORY` writes it, `accept FILE` takes it out.',
      ),
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
