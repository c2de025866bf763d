import { isoInZone } from '../../language/formats.ts';
import { address } from '../../newsroom/snapshot/paths.ts';
import type { Content } from '../../newsroom/snapshot/snapshot.ts';
import { arrivalOf, isLive } from '../../newsroom/snapshot/status.ts';

/** Which articles of an edition are wanted on paper. */
export type Selection =
  /** `date`: the day in the time zone of the publication, such as `2026-01-21`. */
  { kind: 'day'; date: string } | { kind: 'section'; id: string } | { kind: 'story'; id: string };

/** The most articles of a section: the newest. */
const mostOfSection = 20;

/**
 * The addresses of articles that readers can see at a moment: of a day in the order of the sections, the newest first in each.
 *
 * @param now milliseconds since 1970-01-01 UTC
 */
export function selectArticles(
  { articles, publication }: Pick<Content, 'articles' | 'publication'>,
  edition: string,
  selection: Selection,
  now: number,
): string[] {
  const { timeZone, terms } = publication;
  const live = articles
    .filter((one) => one.edition === edition && isLive(one, now))
    .map((one) => ({ ...one, at: arrivalOf(one), url: address(one, publication).url }))
    .toSorted((a, b) => b.at - a.at || (a.story < b.story ? -1 : 1));
  if (selection.kind === 'story')
    return live.filter(({ story }) => story === selection.id).map(({ url }) => url);
  if (selection.kind === 'section') {
    const own = live.filter(({ section }) => section === selection.id);
    return own.slice(0, mostOfSection).map(({ url }) => url);
  }
  const ofDay = live.filter(({ at }) => isoInZone(at, timeZone).startsWith(selection.date));
  const bySection = Map.groupBy(ofDay, ({ section }) => section);
  return terms.section.flatMap(({ id }) => (bySection.get(id) ?? []).map(({ url }) => url));
}
