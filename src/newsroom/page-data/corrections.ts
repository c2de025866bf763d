import { editionOf } from '../../publication/publication.ts';
import { correctionsIn } from '../../publication/urls.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Route } from '../routes/routes.ts';
import type { StoryCorrection } from '../snapshot/corrections.ts';
import { type Frame, frameOf } from './frame.ts';
import { type Moment, momentOf } from './moment.ts';
import type { Step } from './step.ts';

/** A page of what an edition has put right, newest first. */
export interface CorrectionsPage {
  frame: Frame;
  heading: string;
  /** What was put right, where the story says so, and when. */
  entries: readonly { title: string; url: string; at: Moment; text: string }[];
  /** How many corrections there are; only on the newest page, which is the one that changes. */
  count: number | null;
  number: number | null;
  /** The page that says how the newsroom corrects, if the edition has it. */
  policy: { title: string; url: string } | null;
  newer: string | null;
  older: string | null;
  /** The pages above it, below the front page. */
  trail: readonly Step[];
}

export function correctionsPage(newsroom: Newsroom, route: Route): CorrectionsPage {
  const { edition, number } = route;
  const { t } = newsroom.language(edition);
  const page = newsroom.ask('corrections', edition, number);
  if (!page) throw new RangeError(`no page ${number} of corrections in ${edition}`);
  const bare = number === null;
  const heading = t('corrections');
  const { name: publication } = editionOf(newsroom.ask('publication'), edition);
  const frame = frameOf(newsroom, route, {
    title: bare ? heading : `${heading} · ${t('pageNumber', { number })}`,
    description: t('correctionsDescription', { publication }),
    translations: ['corrections', ''],
    feed: { kind: 'corrections', id: '' },
  });
  const { policies } = frame.organization;
  return {
    frame,
    heading,
    entries: page.entries.flatMap((one) => entryOf(newsroom, edition, one)),
    count: bare ? newsroom.ask('correctionCount', edition) : null,
    number,
    policy: frame.staticPages.find(({ url }) => url === policies.correctionsPolicy) ?? null,
    newer: page.newer,
    older: page.older,
    trail: bare ? [] : [{ name: heading, url: frame.corrections }],
  };
}

function entryOf(
  newsroom: Newsroom,
  edition: string,
  { story, at, text }: StoryCorrection,
): CorrectionsPage['entries'] {
  const headline = newsroom.ask('headline', edition, story);
  if (!headline) return [];
  const { title, url } = headline;
  return [{ title, url: correctionsIn(url), at: momentOf(newsroom, edition, at, 'dateTime'), text }];
}
