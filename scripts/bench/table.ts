import type { SizeRecord } from './record.ts';
import { scenarios } from './scenarios.ts';
import { type Figures, median, rowsOf } from './statistics.ts';

/** A number as tables show it: three digits of it matter. */
export function short(value: number | null): string {
  if (value === null) return '–';
  return value >= 100
    ? value.toFixed(0)
    : value >= 10
      ? value.toFixed(1)
      : value.toFixed(value < 0.1 ? 3 : 2);
}

export const whole = (value: number | null) => (value === null ? '–' : value.toFixed(0));
const cellsOf = ({ wall, cpu, memory, written }: Figures) => [
  short(wall),
  short(cpu),
  whole(memory),
  whole(written),
];
const times = (value: number | null) => (value === null ? '' : `×${short(value)}`);
const opening = (stories: number, what: string, name: string) =>
  `${`${stories}`.padStart(7)}  ${what.padEnd(27)} ${name.padEnd(16)}`;

/** A size as text for a terminal; each ratio stands beside its figure. */
export function textTable(record: SizeRecord): string {
  const heading = ['wall s', 'CPU s', 'MB', 'written'].map((one) => one.padStart(9).padEnd(17)).join('');
  const lines = rowsOf(record).map((row) => {
    const ratio = row.ratios ? [row.ratios.wall, row.ratios.cpu, row.ratios.memory, row.ratios.written] : [];
    const cells = cellsOf(row.medians).map(
      (cell, index) =>
        cell.padStart(9) +
        times(ratio[index] ?? null)
          .padEnd(8)
          .padStart(8),
    );
    return `${opening(row.stories, scenarios[row.scenario], row.contender)}${cells.join('')}`.trimEnd();
  });
  return [`stories  ${''.padEnd(44)}${heading}`.trimEnd(), ...lines, ...watchLines(record)].join('\n');
}

/** The rows of processes that watch: what each is called, and milliseconds by contender. */
export const watchRows = ({ firstSave, watch }: SizeRecord) =>
  [
    ['first save, while watching', firstSave],
    ['save, while watching', watch],
  ] as const;

function watchLines(size: SizeRecord): string[] {
  return watchRows(size).flatMap(([what, all]) =>
    Object.entries(all).map(([name, ms]) => {
      const most = ms.length > 1 ? `, at most ${short(Math.max(...ms))} (${ms.length} saves)` : '';
      return `${opening(size.stories, what, name)}${short(median(ms)).padStart(9)} ms${most}`;
    }),
  );
}
