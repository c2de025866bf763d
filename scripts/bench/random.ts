import { digest } from '../../src/disk/files.ts';

/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** From 0 up to, but not including, 1. */
  number(): number;
  /** True as often as `share` says. */
  chance(share: number): boolean;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  /** One of some, all equally often. */
  pick<T>(items: readonly T[]): T;
  /** One of some, the first ones far more often than the last, as sections and topics are used. */
  favour<T>(items: readonly T[]): T;
}

/** The generator is Mulberry32: https://github.com/cprosche/mulberry32 (public domain). */
export function seeded(seed: string): Random {
  let state = Buffer.from(digest(seed), 'base64url').readUInt32LE();
  const number = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    number,
    chance: (share) => number() < share,
    between: (least, most) => least + Math.floor(number() * (most - least + 1)),
    pick: (items) => at(items, number()),
    favour: (items) => at(items, number() ** 2),
  };
}

function at<T>(items: readonly T[], place: number): T {
  const item = items[Math.floor(place * items.length)];
  if (item === undefined) throw new RangeError('nothing to choose from');
  return item;
}
