import QuickLRU from 'quick-lru';
import type { QueryArgs, QueryName } from '../queries.ts';
import type { Tracer } from './trace.ts';

/** What several documents show, such as a text or an item of a feed, each made once. */
export interface TracedCache<T> {
  /**
   * What is under a key, made if it is not known. Whoever wants it has asked what its making asked, so
   * that every page that shows it is rendered again when an answer changes; and if one has changed
   * since, it is made again.
   *
   * @param make asks only through what it is given
   */
  get(key: string, tracer: Tracer, make: (tracer: Tracer) => T): T;
  /**
   * Takes over what was made elsewhere, for as long as the same answers are wanted.
   *
   * @param asked the numbers of what was asked, of these answers
   */
  put(key: string, value: T, asked: ReadonlySet<number>, answers: symbol): void;
}

/** What was made, and what was asked and answered on the way. */
interface Entry<T> {
  value: T;
  /** `null` if nobody knows what was answered. */
  questions: readonly Question[] | null;
  /** The same by number, of these answers. */
  asked: ReadonlySet<number>;
  answers: symbol;
}

interface Question {
  name: QueryName;
  args: QueryArgs<QueryName>;
  answer: unknown;
}

/**
 * A cache that forgets what was not wanted for longest. It may outlive the snapshot it was made from,
 * but not the code, the strings and the parser.
 *
 * @param least how many it holds at least, if there are as many
 */
export function createTracedCache<T>(least: number): TracedCache<T> {
  const known = new QuickLRU<string, Entry<T>>({ maxSize: least });
  return {
    get: (key, tracer, make) => {
      const found = known.get(key);
      const entry = (found && stillTrue(found, tracer)) || noting(tracer, make);
      for (const number of entry.asked) tracer.trace.add(number);
      if (entry !== found) known.set(key, entry);
      return entry.value;
    },
    put: (key, value, asked, answers) => known.set(key, { value, questions: null, asked, answers }),
  };
}

/** The entry, if its questions are answered now as they were; `null` if not. */
function stillTrue<T>(entry: Entry<T>, tracer: Tracer): Entry<T> | null {
  if (entry.answers === tracer.answers) return entry;
  const forked = tracer.fork();
  const holds = entry.questions?.every(({ name, args, answer }) => same(forked.ask(name, ...args), answer));
  return holds ? { ...entry, asked: forked.trace, answers: tracer.answers } : null;
}

/** Whether two answers, which are plain data, say the same. */
function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || one === null) return false;
  const known = compared.get(one);
  if (known && known.other === other) return known.isSame;
  const isSame = JSON.stringify(one) === JSON.stringify(other);
  compared.set(one, { other, isSame });
  return isSame;
}

/** Answer → what it was held against last: many entries have asked about the publication, whose answer is long. */
const compared = new WeakMap<object, { other: unknown; isSame: boolean }>();

/** Makes something and notes what it asks. */
function noting<T>(tracer: Tracer, make: (tracer: Tracer) => T): Entry<T> {
  const questions: Question[] = [];
  const forked = tracer.fork();
  const noted = (within: Tracer): Tracer => ({
    ...within,
    ask: <N extends QueryName>(name: N, ...args: QueryArgs<N>) => {
      const answer = within.ask(name, ...args);
      questions.push({ name, args, answer });
      return answer;
    },
    fork: () => noted(within.fork()),
  });
  const value = make(noted(forked));
  return { value, questions, asked: forked.trace, answers: tracer.answers };
}
