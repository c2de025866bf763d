import { z } from 'zod';

/** A program of the newsroom's, which a command of ours starts. */
const program = (command: string, seconds: number, patience: string) =>
  z.strictObject({
    command: z.string().trim().min(1, 'it is empty.').describe(command),
    seconds: z.int().min(1).max(3600).default(seconds).describe(patience),
  });

/** How a newsroom has drafts of translations made. */
export const translationSchema = program(
  'What `npm run translate -- draft STORY` starts, in the newsroom’s folder: it is given blocks as JSON, and gives back their translations. No other command starts it, and no build.',
  300,
  'How long the command may take for a story before it is ended.',
);

/** How a newsroom has its texts read aloud. */
export const audioSchema = program(
  'What `npm run audio` starts, in the newsroom’s folder: it is given the text of an article, and gives back a recording of it. No other command starts it, and no build.',
  600,
  'How long the command may take for an article before it is ended.',
);
