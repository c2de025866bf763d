import { z } from 'zod';

/** How a newsroom has drafts of translations made. */
export const translationSchema = z.strictObject({
  command: z
    .string()
    .trim()
    .min(1, 'it is empty.')
    .describe(
      'What `npm run translate -- draft STORY` starts, in the newsroom’s folder: it is given blocks as JSON, and gives back their translations. No other command starts it, and no build.',
    ),
  seconds: z
    .int()
    .min(1)
    .max(3600)
    .default(300)
    .describe('How long the command may take for a story before it is ended.'),
});
