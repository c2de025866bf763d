import type { NumberFound } from './number-found.ts';

/**
 * Hundreds and thousands with what is named again behind them, or for the first time: `مئة نافذة ونافذة` are 101,
 * `مئة كتاب وكتابان` and `مئة وكتابان` 102.
 */
export function withOneMore(
  found: readonly NumberFound[],
  text: string,
  joins: readonly string[],
  dualEndings: readonly string[],
): NumberFound[] {
  if (joins.length === 0) return [...found];
  const [before, endings] = [joins.join('|'), dualEndings.join('|')];
  const again = new RegExp(
    `^\\s(\\p{L}{2,}?)\\p{L}?\\s(?:${before})\\1(?:(${endings || '(?!)'})|\\p{L})?(?!\\p{L})`,
    'u',
  );
  const two = new RegExp(`^\\s(?:${before})\\p{L}{2,}(?:${endings || '(?!)'})(?!\\p{L})`, 'u');
  return found.map((one) => {
    if (!one.hasFigures && one.value >= 100 && one.value % 100 === 0 && two.test(text.slice(one.end)))
      return { ...one, also: [...one.also, one.value + 2] };
    const more = one.hasFigures || one.value % 100 !== 0 ? null : again.exec(text.slice(one.end));
    return more ? { ...one, also: [...one.also, one.value + (more[2] ? 2 : 1)] } : one;
  });
}

/** Hundreds of a scale with more of it behind “and”, which may be one number: `مئة ألف وألف`, `مئتا ألف وخمسة آلاف`. */
export function withSums(
  found: readonly NumberFound[],
  text: string,
  joins: readonly string[],
): NumberFound[] {
  const isMore = (one: NumberFound, next: NumberFound | undefined) =>
    next &&
    one.scale !== null &&
    one.value % (one.scale * 100) === 0 &&
    next.value >= one.scale &&
    next.value < one.scale * 100 &&
    isJoined(text.slice(one.end, next.end));
  const isJoined = (rest: string) => joins.some((join) => rest.startsWith(` ${join}`));
  return found.map((one, index) => {
    const [before, next] = [found[index - 1], found[index + 1]];
    if (next && isMore(one, next)) return { ...one, also: [...one.also, one.value + next.value] };
    if (!before || !isMore(before, one)) return one;
    return { ...one, also: [...one.also, before.value + one.value], isRank: false };
  });
}
