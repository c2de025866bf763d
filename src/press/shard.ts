import { hash } from 'node:crypto';
import type { Job } from './job.ts';

/** One of several parts of a site, which have no file in common and are the whole site together. */
export interface Shard {
  /** Which part: 1 to `count`. */
  index: number;
  count: number;
}

/** Reads `2/7`; `null` if it is no part of anything. */
export function shardOf(text: string): Shard | null {
  const [, index, count] = /^([1-9]\d{0,4})\/([1-9]\d{0,4})$/.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  return shard.index <= shard.count ? shard : null;
}

/** A part's name: `2/7`; empty for the whole site. */
export const shardName = (shard: Shard | undefined) => (shard ? `${shard.index}/${shard.count}` : '');

/** Whether a URL belongs to a part: the same answer on every machine and in every build. */
export function isIn({ index, count }: Shard, url: string): boolean {
  return hash('sha256', url, 'buffer').readUInt32BE() % count === index - 1;
}

/** The jobs of a part, in their order; all of them if the whole site is wanted. */
export function jobsOf(shard: Shard | undefined, jobs: readonly Job[]): readonly Job[] {
  return shard ? jobs.filter(({ url }) => isIn(shard, url)) : jobs;
}
