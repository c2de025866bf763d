import type { Article } from './article.ts';

/** When an article last said something new, in milliseconds since 1970-01-01 UTC. */
export function changedAt({ published, updated, corrections }: Article): number {
  return Math.max(updated ?? published, ...corrections.map(({ at }) => at));
}
