import { z } from 'zod';

const origins = z
  .array(
    z
      .string()
      .regex(
        /^https:\/\/(?:\*\.)?[a-z\d.-]+(?::\d+)?$/,
        'it is no origin: write it as `https://stats.example`.',
      ),
  )
  .default([]);

/** `theme/policy.yaml`: what pages may load and send besides the site's own. */
export const policySchema = z.strictObject({
  scripts: origins.describe('Where scripts come from.'),
  styles: origins.describe('Where style sheets come from.'),
  images: origins.describe('Where pictures come from, those that count readers included.'),
  fonts: origins.describe('Where fonts come from.'),
  media: origins.describe('Where recordings come from.'),
  connections: origins.describe('What scripts may send to, and read from.'),
  frames: origins.describe('Whose pages may stand in a frame, as ads and players do.'),
  forms: origins.describe('Where forms may be sent to, such as that of a newsletter.'),
});
export type PolicySources = z.output<typeof policySchema>;
export type PolicyKey = keyof PolicySources;
export const policyKeys = Object.keys(policySchema.shape) as PolicyKey[];

/** What a theme asks of the pages' Content-Security-Policy. */
export interface ThemePolicy {
  sources: PolicySources;
  /** SHA-256 in Base64 of the scripts and styles that stand in pages themselves. */
  scripts: readonly string[];
  styles: readonly string[];
}

export const noPolicy: ThemePolicy = { sources: policySchema.parse({}), scripts: [], styles: [] };
