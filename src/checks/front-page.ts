import { type Content, unresolvedIn } from '../newsroom/snapshot/snapshot.ts';
import { closest } from '../problems/closest.ts';
import { type Finding, finding, type KeyPath } from '../problems/problem.ts';
import { type FrontPlan, frontFile, noPlan, type Span } from '../story/front-page.ts';

/** A story that editors lead with: where they say so, and in which editions. */
interface Use extends Pick<Span, 'editions'> {
  story: string;
  at: KeyPath;
}

/** The stories that editors lead with must exist, and have a text where they are told to stand. */
export function frontStories(content: Content): Finding[] {
  const { articles, front = noPlan } = content;
  const byStory = Map.groupBy(articles, ({ story }) => story);
  const known = new Set([...byStory.keys(), ...unresolvedIn(content, 'stories')]);
  return usesIn(front).flatMap(({ story, at, editions }): Finding[] => {
    if (!known.has(story))
      return [finding('front-story', { id: story, nearest: closest(story, known) }, frontFile, at)];
    const written = byStory.get(story)?.map(({ edition }) => edition);
    const lacking = written ? (editions ?? []).filter((edition) => !written.includes(edition)) : [];
    return lacking.map((edition) => finding('front-unread', { id: story, edition }, frontFile, at));
  });
}

/** The same where it is known of ids alone whether there is such a story. */
export const unknownFrontStories = (front: FrontPlan, exists: (story: string) => boolean): Finding[] =>
  usesIn(front)
    .filter(({ story }) => !exists(story))
    .map(({ story, at }) => finding('front-story', { id: story }, frontFile, at));

/** What is never shown again, and what never was. @param now milliseconds since 1970-01-01 UTC */
export function frontSpans({ front = noPlan }: Pick<Content, 'front'>, now: number): Finding[] {
  const all = Object.entries(front) as [keyof FrontPlan, readonly Span[]][];
  return all.flatMap(([key, entries]) =>
    entries.flatMap(({ from, until }, index): Finding[] => {
      if (until === null) return [];
      const said = [{ key: `${key}.${index}` }, frontFile, [key, index, 'until']] as const;
      if (from !== null && from >= until) return [finding('front-span', ...said)];
      return until <= now ? [finding('front-over', ...said)] : [];
    }),
  );
}

function usesIn({ breaking, lead, order, packages, featured }: FrontPlan): Use[] {
  const pins = Object.entries({ lead, order, featured }).flatMap(([key, all]) =>
    all.map(({ story, editions }, index): Use => ({ story, editions, at: [key, index, 'story'] })),
  );
  const told = breaking.flatMap(({ story, editions }, index): Use[] =>
    story === null ? [] : [{ story, editions, at: ['breaking', index, 'story'] }],
  );
  const bundled = packages.flatMap(({ stories, editions }, index) =>
    stories.map((story, place): Use => ({ story, editions, at: ['packages', index, 'stories', place] })),
  );
  return [...told, ...pins, ...bundled];
}
