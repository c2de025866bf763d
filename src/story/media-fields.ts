import { z } from 'zod';
import { focus, words } from '../publication/fields.ts';
import { clock, secondsAt } from '../publication/media/chapters.ts';
import { episodeTypes } from '../publication/media/podcast.ts';
import { fileName } from './front-matter-fields.ts';

/** The picture that leads a story. */
export const image = z
  .strictObject({
    src: fileName.optional().describe('A file beside the text.'),
    alt: words.optional().describe('What it shows, for those who don’t see it.'),
    caption: words.optional().describe('What it adds to the story.'),
    credit: words.optional().describe('Who made it.'),
    focus: focus
      .optional()
      .describe(
        'What must be seen where it is cut: `30% 20%` from the left and the top, or `top`, `bottom left`…',
      ),
  })
  .optional()
  .describe('The picture at the top. Where there is one, the original gives `src` and `alt`.');

const chapter = z.strictObject({
  at: z
    .string()
    .regex(clock, 'write minutes and seconds such as `1:30`, or hours too: `1:02:03`.')
    .describe('When it begins: `1:30`, or `1:02:03`.'),
  title: words.describe('What it is about.'),
});

/** A story to hear. */
export const audio = z
  .strictObject({
    src: fileName.describe('A file beside the text.'),
    credit: words.optional().describe('Who is heard, or who made it.'),
    chapters: z
      .array(chapter)
      .min(1)
      .refine(
        (all) =>
          all.some(({ at }) => !clock.test(at)) ||
          all.every(({ at }, index) => index === 0 || secondsAt(at) > secondsAt(all[index - 1]?.at ?? '')),
        'write each chapter after the one that it follows.',
      )
      .optional()
      .describe('The parts of the recording, in their order.'),
    episode: z
      .enum(episodeTypes, 'use `full`, `trailer` or `bonus`.')
      .optional()
      .describe('What podcast programs are told an episode is; `full` if left out.'),
  })
  .optional()
  .describe('The text as it is read aloud, or the episode of a show; of this edition alone.');
