import { z } from 'zod';
import { limitsSchema, typographySchema } from './house-style.ts';

/** What `locales/languages.yaml` says of one language: what an edition in it has that says nothing else. */
export const languageSchema = z.strictObject({
  typography: typographySchema.optional(),
  limits: limitsSchema.optional(),
  /** How fast it is read: words in a minute, letters where it has no spaces. */
  wordsPerMinute: z.int().min(1).optional(),
  /** The version of CLDR since which Intl writes its dates and names as it does today. */
  cldr: z.number().optional(),
});
export type LanguageData = z.output<typeof languageSchema>;

/** Language tag → what is known of it. */
export const languagesSchema = z.record(z.string(), languageSchema);

/** What is known of a language tag: its own entry, else that of the language without region or script. */
export function forLanguage<T>(all: Readonly<Record<string, T>>, language: string): T | undefined {
  return all[language] ?? all[new Intl.Locale(language).language];
}
