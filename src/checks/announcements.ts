import { closest } from '../problems/closest.ts';
import { type Problem, problem } from '../problems/problem.ts';
import type { Publication } from '../publication/publication.ts';
import type { AnnounceData } from '../publication/schemas/announce.ts';

/**
 * Editions and sections that `announce.yaml` names and that there are not, in channels and digests.
 *
 * @param file `announce.yaml`, as problems name it
 */
export function announcementProblems(
  { channels, digests, texts }: Pick<AnnounceData, 'channels' | 'digests' | 'texts'>,
  { editions, terms }: Pick<Publication, 'editions' | 'terms'>,
  file: string,
): Problem[] {
  const place = { file, line: 1, column: 1 };
  const [outlets, mails] = [Object.values(channels), Object.values(digests)];
  const namedEditions = [
    ...outlets.flatMap((one) => [...(one.editions ?? []), ...Object.keys(one.texts)]),
    ...Object.keys(texts),
    ...mails.map(({ edition }) => edition),
  ];
  const namedSections = [...outlets, ...mails].flatMap(({ sections }) => sections ?? []);
  const knownEditions = editions.map(({ id }) => id);
  const knownSections = terms.section.map(({ id }) => id);
  return [
    ...unknown(namedEditions, knownEditions).map((id) =>
      problem('unknown-edition', { id, nearest: closest(id, knownEditions) }, place),
    ),
    ...unknown(namedSections, knownSections).map((id) =>
      problem('unknown-section', { id, nearest: closest(id, knownSections) }, place),
    ),
  ];
}

const unknown = (ids: readonly string[], known: readonly string[]) =>
  [...new Set(ids)].filter((id) => !known.includes(id));
