import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Examined, Facts } from '../../audit/facts.ts';

/** What rules read of one document after the other, and of which there is much. */
const lists: { readonly [K in Facts['kind']]: readonly string[] } = {
  html: ['refs', 'data', 'ids', 'feeds'],
  feed: ['items'],
  sitemap: ['entries'],
  opml: [],
  style: [],
};

/** What was found in some documents, small enough to keep for every document of a large site. */
export interface PackedFacts {
  /** Without the lists. */
  examined: readonly Examined[];
  /** The lists of each document, serialised and deflated together: a site repeats itself. */
  lists: Uint8Array;
}

/** Makes what was found in some documents small. */
export function packFacts(examined: readonly Examined[]): PackedFacts {
  const long = examined.map(({ facts }) => (facts ? partOf(facts, (key) => isList(facts, key)) : null));
  return {
    examined: examined.map(({ problems, facts }) => ({
      problems,
      facts: facts && (partOf(facts, (key) => !isList(facts, key)) as Facts),
    })),
    lists: deflateRawSync(serialize(long), { level: 1 }),
  };
}

/** What was packed; lists are unpacked when a rule reads them, and forgotten when others are. */
export function unpackFacts({ examined, lists: packed }: PackedFacts): Examined[] {
  for (const [index, { facts }] of examined.entries())
    for (const key of facts ? lists[facts.kind] : [])
      Object.defineProperty(facts, key, { get: () => listsIn(packed)[index]?.[key] });
  return [...examined];
}

type Lists = readonly (Readonly<Record<string, unknown>> | null)[];

/** The lists that were read last, the latest at the end: some rules go through two or three documents at once. */
const latest = new Map<Uint8Array, Lists>();
const mostKept = 8;

function listsIn(packed: Uint8Array): Lists {
  const all = latest.get(packed) ?? (deserialize(inflateRawSync(packed)) as Lists);
  latest.delete(packed);
  latest.set(packed, all);
  for (const old of [...latest.keys()].slice(0, -mostKept)) latest.delete(old);
  return all;
}

const isList = ({ kind }: Facts, key: string) => lists[kind].includes(key);

const partOf = (facts: Facts, has: (key: string) => boolean) =>
  Object.fromEntries(Object.entries(facts).filter(([key]) => has(key)));
