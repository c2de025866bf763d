/** Whether a version is from before another one. Numbers compare as numbers, all else as text. */
export function isOlder(version: string | undefined, other: string | undefined): boolean {
  if (version === undefined || other === undefined || version === other) return false;
  const [a, b] = [Number(version), Number(other)];
  return Number.isFinite(a) && Number.isFinite(b) ? a < b : version < other;
}
