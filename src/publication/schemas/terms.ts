import { z } from 'zod';
import { webAddress, words } from '../fields.ts';
import { authorTypes, type Edition, type Term, type TermKind } from '../publication.ts';
import { idOf } from '../schema.ts';

/**
 * The keys of `sections.yaml`, `topics.yaml` and `people.yaml`: id → name in every edition, and for
 * people what machines want to know of them.
 */
export function termsSchema(editions: readonly Edition[], kind: TermKind) {
  const names = Object.fromEntries(
    editions.map(({ id, label }) => [id, words.describe(`The name in the edition ${label}.`)]),
  );
  const own = { ...(kind === 'person' ? person : filing), aliases, ...names };
  return z.record(termId, z.strictObject(own)).superRefine(oneEach);
}

const termId = idOf('an id');

const aliases = z
  .array(termId)
  .optional()
  .describe('Ids that it had before: their pages lead here, and their feeds go on.');

const code = z
  .string()
  .regex(/^[^\s:]+:\S+$/, 'write the alias of a vocabulary, a colon and a code, as in `medtop:04000000`.');

/** What `npm run import` files items of agencies under. */
const filing = {
  codes: z
    .array(code)
    .optional()
    .describe(
      'What agencies file it under: IPTC Media Topics such as `medtop:04000000`, which stand for those in them as well, or codes of an agency’s own. For `npm run import`.',
    ),
};

/** What machines are told of a person, a desk or an agency. */
const person = {
  type: z.enum(authorTypes).optional().describe('What the name is of; `Person` if left out.'),
  sameAs: z.array(webAddress).optional().describe('Pages elsewhere about them, such as a profile.'),
};

/** An id that an entry had before is that of no other entry. */
function oneEach(entries: Record<string, object>, context: z.RefinementCtx): void {
  const taken = new Set(Object.keys(entries));
  for (const [id, entry] of Object.entries(entries)) {
    const { aliases = [] } = entry as Pick<Term, 'aliases'>;
    for (const [index, alias] of aliases.entries()) {
      const message = `\`${alias}\` is the id, or an alias, of an entry already.`;
      if (taken.has(alias)) context.addIssue({ code: 'custom', message, path: [id, 'aliases', index] });
      taken.add(alias);
    }
  }
}

/** What one entry of a terms file says. */
type TermData = Omit<Term, 'id' | 'names'> & Record<string, unknown>;

/** The vocabulary that a terms file holds, in file order. */
export function termsFrom(data: Record<string, TermData>): Term[] {
  return Object.entries(data).map(([id, { type, sameAs, aliases, codes, ...names }]) => ({
    id,
    names: names as Record<string, string>,
    ...(type && { type }),
    ...(sameAs && { sameAs }),
    ...(aliases && { aliases }),
    ...(codes && { codes }),
  }));
}
