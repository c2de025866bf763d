interface Versioned {
  version?: string | undefined;
}

/** Whether an item is an older version than another one. Numbers compare as numbers, all else as text; without any, none is. */
export function isOlder({ version }: Versioned, { version: other }: Versioned): boolean {
  if (version === undefined || other === undefined || version === other) return false;
  const [a, b] = [Number(version), Number(other)];
  return Number.isFinite(a) && Number.isFinite(b) ? a < b : version < other;
}
