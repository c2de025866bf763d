import type { Counts } from './counts.ts';
import type { Usage } from './run.ts';
import type { Scenario } from './scenarios.ts';

/** One build. */
export interface Sample extends Usage {
  /** How many files of the site it wrote. */
  written: number;
}

/** What was measured with a number of stories. Names of contenders lead to figures, one a round. */
export interface SizeRecord {
  stories: number;
  counts: Record<string, Counts>;
  samples: Record<Scenario, Record<string, Sample[]>>;
  /** Milliseconds from a save to the end of the build that it starts, in a process that watches. */
  watch: Record<string, number[]>;
  /** The same of the first save after each start of such a process. */
  firstSave: Record<string, number[]>;
}

/** A run of `npm run bench`. */
export interface BenchRecord {
  /** What it ran on, in words. */
  machine: string;
  versions: Record<string, string>;
  rounds: number;
  sizes: SizeRecord[];
}
