import { reference } from './names.ts';
import type { Sample, SizeRecord } from './record.ts';
import { type Scenario, scenarios } from './scenarios.ts';

/** The middle of some numbers, the mean of the two in the middle of an even count; `null` of none. */
export function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** What of a sample is compared. */
export const figures = ['wall', 'cpu', 'memory', 'written'] as const;
export type Figure = (typeof figures)[number];
export type Figures = Record<Figure, number | null>;

/** The medians of samples; `null` of what was not measured. */
export function medians(samples: readonly Sample[]): Figures {
  return each((figure) => median(samples.map((sample) => sample[figure]).filter((one) => one !== null)));
}

/**
 * How many times as much the first need as the second: the median over rounds of each round's ratio,
 * since a shared machine is slower in one round than in another, but for both alike.
 */
export function ratios(ours: readonly Sample[], theirs: readonly Sample[]): Figures {
  return each((figure) => {
    const pairs = ours.map((sample, round) => [sample[figure], theirs[round]?.[figure] ?? null] as const);
    return median(pairs.flatMap(([a, b]) => (a !== null && b ? [a / b] : [])));
  });
}

function each(value: (figure: Figure) => number | null): Figures {
  return Object.fromEntries(figures.map((figure) => [figure, value(figure)])) as Figures;
}

/** One line of a table of results: a contender in a scenario. */
export interface Row {
  stories: number;
  scenario: Scenario;
  contender: string;
  medians: Figures;
  /** To Hugo; `null` of Hugo itself, and where it was not measured. */
  ratios: Figures | null;
}

/** Every scenario and contender of a size. */
export function rowsOf({ stories, samples }: SizeRecord): Row[] {
  return (Object.keys(scenarios) as Scenario[]).flatMap((scenario) => {
    const all = samples[scenario];
    const theirs = all[reference];
    return Object.entries(all).map(([contender, own]) => ({
      stories,
      scenario,
      contender,
      medians: medians(own),
      ratios: contender === reference || !theirs ? null : ratios(own, theirs),
    }));
  });
}
