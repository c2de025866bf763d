/** Data laid over other data: where both have pairs of keys and values, key by key; anywhere else the upper stands alone. */
export function mergeKeys(base: unknown, over: unknown): unknown {
  if (!isPairs(base) || !isPairs(over)) return over;
  const merged = Object.entries(over).map(([key, value]) => [
    key,
    Object.hasOwn(base, key) ? mergeKeys(base[key], value) : value,
  ]);
  return { ...base, ...Object.fromEntries(merged) };
}

const isPairs = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
