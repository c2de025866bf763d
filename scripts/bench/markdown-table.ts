import { filesIn } from './counts.ts';
import { leftOut, reference } from './names.ts';
import type { BenchRecord, SizeRecord } from './record.ts';
import { scenarios } from './scenarios.ts';
import { median, medians, type Row, rowsOf } from './statistics.ts';
import { short, watchRows, whole } from './table.ts';

const ours = 'Warraq';

/** What readers of docs/performance.md are shown of a record, in Markdown. */
export function markdownTable(record: BenchRecord): string {
  const { machine, versions, rounds, sizes } = record;
  const names = Object.entries(versions).map(([name, version]) => `${name} ${version}`.trim());
  return [
    '| stories | | Warraq: wall, CPU, memory | Hugo: wall, CPU, memory | wall, CPU: ratio | files written: Warraq, Hugo |',
    '| ---: | --- | --- | --- | --- | --- |',
    ...sizes.flatMap((size) => [...buildLines(size), ...watchLines(size)]),
    '',
    ...contenderTable(sizes),
    `${names.join(', ')} on ${machine}. Medians of ${rounds} rounds in turn; a story is two articles.`,
  ].join('\n');
}

const line = (cells: readonly (string | number)[]) =>
  `|${cells.map((cell) => (cell === '' ? ' |' : ` ${cell} |`)).join('')}`;

/** Ours beside Hugo's, in every scenario. */
function buildLines(size: SizeRecord): string[] {
  const rows = rowsOf(size);
  return rows
    .filter(({ contender }) => contender === ours)
    .map((row) => {
      const other = rows.find((one) => one.scenario === row.scenario && one.contender === reference);
      const ratio = [row.ratios?.wall ?? null, row.ratios?.cpu ?? null].map(short).join(', ');
      const written = [row, other].flatMap((one) => (one ? [whole(one.medians.written)] : []));
      const theirs = other ? costs(other) : '';
      return line([
        size.stories,
        scenarios[row.scenario],
        costs(row),
        theirs,
        other ? ratio : '',
        written.join(', '),
      ]);
    });
}

const costs = ({ medians: { wall, cpu, memory } }: Row) =>
  `${short(wall)} s, ${short(cpu)} s, ${whole(memory)} MB`;

function watchLines(size: SizeRecord): string[] {
  return watchRows(size).flatMap(([what, all]) => {
    const [own, theirs] = [all[ours], all[reference]].map((ms) => (ms ? milliseconds(ms) : '–'));
    return all[ours] ? [line([size.stories, what, own ?? '', theirs ?? '', '', ''])] : [];
  });
}

const milliseconds = (ms: readonly number[]) => `${whole(median(ms))} ms`;

/** Everything that was measured, a line each; none if that is only Warraq and Hugo. */
function contenderTable(sizes: readonly SizeRecord[]): string[] {
  const others = sizes.flatMap(({ samples }) => Object.keys(samples.cold));
  if (others.every((name) => name === ours || name === reference)) return [];
  return [
    '| stories | | cold build: wall, CPU, memory | files | title edited: wall, CPU | save | left out |',
    '| ---: | --- | --- | ---: | --- | --- | --- |',
    ...sizes.flatMap((size) => Object.keys(size.samples.cold).map((name) => contenderLine(size, name))),
    '',
  ];
}

function contenderLine({ stories, counts, samples, watch }: SizeRecord, name: string): string {
  const [cold, title] = [samples.cold[name], samples.title[name]].map((all) => medians(all ?? []));
  return line([
    stories,
    name,
    cold ? `${short(cold.wall)} s, ${short(cold.cpu)} s, ${whole(cold.memory)} MB` : '',
    filesIn(counts[name] ?? {}),
    title && title.wall !== null ? `${short(title.wall)} s, ${short(title.cpu)} s` : '–',
    watch[name] ? milliseconds(watch[name]) : '–',
    leftOut[name] ?? '',
  ]);
}
