import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { hugoStrings } from '../../scripts/bench/hugo-strings.ts';
import { markdownTable } from '../../scripts/bench/markdown-table.ts';
import { withTable } from '../../scripts/bench/performance-page.ts';
import { plot } from '../../scripts/bench/plot.ts';
import { seeded } from '../../scripts/bench/random.ts';
import type { BenchRecord, Sample, SizeRecord } from '../../scripts/bench/record.ts';
import { median, medians, ratios, rowsOf } from '../../scripts/bench/statistics.ts';
import { textTable } from '../../scripts/bench/table.ts';

const sample = (wall: number, cpu: number | null = wall, memory = 100, written = 10): Sample => ({
  wall,
  cpu,
  memory,
  written,
});

function size(stories: number, factor: number): SizeRecord {
  const both = (ours: number) => ({
    Warraq: [sample(ours * factor)],
    Hugo: [sample(4 * factor, 8 * factor)],
  });
  const samples = {
    cold: both(2),
    same: both(0.1),
    body: both(0.2),
    title: both(0.4),
    story: both(0.5),
    copy: both(1),
  };
  return { stories, counts: {}, samples, watch: { Warraq: [90, 100, 500] }, firstSave: { Warraq: [700] } };
}

const record: BenchRecord = {
  machine: '2 cores',
  versions: { Warraq: '', Hugo: 'v1' },
  rounds: 3,
  sizes: [size(100, 1), size(10_000, 10)],
};

describe('statistics', () => {
  it('takes the middle', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(median([])).toBeNull();
  });

  it('compares round by round, so that a slow minute counts for both', () => {
    const [ours, theirs] = [[1, 10, 3].map((wall) => sample(wall)), [2, 40, 6].map((wall) => sample(wall))];
    expect(ratios(ours, theirs).wall).toBe(0.5);
    expect(medians(ours).wall).toBe(3);
  });

  it('leaves out what was not measured', () => {
    expect(medians([sample(1, null)]).cpu).toBeNull();
    expect(ratios([sample(1, null)], [sample(2)])).toMatchObject({ wall: 0.5, cpu: null });
    expect(ratios([sample(1)], [])).toEqual({ wall: null, cpu: null, memory: null, written: null });
  });

  it('holds every contender against Hugo', () => {
    const rows = rowsOf(record.sizes[0] ?? size(1, 1)).filter(({ scenario }) => scenario === 'cold');
    expect(rows.map(({ contender, ratios }) => [contender, ratios?.wall, ratios?.cpu])).toEqual([
      ['Warraq', 0.5, 0.25],
      ['Hugo', undefined, undefined],
    ]);
  });
});

describe('what is shown', () => {
  it('is a line for each contender and scenario, with the ratio beside the figure', () => {
    const [, ...lines] = textTable(size(100, 1)).split('\n');
    expect(lines[0]).toMatch(/100 +cold build +Warraq +2\.00×0\.50 +2\.00×0\.25 +100×1\.00 +10×1\.00$/);
    expect(lines.at(-2)).toMatch(/first save, while watching +Warraq +700 ms$/);
    expect(lines.at(-1)).toMatch(/save, while watching +Warraq +100 ms, at most 500 \(3 saves\)$/);
    expect(lines).toHaveLength(14);
  });

  it('is a table in a page, between two comments', () => {
    const table = markdownTable(record);
    expect(table).toContain(
      '| 10000 | cold build | 20.0 s, 20.0 s, 100 MB | 40.0 s, 80.0 s, 100 MB | 0.50, 0.25 | 10, 10 |',
    );
    expect(table).toContain('| 100 | first save, while watching | 700 ms | – | | |');
    expect(table).not.toContain('left out');
    const page = 'before <!-- bench: written by `npm run bench -- --show` -->outworn<!-- bench end --> after';
    const once = withTable(page, table);
    expect([once.slice(0, 7), once.slice(-6)]).toEqual(['before ', ' after']);
    expect(once).not.toContain('outworn');
    expect(withTable(once, table)).toBe(once);
    expect(() => withTable('no place', table)).toThrow();
  });

  it('is a second table where more was measured', () => {
    const one = size(100, 1);
    one.samples.cold['Warraq + search'] = [sample(3)];
    one.counts['Warraq + search'] = { articles: { files: 7, bytes: 1 } };
    const table = markdownTable({ ...record, sizes: [one] });
    expect(table).toContain('| 100 | Hugo | 4.00 s, 8.00 s, 100 MB | 0 | 4.00 s, 8.00 s | – |');
    expect(table).toContain('| 100 | Warraq + search | 3.00 s, 3.00 s, 100 MB | 7 | – | – | social cards |');
    expect(table.split('\n').filter((line) => line.includes('| Warraq + search |'))).toHaveLength(1);
  });

  it('is a plot with a line for each contender', () => {
    const { svg } = new XMLParser({ ignoreAttributes: false }).parse(plot(record));
    expect(svg.polyline).toHaveLength(4);
    const places = svg.polyline.map((line: Record<string, string>) => line['@_points']);
    expect(new Set(places).size).toBe(3);
    expect(places.join(' ')).not.toMatch(/NaN|Infinity/);
  });
});

it('makes the same choices for the same seed, and others for another', () => {
  const numbers = (seed: string) => Array.from({ length: 1000 }, seeded(seed).number);
  expect(numbers('one')).toEqual(numbers('one'));
  expect(numbers('one')).not.toEqual(numbers('two'));
  expect(median(numbers('one'))).toBeCloseTo(0.5, 1);
});

it('gives Hugo our strings in its own form', () => {
  const strings = {
    by: 'By {{name}}',
    count_one: '{{count, number}} story',
    count_other: '{{count, number}} stories',
  };
  expect(hugoStrings(strings)).toEqual({
    by: { other: 'By {{ .name }}' },
    count: { one: '{{ .Count }} story', other: '{{ .Count }} stories' },
  });
});
