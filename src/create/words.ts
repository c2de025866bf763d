import { z } from 'zod';

/** What `locales/welcome.yaml` has for a language. `{{name}}` and `{{folder}}` are put in. */
const wordsSchema = z.strictObject({
  description: z.string(),
  /** Section id → its name. */
  sections: z.record(z.string(), z.string()),
  desk: z.string(),
  title: z.string(),
  summary: z.string(),
  text: z.string(),
});

export const welcomeSchema = z.record(z.string(), wordsSchema);

/** Language → what a new newsroom says in it. */
export type WelcomeWords = z.output<typeof welcomeSchema>;

/** A text with what stands for its `{{names}}`. */
export const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);
