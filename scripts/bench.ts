import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import { readContent } from '../src/disk/content.ts';
import type { PressReport } from '../src/press/press.ts';
import { edit, generateCorpus, storyFile } from './bench/corpus.ts';
import { benchMarkdown } from './bench/markdown.ts';
import { heaviest } from './bench/reader.ts';
import { options, project, rootsOf } from './options.ts';

const command = new Command('npm run bench --')
  .description('Builds generated newsrooms of several sizes and prints what builds cost and how that grows.')
  .addOption(options.content())
  .addOption(options.locales())
  .option('--sizes <list>', 'numbers of bilingual stories', '100,1000')
  .parse();
const flags = command.opts<{ content: string; locales: string; sizes: string }>();
const source = rootsOf(flags);

interface Run {
  wall: number;
  cpu: number;
  memory: number;
  report: PressReport;
}

/** Prints what a process used, on its last line of standard error. */
const usage = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\n'+JSON.stringify(process.resourceUsage())))`;

/** One build in a process of its own. Seconds, CPU seconds, and MB at the peak. */
function build(content: string, folder: string): Run {
  const args = ['--import', usage, path.join(project, 'scripts/build.ts'), '--json'];
  const places = [
    '--content',
    content,
    '--out',
    path.join(folder, 'dist'),
    '--cache',
    path.join(folder, 'cache'),
  ];
  const start = performance.now();
  const child = spawnSync(process.execPath, [...args, ...places, '--now', '2026-02-01T00:00:00Z'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const wall = (performance.now() - start) / 1000;
  if (child.status !== 0) throw new Error(child.stderr);
  const used = JSON.parse(child.stderr.trim().split('\n').at(-1) ?? '{}');
  const cpu = (used.userCPUTime + used.systemCPUTime) / 1e6;
  return { wall, cpu, memory: used.maxRSS / 1024, report: JSON.parse(child.stdout) };
}

function measure(stories: number): Record<string, Run> {
  const folder = mkdtempSync(path.join(tmpdir(), 'warraq-bench-'));
  try {
    const content = path.join(folder, 'content');
    generateCorpus(source, content, stories, 'bench');
    const generated = readContent({ ...source, content }).content;
    if (!generated) throw new Error('the generated newsroom has problems');
    const middle = path.join(content, storyFile(generated, Math.floor(stories / 2)));
    const cold = build(content, folder);
    const again = build(content, folder);
    edit(middle, /\n---\n/, '\n---\nOne more word. ');
    const body = build(content, folder);
    edit(middle, /^title: "/m, 'title: "New ');
    const title = build(content, folder);
    return { cold, again, body, title };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What readers load: page → KB of HTML and style sheets, of scripts, and of fonts. */
function weights(): Record<string, string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'warraq-bench-'));
  try {
    build(source.content, folder);
    const editions = readContent(source).content?.publication.editions ?? [];
    const pages = editions.flatMap(({ id }) =>
      Object.entries(heaviest(path.join(folder, 'dist'), id)).map(
        ([kind, { page, script, fonts }]) =>
          [`${kind}, ${id}`, [page, script, fonts].map(kilobytes)] as const,
      ),
    );
    return Object.fromEntries(pages);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const kilobytes = (bytes: number) => (bytes / 1024).toFixed(1).padStart(8);

const labels: Record<string, string> = {
  cold: 'cold build',
  again: 'nothing changed',
  body: 'one word in a body',
  title: 'one headline',
};

function table(stories: number, runs: Record<string, Run>): string {
  const rows = Object.entries(runs).map(([name, { wall, cpu, memory, report }]) => [
    `${stories}`.padStart(7),
    (labels[name] ?? name).padEnd(20),
    wall.toFixed(2).padStart(8),
    cpu.toFixed(2).padStart(8),
    memory.toFixed(0).padStart(8),
    `${report.rendered}/${report.routes}`.padStart(13),
    `${report.written.length}`.padStart(8),
  ]);
  return rows.map((row) => row.join('  ')).join('\n');
}

const print = (text: string) => process.stdout.write(`${text}\n`);
print('stories  build                 wall s    CPU s       MB  rendered/all   written');
const results = flags.sizes.split(',').map((size) => {
  const stories = Number(size);
  const runs = measure(stories);
  print(table(stories, runs));
  return { stories, runs };
});
const [small, large] = [results[0], results.at(-1)];
if (small && large && small !== large) {
  print(`\nFrom ${small.stories} to ${large.stories} stories (×${large.stories / small.stories}):`);
  for (const [name, run] of Object.entries(large.runs)) {
    const before = small.runs[name];
    if (!before) continue;
    const [time, memory] = [run.wall / before.wall, run.memory / before.memory];
    print(
      `${(labels[name] ?? name).padEnd(20)} time ×${time.toFixed(1)}, memory ×${memory.toFixed(1)}, written ${before.report.written.length} → ${run.report.written.length}`,
    );
  }
}

print('\nMarkdown, ms per article:');
for (const [name, ms] of Object.entries(await benchMarkdown(source)))
  print(`${name.padEnd(34)} ${ms.toFixed(2)}`);

print('\nreader                 HTML+CSS   script    fonts  KB; compressed, the heaviest article');
for (const [page, sizes] of Object.entries(weights())) print(`${page.padEnd(22)} ${sizes.join(' ')}`);
