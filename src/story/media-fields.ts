import { z } from 'zod';
import { focus, words } from '../publication/fields.ts';
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

/** A story to hear. */
export const audio = z
  .strictObject({
    src: fileName.describe('A file beside the text.'),
    credit: words.optional().describe('Who is heard, or who made it.'),
  })
  .optional()
  .describe('The text as it is read aloud, or the episode of a show; of this edition alone.');
