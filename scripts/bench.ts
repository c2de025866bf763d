import path from 'node:path';
import { readContent } from '../src/disk/content/content.ts';
import { type Choice, choose, typedNames } from './bench/contenders.ts';
import { countLines } from './bench/counts.ts';
import { readText, write } from './bench/files.ts';
import { machine } from './bench/machine.ts';
import { benchMarkdown } from './bench/markdown.ts';
import { markdownTable } from './bench/markdown-table.ts';
import { measure } from './bench/measure.ts';
import { withTable } from './bench/performance-page.ts';
import { plot } from './bench/plot.ts';
import { polledFiles } from './bench/polling.ts';
import { pollingTables } from './bench/polling-table.ts';
import { readerLines } from './bench/reader-table.ts';
import type { BenchRecord } from './bench/record.ts';
import { textTable } from './bench/table.ts';
import { benchCommand } from './commands/bench.ts';
import { project, rootsOf } from './options.ts';

const folder = path.join(project, 'scripts/bench');
const command = benchCommand().parse();
const flags = command.opts<{
  content: string;
  locales: string;
  stories: string;
  only?: string;
  rounds: string;
  saves?: string;
  record?: string;
  polling?: string;
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

/** Of what has one; all of ours is one program. */
const versionsOf = ({ present }: Choice) =>
  Object.fromEntries([
    ...present.filter(({ name }) => !name.includes('+')).map(({ name, version }) => [name, version() ?? '']),
    ['Node', process.version],
  ]);

async function measureAll(): Promise<void> {
  const only = flags.only?.split(',') ?? [];
  const unknown = only.filter((name) => !typedNames.includes(name));
  if (unknown.length > 0) command.error(`error: --only knows ${typedNames.join(', ')}, not ${unknown}`);
  const choice = choose(only);
  const record: BenchRecord = {
    machine: machine(),
    versions: versionsOf(choice),
    rounds: Number(flags.rounds),
    sizes: [],
  };
  print(`${record.machine}; ${Object.entries(record.versions).flat().filter(Boolean).join(' ')}`);
  for (const { name, from } of choice.missing) print(`${name} is not installed and left out: ${from}`);
  for (const stories of flags.stories.split(',').map(Number)) {
    const { rounds } = record;
    const saves = Number(flags.saves ?? rounds);
    const size = await measure({ source, stories, rounds, saves, choice, only, seed: 'bench' });
    record.sizes.push(size);
    print(`\n${textTable(size)}\n\n${countLines(size.counts).join('\n')}`);
    if (flags.record) write(path.resolve(flags.record), `${JSON.stringify(record)}\n`);
  }
  print('\nMarkdown, ms per article:');
  for (const [name, ms] of Object.entries(await benchMarkdown(source)))
    print(`${name.padEnd(34)} ${ms.toFixed(2)}`);
  print(`\n${(await readerLines(source)).join('\n')}`);
}

async function measurePolling(folder: string): Promise<void> {
  const editions = readContent(source).content?.publication.editions.map(({ id }) => id) ?? [];
  print(pollingTables(await polledFiles(path.resolve(folder), editions)));
}

if (flags.show) show();
else if (flags.polling) await measurePolling(flags.polling);
else await measureAll();
