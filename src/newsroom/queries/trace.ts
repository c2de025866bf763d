import { type Answer, type Ask, asker, type QueryArgs, type QueryName } from '../queries.ts';
import type { Cells } from '../snapshot/cells.ts';
import { openSnapshot, type Snapshot } from '../snapshot/view.ts';

/** A question as text: `["card","en","river-levels"]`. */
export type QueryKey = string;

/** What a page asked while it was rendered: question → digest of the answer. */
export type Trace = ReadonlyMap<QueryKey, string>;

/** What is known of a question: the digest of its answer, and the cells that the answer follows from. */
export interface Answered {
  digest: string;
  reads: ReadonlySet<string>;
}

/** Answers as digests, each question answered once for a whole build. */
export interface Digests {
  /** What today's answer is. */
  digestOf(key: QueryKey): Answered;
  /** The same, for the last time: what it follows from is not kept. */
  release(key: QueryKey): Answered;
  /** Answers, and notes the digest. */
  answer<N extends QueryName>(
    name: N,
    args: QueryArgs<N>,
  ): { key: QueryKey; answer: Answer<N>; digest: string };
}

/** How many answers are kept, beside their digests: pages ask the same few again and again. */
const keptAnswers = 4000;

/**
 * @param digest a cryptographic digest of a text; the same text gives the same digest everywhere
 */
export function createDigests(
  cells: Cells,
  readBody: Snapshot['readBody'],
  digest: (text: string) => string,
): Digests {
  const known = new Map<QueryKey, Answered>();
  const answers = new Map<QueryKey, unknown>();
  let reads = new Set<string>();
  const ask = asker(openSnapshot(cells, readBody, (cell) => reads.add(cell)));
  const askAnew = (key: QueryKey, name: QueryName, args: QueryArgs<QueryName>) => {
    reads = new Set();
    const value = ask(name, ...args);
    const found = known.get(key) ?? { digest: digest(JSON.stringify(value)), reads };
    known.set(key, found);
    keep(answers, key, value);
    return value;
  };
  const digestOf = (key: QueryKey) => {
    if (!known.has(key)) askAnew(key, ...split(key));
    return known.get(key) as Answered;
  };
  const answer: Digests['answer'] = (name, args) => {
    const key = JSON.stringify([name, ...args]);
    const value = answers.has(key) ? answers.get(key) : askAnew(key, name, args);
    return { key, answer: value as Answer<typeof name>, digest: known.get(key)?.digest ?? '' };
  };
  return { digestOf, answer, release: (key) => released(known, key, digestOf(key)) };
}

const nothing: ReadonlySet<string> = new Set();

/** Keeps the digest of an answer, and lets go of what it follows from. */
function released(known: Map<QueryKey, Answered>, key: QueryKey, found: Answered): Answered {
  known.set(key, { ...found, reads: nothing });
  return found;
}

function keep(answers: Map<QueryKey, unknown>, key: QueryKey, value: unknown): void {
  answers.set(key, value);
  const [oldest] = answers.keys();
  if (answers.size > keptAnswers && oldest !== undefined) answers.delete(oldest);
}

/** A view of the newsroom that writes down what is asked through it. */
export function tracing(digests: Pick<Digests, 'answer'>): { ask: Ask; trace: Trace } {
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
