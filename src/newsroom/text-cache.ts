import type { Ask, QueryArgs, QueryName } from './queries.ts';

/** Texts that several documents of a build show, each rendered once. */
export interface TextCache<T> {
  /**
   * The text under a key, made if it is not known. A known text asks what its making asked, so that
   * every page that shows it is rendered again when an answer changes.
   *
   * @param make renders the text and asks only through what it is given
   */
  get(key: readonly string[], ask: Ask, make: (ask: Ask) => T): T;
}

/** Asks again what was asked once. */
type Question = (ask: Ask) => void;

/**
 * A cache that forgets the text that was not wanted for longest. It serves one snapshot, of which
 * every answer stays as it is.
 *
 * @param most how many texts it holds
 */
export function createTextCache<T>(most = 200): TextCache<T> {
  const known = new Map<string, { text: T; questions: readonly Question[] }>();
  return {
    get: (parts, ask, make) => {
      const key = JSON.stringify(parts);
      const found = known.get(key);
      for (const question of found?.questions ?? []) question(ask);
      const entry = found ?? noting(ask, make);
      known.delete(key);
      known.set(key, entry);
      const [oldest] = known.keys();
      if (known.size > most && oldest !== undefined) known.delete(oldest);
      return entry.text;
    },
  };
}

/** Makes a text and notes what it asks. */
function noting<T>(ask: Ask, make: (ask: Ask) => T): { text: T; questions: Question[] } {
  const questions: Question[] = [];
  const noted = <N extends QueryName>(name: N, ...args: QueryArgs<N>) => {
    questions.push((again) => again(name, ...args));
    return ask(name, ...args);
  };
  return { text: make(noted), questions };
}
