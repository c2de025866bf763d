/** A map that forgets. */
export interface Recent<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): void;
}

/**
 * Remembers what was set or wanted last: at least `least` of it, at most twice as much. In two generations,
 * since to find the oldest of a map from which much was deleted takes as long as what was deleted.
 */
export function createRecent<K, V>(least: number): Recent<K, V> {
  let young = new Map<K, V>();
  let old = new Map<K, V>();
  const set = (key: K, value: V) => {
    young.set(key, value);
    if (young.size < least) return;
    old = young;
    young = new Map();
  };
  return {
    get: (key) => {
      const found = young.get(key);
      if (found !== undefined || !old.has(key)) return found;
      const value = old.get(key) as V;
      set(key, value);
      return value;
    },
    set,
  };
}
