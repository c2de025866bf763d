import { z } from 'zod';
import { words } from '../publication/fields.ts';
import { instantOf } from '../publication/times.ts';
import { type Correction, stages, storyKinds } from './article.ts';
import { aliases, announce, id, slug, source, time } from './front-matter-fields.ts';
import { audio, image } from './media-fields.ts';
import { minor, translation } from './translation-fields.ts';

/** What every Markdown file of a newsroom says. */
const common = {
  title: words.describe('The headline.'),
  description: words.describe('One sentence below the headline, in lists, feeds and search results.'),
  slug: slug.optional().describe('The last part of the address; the name of the folder if left out.'),
};
const status = z
  .enum(stages, 'use `draft`, `review`, `ready`, `published` or `withdrawn`.')
  .optional()
  .describe(
    '`draft`, `review` (somebody is to read it) and `ready` (it was read): in no page. `withdrawn`: its address says that it is gone. `published` if left out.',
  );

/** The front matter of an article: what each language must say for itself; `resolveStory` requires the rest of originals. */
export const articleSchema = z.strictObject({
  ...common,
  published: time.optional().describe('When readers may see it. Originals must say it.'),
  updated: time.optional().describe('When it last changed, as readers are told.'),
  section: id.optional().describe('An id of `sections.yaml`. Originals must say it.'),
  topics: z.array(id).optional().describe('Ids of `topics.yaml`.'),
  authors: z
    .array(id)
    .min(1, 'name at least one person.')
    .optional()
    .describe('Ids of `people.yaml`. Originals must say it.'),
  translators: z.array(id).optional().describe('Ids of `people.yaml`; of this edition alone.'),
  image,
  audio,
  source,
  dateline: words
    .optional()
    .describe(
      'Where and when it was written, above the text as agencies say it (`BAGHDAD, Jan 21`); of this edition alone.',
    ),
  kind: z
    .enum(storyKinds, `use ${storyKinds.map((kind) => `\`${kind}\``).join(', ')}.`)
    .optional()
    .describe('What readers and search engines are told it is; `news` if left out.'),
  coverageEnds: time.optional().describe('When live coverage ends; a day after its last change if left out.'),
  status,
  publishTogether: z
    .union([z.boolean(), z.array(id).min(1)], 'write `true`, or a list of ids of editions.')
    .optional()
    .meta({ title: '`true`, or list of ids' })
    .describe(
      'No reader sees it in any edition before it is ready in all: `true`, or in these editions. Originals say it.',
    ),
  expires: time.optional().describe('When it goes, as if it were withdrawn.'),
  corrections: z
    .array(
      z.strictObject({
        at: time.describe('When it was corrected.'),
        text: words.describe('What was wrong, and what is right.'),
        editions: z
          .array(id)
          .optional()
          .describe('The other editions that are to answer it; all that the story has if left out.'),
      }),
    )
    .optional()
    .describe(
      'What readers are told was corrected, in this edition. One that other editions share has the same `at` in each.',
    ),
  correctionsDeclined: z
    .array(
      z.strictObject({
        at: time.describe('The `at` of a correction in another edition.'),
        why: words.describe('Why this edition need not say it.'),
      }),
    )
    .optional()
    .describe('Corrections of other editions that do not concern this one.'),
  announce,
  aliases,
  translation,
  minor,
  assignee: id
    .optional()
    .describe('Who works on it, for the desk: an id of `people.yaml`; of this edition alone.'),
  review: id
    .optional()
    .describe('Who is to read it before it is published, for the desk: an id of `people.yaml`.'),
});
/** As it is written: times say their offset, or are those of the publication's zone. */
export type WrittenFront = z.output<typeof articleSchema>;

/** The front matter of an article; its times are in milliseconds since 1970-01-01 UTC. */
export interface ArticleFront
  extends Omit<
    WrittenFront,
    'published' | 'updated' | 'coverageEnds' | 'expires' | 'corrections' | 'correctionsDeclined'
  > {
  published: number | undefined;
  updated: number | undefined;
  coverageEnds: number | undefined;
  expires: number | undefined;
  corrections: Correction[] | undefined;
  correctionsDeclined: number[] | undefined;
}

/** What front matter says in a time zone, given by its IANA name. */
export function inZone(front: WrittenFront, timeZone: string): ArticleFront {
  const instant = (time: string | undefined) => (time === undefined ? undefined : instantOf(time, timeZone));
  return {
    ...front,
    published: instant(front.published),
    updated: instant(front.updated),
    coverageEnds: instant(front.coverageEnds),
    expires: instant(front.expires),
    corrections: front.corrections?.map((one) => ({ ...one, at: instantOf(one.at, timeZone) })),
    correctionsDeclined: front.correctionsDeclined?.map(({ at }) => instantOf(at, timeZone)),
  };
}

/** What the front matter of every text has. */
export type TextFront = Pick<WrittenFront, 'title' | 'description' | 'translation' | 'minor'> &
  Partial<Pick<WrittenFront, 'image' | 'audio'>>;

/** The front matter of a static page. */
export const pageSchema = z.strictObject({
  ...common,
  order: z
    .number()
    .optional()
    .describe('Where it stands in menus: lower numbers first, and pages without one last, by their ids.'),
  status,
  aliases,
  translation,
  minor,
});
export type PageFront = z.output<typeof pageSchema>;
