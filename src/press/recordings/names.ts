import { digest } from '../../disk/files.ts';

/** The recordings that `npm run audio` makes: `aloud.ar.x1Yz_2-3Ab.mp3`. */
const made = /^aloud\.[a-z0-9-]+\.([\w-]{10})\.[a-z0-9]+$/;

/** What a recording of a text is called. */
export const recordingName = (edition: string, text: string, extension: string): string =>
  `aloud.${edition}.${digestOf(text)}.${extension}`;

/** Ten letters that tell a text from others. */
export const digestOf = (text: string): string => digest(text).slice(0, 10);

/** What the name of a recording says of its text; `undefined` if `npm run audio` did not make it. */
export const digestIn = (src: string): string | undefined => made.exec(src)?.[1];

/** Whether a recording was made by `npm run audio`, so that it may be made anew and taken away. */
export const isMade = (src: string): boolean => made.test(src);
