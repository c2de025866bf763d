import type { BenchRecord, SizeRecord } from './record.ts';
import { scenarios } from './scenarios.ts';
import { type Figures, median, type Row, rowsOf } from './statistics.ts';

/** A number as tables show it: three digits of it matter. */
export function short(value: number | null): string {
  if (value === null) return '–';
  return value >= 100
    ? value.toFixed(0)
    : value >= 10
      ? value.toFixed(1)
      : value.toFixed(value < 0.1 ? 3 : 2);
}

const whole = (value: number | null) => (value === null ? '–' : value.toFixed(0));
const cellsOf = ({ wall, cpu, memory, written }: Figures) => [
  short(wall),
  short(cpu),
  whole(memory),
  whole(written),
];
const times = (value: number | null) => (value === null ? '' : `×${short(value)}`);

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
    return `${`${row.stories}`.padStart(7)}  ${scenarios[row.scenario].padEnd(20)} ${row.contender.padEnd(7)}${cells.join('')}`.trimEnd();
  });
  return [`stories  ${''.padEnd(28)}${heading}`.trimEnd(), ...lines, ...watchLines(record)].join('\n');
}

function watchLines({ stories, watch }: SizeRecord): string[] {
  return Object.entries(watch).map(
    ([name, ms]) =>
      `${`${stories}`.padStart(7)}  ${'save, while watching'.padEnd(20)} ${name.padEnd(7)}${short(median(ms)).padStart(9)} ms`,
  );
}

/** What readers of docs/performance.md are shown of a record, in Markdown. */
export function markdownTable({ machine, versions, rounds, sizes }: BenchRecord): string {
  const names = Object.entries(versions).map(([name, version]) => `${name} ${version}`.trim());
  const lines = sizes.flatMap((size) => [...buildLines(size), ...watchCells(size)]);
  return [
    '| stories | | Warraq: wall, CPU, memory | Hugo: wall, CPU, memory | wall, CPU: ratio | files written: Warraq, Hugo |',
    '| ---: | --- | --- | --- | --- | --- |',
    ...lines,
    '',
    `${names.join(', ')} on ${machine}. Medians of ${rounds} rounds in turn; a story is two articles.`,
  ].join('\n');
}

function buildLines(size: SizeRecord): string[] {
  const rows = rowsOf(size);
  return rows
    .filter(({ ratios }) => ratios)
    .map((row) => {
      const other = rows.find((one) => one.scenario === row.scenario && one.contender !== row.contender);
      const ratio = [row.ratios?.wall ?? null, row.ratios?.cpu ?? null].map(short).join(', ');
      const written = [row, other].flatMap((one) => (one ? [whole(one.medians.written)] : []));
      const cells = [
        size.stories,
        scenarios[row.scenario],
        costs(row),
        other ? costs(other) : '',
        ratio,
        written.join(', '),
      ];
      return `| ${cells.join(' | ')} |`;
    });
}

const costs = ({ medians: { wall, cpu, memory } }: Row) =>
  `${short(wall)} s, ${short(cpu)} s, ${whole(memory)} MB`;

function watchCells({ stories, watch }: SizeRecord): string[] {
  const [ours, theirs] = [watch['Warraq'], watch['Hugo']].map((ms) => (ms ? `${whole(median(ms))} ms` : '–'));
  return watch['Warraq'] ? [`| ${stories} | save, while watching | ${ours} | ${theirs} | | |`] : [];
}
