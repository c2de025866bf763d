import type { Publication } from '../../publication/publication.ts';
import type { DigestData } from '../../publication/schemas/digest.ts';
import type { LiveStory } from '../announcing/stories.ts';

/** Stories of a section. */
export interface DigestSection {
  name: string;
  stories: readonly LiveStory[];
}

/** The time that a digest tells of, in milliseconds since 1970-01-01 UTC: from after `since`. */
export interface Span {
  since: number;
  until: number;
}

/** What became public in a time, in the order of the navigation, the newest first in each section. */
export function storiesOf(
  { edition, sections, most }: Pick<DigestData, 'edition' | 'sections' | 'most'>,
  all: Iterable<LiveStory>,
  { terms }: Pick<Publication, 'terms'>,
  { since, until }: Span,
): DigestSection[] {
  const wanted = [...all]
    .filter((one) => one.edition === edition && one.announce !== false && one.at > since && one.at <= until)
    .filter(({ sectionId }) => !sections || sections.includes(sectionId))
    .toSorted((a, b) => b.at - a.at || (a.key < b.key ? -1 : 1))
    .slice(0, most);
  const bySection = Map.groupBy(wanted, ({ sectionId }) => sectionId);
  return terms.section.flatMap(({ id }) => {
    const [first, ...rest] = bySection.get(id) ?? [];
    return first ? [{ name: first.section, stories: [first, ...rest] }] : [];
  });
}
