import { z } from 'zod';
import { inEach } from '../publication/fields.ts';
import type { Publication } from '../publication/publication.ts';
import { instantOf } from '../publication/times.ts';
import { id, time } from './front-matter-fields.ts';

/** Since when, until when and where something counts; instants are milliseconds since 1970-01-01 UTC. */
export interface Span {
  from: number | null;
  until: number | null;
  /** Ids of editions; `null` for all. */
  editions: readonly string[] | null;
}

/** A story that an editor has chosen. */
export interface Pin extends Span {
  story: string;
}

/** Stories that belong together, under a title in each edition. */
export interface Package extends Span {
  title: Readonly<Record<string, string>>;
  stories: readonly string[];
  /** What its title leads to. */
  more: { kind: 'section' | 'topic'; id: string } | null;
}

/** A line above everything else, in each edition, and the story that says more. */
export interface Breaking extends Span {
  text: Readonly<Record<string, string>>;
  story: string | null;
}

/** What editors lead with: what `front.yaml` says. Of several entries the first that counts comes first. */
export interface FrontPlan {
  breaking: readonly Breaking[];
  lead: readonly Pin[];
  order: readonly Pin[];
  packages: readonly Package[];
  featured: readonly Pin[];
}

/** Of a newsroom whose front pages go by age alone. */
export const noPlan: FrontPlan = { breaking: [], lead: [], order: [], packages: [], featured: [] };

export const frontFile = 'content/front.yaml';

type Home = Pick<Publication, 'editions' | 'terms'>;
type Editions = readonly { id: string; label: string }[];

const span = (editions: Editions) => ({
  from: time.optional().describe('Since when; at once if left out.'),
  until: time.optional().describe('Until when; for good if left out.'),
  editions: z
    .array(z.enum(editions.map((one) => one.id)))
    .min(1)
    .optional()
    .meta({ title: 'list of ids of editions' })
    .describe('Where; in all editions if left out.'),
});

const story = id.describe('The id of a story: the name of its folder.');

const breakingSchema = (editions: Editions) =>
  z.strictObject({
    text: inEach(editions).describe('What has happened, in each edition.'),
    story: story.optional().describe('The id of the story that says more.'),
    ...span(editions),
  });

const packageSchema = ({ editions, terms }: Home) => {
  const ids = (kind: 'section' | 'topic') =>
    z
      .enum(terms[kind].map((one) => one.id))
      .optional()
      .meta({ title: 'text' });
  return z.strictObject({
    title: inEach(editions).describe('What they are about, in each edition.'),
    stories: z.array(id).min(1).describe('Ids of stories; the first is the largest.'),
    section: ids('section').describe('A section that the title leads to.'),
    topic: ids('topic').describe('A topic that the title leads to.'),
    ...span(editions),
  });
};

/** The keys of `front.yaml`. */
export function frontSchema(home: Home) {
  const { editions } = home;
  const pins = z.array(z.strictObject({ story, ...span(editions) })).default([]);
  const packages = z.array(packageSchema(home)).default([]);
  const shape = {
    breaking: z.array(breakingSchema(editions)).default([]).describe('Lines above everything else.'),
    lead: pins.describe('What leads: the first that readers can see.'),
    order: pins.describe('What stands beside and below the lead, before what is newest.'),
    packages: packages.describe('Stories that belong together, in bands of their own.'),
    featured: pins.describe('A strip of stories that are worth reading whenever they were published.'),
  };
  return z.strictObject(shape).superRefine((plan, context) => {
    const ids = editions.map(({ id: edition }) => edition);
    for (const [index, one] of plan.breaking.entries())
      requireEach(['breaking', index, 'text'], one.text, one.editions ?? ids, context);
    for (const [index, one] of plan.packages.entries())
      requireEach(['packages', index, 'title'], one.title, one.editions ?? ids, context);
  });
}

/** What an entry says in words, it says in every edition that it is for. */
function requireEach(
  path: PropertyKey[],
  said: object,
  editions: readonly string[],
  context: z.RefinementCtx,
) {
  const missing = { code: 'invalid_type', expected: 'string', input: undefined } as const;
  for (const edition of editions.filter((one) => !(one in said)))
    context.addIssue({ ...missing, path: [...path, edition] });
}
type FrontData = z.output<ReturnType<typeof frontSchema>>;
type SpanData = { from?: string | undefined; until?: string | undefined; editions?: string[] | undefined };

/** What the file says, its times as instants; those without an offset are of this zone. */
export function frontFrom(data: FrontData, timeZone: string): FrontPlan {
  const instant = (value: string | undefined) => (value === undefined ? null : instantOf(value, timeZone));
  const within = ({ from, until, editions = undefined }: SpanData): Span => ({
    from: instant(from),
    until: instant(until),
    editions: editions ?? null,
  });
  const pins = (all: FrontData['lead']) => all.map((one): Pin => ({ story: one.story, ...within(one) }));
  return {
    breaking: data.breaking.map((one) => ({
      text: one.text as Record<string, string>,
      story: one.story ?? null,
      ...within(one),
    })),
    lead: pins(data.lead),
    order: pins(data.order),
    packages: data.packages.map(({ title, stories, section, topic, ...one }) => ({
      title: title as Record<string, string>,
      stories,
      more: topic ? { kind: 'topic', id: topic } : section ? { kind: 'section', id: section } : null,
      ...within(one),
    })),
    featured: pins(data.featured),
  };
}
