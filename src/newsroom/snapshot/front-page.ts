import type { FrontPlan, Span } from '../../story/front-page.ts';
import type { FrontCell } from './cells.ts';

/** What counts in an edition at a moment of what editors lead with. */
export function frontAt(plan: FrontPlan, edition: string, now: number): FrontCell {
  const counts = ({ from, until, editions }: Span) =>
    (from ?? now) <= now &&
    (until ?? Number.POSITIVE_INFINITY) > now &&
    (editions?.includes(edition) ?? true);
  const storiesOf = (pins: FrontPlan['lead']) => pins.filter(counts).map(({ story }) => story);
  return {
    breaking: plan.breaking.filter(counts).map(({ text, story }) => ({ text: text[edition] ?? '', story })),
    lead: plan.lead.filter(counts).map(({ story, until }) => ({ story, open: until === null })),
    order: storiesOf(plan.order),
    packages: plan.packages
      .filter(counts)
      .map(({ title, stories, more }) => ({ title: title[edition] ?? '', stories, more })),
    featured: storiesOf(plan.featured),
  };
}

/** The instants at which any of it begins or ends, in milliseconds since 1970-01-01 UTC. */
export const turnsOf = (plan: FrontPlan): number[] =>
  Object.values(plan).flatMap((entries: readonly Span[]) =>
    entries.flatMap(({ from, until }) => [from, until].filter((at) => at !== null)),
  );
