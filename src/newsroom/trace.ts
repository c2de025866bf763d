import { type Answer, type Ask, asker, type QueryArgs, type QueryName } from './queries.ts';
import type { Snapshot } from './snapshot.ts';

/** A question as text: `["card","en","river-levels"]`. */
export type QueryKey = string;

/** What a page asked while it was rendered: question → digest of the answer. */
export type Trace = ReadonlyMap<QueryKey, string>;

/** Answers as digests, each question answered once for a whole build. */
export interface Digests {
  /** The digest of today's answer. */
  of(key: QueryKey): string;
  /** Answers, and notes the digest. */
  answer<N extends QueryName>(
    name: N,
    args: QueryArgs<N>,
  ): { key: QueryKey; answer: Answer<N>; digest: string };
}

/** @param digest a cryptographic digest of a text; the same text gives the same digest everywhere */
export function createDigests(snapshot: Snapshot, digest: (text: string) => string): Digests {
  const known = new Map<QueryKey, string>();
  const ask = asker(snapshot);
  const answer: Digests['answer'] = (name, args) => {
    const key = JSON.stringify([name, ...args]);
    const value = ask(name, ...args);
    let found = known.get(key);
    if (found === undefined) {
      found = digest(JSON.stringify(value));
      known.set(key, found);
    }
    return { key, answer: value, digest: found };
  };
  return {
    answer,
    of: (key) => known.get(key) ?? answer(...split(key)).digest,
  };
}

/** A view of the snapshot that writes down what is asked through it. */
export function tracing(digests: Digests): { ask: Ask; trace: Trace } {
  const trace = new Map<QueryKey, string>();
  const ask: Ask = (name, ...args) => {
    const { key, answer, digest } = digests.answer(name, args);
    trace.set(key, digest);
    return answer;
  };
  return { ask, trace };
}

function split(key: QueryKey): [QueryName, QueryArgs<QueryName>] {
  const [name, ...args] = JSON.parse(key);
  return [name, args];
}
