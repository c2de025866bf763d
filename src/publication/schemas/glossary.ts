import { z } from 'zod';
import { words } from '../fields.ts';
import type { Edition } from '../publication.ts';
import { idOf } from '../schema.ts';

const forms = z.union([words.transform((form) => [form]), z.array(words).min(1, 'name at least one form.')]);

/** The keys of `glossary.yaml`: id → how each edition writes a name or term, and what else is to be known of it. */
export function glossarySchema(editions: readonly Edition[]) {
  const own = Object.fromEntries(
    editions.map(({ id, label }) => [
      id,
      forms.optional().describe(`Its form in the edition ${label}; of several the first is preferred.`),
    ]),
  );
  const avoid = z.strictObject(own).optional().describe('Forms that are not to be used, by edition.');
  const note = words.optional().describe('What editors and translators should know of it.');
  return z.record(idOf('an id'), z.strictObject({ ...own, avoid, note }));
}
