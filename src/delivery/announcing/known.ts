import type { PostRecords } from '../../disk/store/post-records.ts';
import type { ChannelData } from '../../publication/schemas/announce.ts';
import type { DoubtAnswer } from './options.ts';
import type { Doubt, Known } from './plan.ts';
import { removed } from './post.ts';
import { editionOfKey } from './stories.ts';

/** What a channel calls a post, as records keep it: with the kind of the channel, which may be another one later. */
export const packReference = (kind: string, reference: string | null): string | null =>
  reference === null ? null : `${kind} ${reference}`;

const unpackReference = (kind: string, packed: string | null): string | null =>
  packed?.startsWith(`${kind} `) ? packed.slice(kind.length + 1) : null;

/** What records know of a channel, of editions that there are. */
export function recordedIn(
  records: PostRecords,
  { id, data }: { id: string; data: ChannelData },
  isEdition: (id: string) => boolean,
): Pick<Known, 'posted' | 'begun'> & { departed: Map<string, number> } {
  const isHere = ([key]: readonly [string, unknown]) => isEdition(editionOfKey(key));
  const all = [...records.all(id)];
  const posted = all
    .filter(isHere)
    .map(
      ([key, { version, reference }]) =>
        [key, { version, reference: unpackReference(data.to, reference) }] as const,
    );
  const left = all.filter((one) => !isHere(one) && one[1].version !== removed);
  const departed = Map.groupBy(data.withdrawn === 'leave' ? [] : left, ([key]) => editionOfKey(key));
  return {
    posted: new Map(posted),
    begun: new Map([...records.begun(id)].filter(isHere)),
    departed: new Map([...departed].map(([edition, { length }]) => [edition, length])),
  };
}

/** Takes a person's word for what became of posts that are in doubt. */
export function settleDoubts(
  records: PostRecords,
  id: string,
  doubts: readonly Doubt[],
  answers: readonly DoubtAnswer[],
  stories: Known['stories'],
): void {
  for (const { key, why, version } of doubts) {
    const answer = answers.find(({ name }) => key === name || key.startsWith(`${name} `))?.answer;
    if (answer === 'keep') records.posted(id, { url: key, version }, null);
    if (answer !== 'repeat' || why !== 'arrived') continue;
    if (stories.has(key)) records.begin(id, { url: key, version }, null);
    else records.notBegun(id, key);
  }
}
