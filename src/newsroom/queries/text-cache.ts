import type { Ask, QueryArgs, QueryName } from '../queries.ts';

/** Texts that several documents show, each rendered once. */
export interface TextCache<T> {
  /**
   * The text under a key, made if it is not known. A known text asks what its making asked, so that
   * every page that shows it is rendered again when an answer changes; and if one has changed since,
   * the text is made again.
   *
   * @param make renders the text and asks only through what it is given
   */
  get(key: readonly string[], ask: Ask, make: (ask: Ask) => T): T;
}

/** A text, and what was asked and answered on the way. */
interface Entry<T> {
  text: T;
  questions: readonly { again: (ask: Ask) => unknown; answer: unknown }[];
}

/**
 * A cache that forgets the text that was not wanted for longest. It may outlive the snapshot its
 * texts were made from, but not the code, the strings and the parser.
 *
 * @param most how many texts it holds
 */
export function createTextCache<T>(most = 400): TextCache<T> {
  const known = new Map<string, Entry<T>>();
  return {
    get: (parts, ask, make) => {
      const key = JSON.stringify(parts);
      const found = known.get(key);
      const holds = found?.questions.every(({ again, answer }) => same(again(ask), answer));
      const entry = found && holds ? found : noting(ask, make);
      known.delete(key);
      known.set(key, entry);
      const [oldest] = known.keys();
      if (known.size > most && oldest !== undefined) known.delete(oldest);
      return entry.text;
    },
  };
}

/** Whether two answers, which are plain data, say the same. */
const same = (one: unknown, other: unknown) => one === other || JSON.stringify(one) === JSON.stringify(other);

/** Makes a text and notes what it asks. */
function noting<T>(ask: Ask, make: (ask: Ask) => T): Entry<T> {
  const questions: Entry<T>['questions'][number][] = [];
  const noted = <N extends QueryName>(name: N, ...args: QueryArgs<N>) => {
    const answer = ask(name, ...args);
    questions.push({ again: (again) => again(name, ...args), answer });
    return answer;
  };
  return { text: make(noted), questions };
}
