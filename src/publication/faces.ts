import { z } from 'zod';

const weight = z
  .string()
  .regex(/^\d{3}(?: \d{3})?$/, 'write a weight such as `400`, or a range such as `400 700`.');
const positive = z.number().positive();
/** Files of `src/styles/fonts`, with their weight and the characters they draw (CSS `unicode-range`). */
const fontFiles = z.array(
  z.strictObject({ file: z.string().min(1), weight, range: z.string().startsWith('U+') }),
);

/**
 * What `locales/faces.yaml` says of a script (ISO 15924), or of a language (BCP 47) whose face is another than that
 * of its script.
 */
export const faceSchema = z.strictObject({
  files: fontFiles.default([]),
  /** A package of Fontsource that a newsroom installs, the subsets to take from it, the main one first, and their weights. */
  package: z
    .strictObject({
      name: z.string().startsWith('@fontsource'),
      subsets: z.array(z.string()).min(1),
      weights: z.array(weight).min(1),
    })
    .optional(),
  /** Which of Warraq's other faces the page loads at once: for Latin letters, digits and spaces. */
  beside: z.array(z.enum(['Latn', 'LatnExt', 'Arab', 'ArabText'])).default([]),
  /** The families after its own, as CSS has them. */
  stack: z.string().min(1).optional(),
  /** In rem. */
  size: positive.optional(),
  /** Line heights of text and of headings, in sizes. */
  line: positive.optional(),
  tight: positive.optional(),
  /** The weight of headings. */
  heading: positive.optional(),
  /** How `*words*` are told from others: few scripts slant. */
  emphasis: z.enum(['slanted', 'bold', 'dots', 'sesame']).default('slanted'),
  /** Whether long words are parted where a line ends. */
  hyphens: z.boolean().default(false),
  /** Where a language without spaces, or with few, may end a line. */
  breaks: z.enum(['usual', 'words', 'phrases']).default('usual'),
});
export type Face = z.output<typeof faceSchema>;

export const facesSchema = z.record(z.string(), faceSchema);

/** What `locales/paper.yaml` says of a family that is printed in another face than it is shown in. */
export const paperFacesSchema = z.record(
  z.string(),
  z.strictObject({
    files: fontFiles,
    /** How large it is beside that of the screen. */
    scale: positive.default(1),
  }),
);

/** A font that pages of an edition load. */
export interface FontFile {
  /** Its path, the same on every site. */
  path: string;
  /** Where it is: a file of `src/styles/fonts`, or of a package. */
  file: string;
  weight: string;
  range: string;
}

/** What an edition adds to the look of the site: its face, and how its script is set. */
export interface EditionStyle {
  /** The path of its style sheet, the same on every site; `null` if it needs none. */
  path: string | null;
  css: string;
  fonts: readonly FontFile[];
  /** Line heights of text and of headings, in sizes, where its face has others than the site. */
  line?: number | undefined;
  tight?: number | undefined;
  /** Which of Warraq's other faces every page needs; see `styles/faces.ts`. */
  beside: readonly string[];
}
