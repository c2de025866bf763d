import { z } from 'zod';
import { focus, inEach, webAddress, words } from '../fields.ts';
import { isFileName } from '../file-names.ts';
import { podcastCategories } from '../media/podcast.ts';
import { authorTypes, type Edition, type Term, type TermKind } from '../publication.ts';
import { idOf } from '../schema.ts';
import { contact as contactSchema } from './organization.ts';

/**
 * The keys of `sections.yaml`, `topics.yaml`, `people.yaml` and `shows.yaml`: id → name in every edition, and for
 * people and shows what machines want to know of them.
 */
export function termsSchema(editions: readonly Edition[], kind: TermKind) {
  const names = Object.fromEntries(
    editions.map(({ id, label }) => [id, words.describe(`The name in the edition ${label}.`)]),
  );
  const own =
    kind === 'person'
      ? { ...person, ...ofPerson(editions) }
      : kind === 'show'
        ? { podcast: podcastSchema }
        : filing;
  const all = { ...own, aliases, ...profile(editions), ...names };
  return z.record(termId, z.strictObject(all)).superRefine(oneEach);
}

const termId = idOf('an id');

const aliases = z
  .array(termId)
  .optional()
  .describe('Ids that it had before: their pages lead here, and their feeds go on.');

/** What readers are told on its page. */
const profile = (editions: readonly Edition[]) => ({
  about: inEach(editions).optional().describe('What it is about, or who they are, by edition.'),
  picture: z
    .strictObject({
      src: z
        .string()
        .refine(isFileName, 'write the name of a file.')
        .describe('A file in `content/people/<id>/`, `topics/<id>/`, `sections/<id>/` or `shows/<id>/`.'),
      alt: inEach(editions).describe('What it shows, by edition.'),
      focus: focus.optional().describe('What must be seen where it is cut, as in front matter.'),
    })
    .optional()
    .describe('The picture of its page.'),
  featured: z.array(words).optional().describe('Ids of stories that its page opens with.'),
});

const ofPerson = (editions: readonly Edition[]) => ({
  role: inEach(editions).optional().describe('What they do, by edition.'),
  contact: contactSchema
    .optional()
    .describe('Where they can be reached: `mailto:…`, `tel:…` or `https://…`.'),
});

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

/** What directories of podcasts ask of a show. */
export const podcastSchema = z
  .strictObject({
    category: z
      .string()
      .refine((text) => podcastCategories.has(text), 'write a category of Apple’s, as `News > Daily News`.')
      .describe('A category of Apple Podcasts, such as `News > Daily News`.'),
    explicit: z.boolean().optional().describe('Whether it holds what is not for children.'),
    serial: z.boolean().optional().describe('Whether its episodes are to be heard in their order.'),
    email: z
      .email('write an address such as `podcast@news.example`.')
      .optional()
      .describe('Whom directories write to; everybody can read it.'),
    guid: z
      .string()
      .regex(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/, 'copy what stands in `podcast:guid` of its feed.')
      .optional()
      .describe(
        'The `podcast:guid` that it had elsewhere or at another address; made of the address of its feed if left out.',
      ),
  })
  .describe('What podcast programs are told.');

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
export function termsFrom(data: Record<string, object>): Term[] {
  return Object.entries(data).map(([id, entry]) => {
    const { type, sameAs, aliases, codes, about, role, contact, picture, featured, podcast, ...names } =
      entry as TermData;
    const said = { type, sameAs, aliases, codes, about, role, contact, picture, featured, podcast };
    const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
    return { id, names: names as Record<string, string>, ...given };
  });
}
