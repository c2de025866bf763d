import path from 'node:path';
import { countLines } from './bench/counts.ts';
import { readText, write } from './bench/files.ts';
import { hugoVersion } from './bench/hugo.ts';
import { machine } from './bench/machine.ts';
import { benchMarkdown } from './bench/markdown.ts';
import { measure } from './bench/measure.ts';
import { withTable } from './bench/performance-page.ts';
import { plot } from './bench/plot.ts';
import { readerLines } from './bench/reader-table.ts';
import type { BenchRecord } from './bench/record.ts';
import { markdownTable, textTable } from './bench/table.ts';
import { benchCommand } from './commands/bench.ts';
import { project, rootsOf } from './options.ts';

const folder = path.join(project, 'scripts/bench');
const command = benchCommand().parse();
const flags = command.opts<{
  content: string;
  locales: string;
  sizes: string;
  large: boolean;
  rounds: string;
  record?: string;
  show: boolean;
}>();
const source = rootsOf(flags);
const print = (text: string) => process.stdout.write(`${text}\n`);

/** Draws the recorded run. */
function show(): void {
  const record: BenchRecord = JSON.parse(readText(path.join(folder, 'record.json')) ?? '');
  const page = path.join(project, 'docs/performance.md');
  write(path.join(folder, 'performance.svg'), plot(record));
  write(page, withTable(readText(page) ?? '', markdownTable(record)));
}

async function measureAll(): Promise<void> {
  const sizes = [...flags.sizes.split(',').map(Number), ...(flags.large ? [100_000] : [])];
  const versions = { Warraq: '', Hugo: hugoVersion(), Node: process.version };
  const record: BenchRecord = { machine: machine(), versions, rounds: Number(flags.rounds), sizes: [] };
  print(`${record.machine}; Node ${versions.Node}, Hugo ${versions.Hugo || 'not installed'}`);
  for (const stories of sizes) {
    const size = await measure({ source, stories, rounds: record.rounds, seed: 'bench' });
    record.sizes.push(size);
    print(`\n${textTable(size)}\n\n${countLines(size.counts).join('\n')}`);
    if (flags.record) write(path.resolve(flags.record), `${JSON.stringify(record)}\n`);
  }
  print('\nMarkdown, ms per article:');
  for (const [name, ms] of Object.entries(await benchMarkdown(source)))
    print(`${name.padEnd(34)} ${ms.toFixed(2)}`);
  print(`\n${(await readerLines(source)).join('\n')}`);
}

if (flags.show) show();
else await measureAll();
