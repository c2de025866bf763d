import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, type StatsFs, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { testCommand } from './commands/test.ts';
import { project } from './options.ts';

const { quick } = testCommand().parse().opts<{ quick: boolean }>();

const cache = path.join(project, 'node_modules/.cache');
const types = path.join(cache, 'types.tsbuildinfo');
const templates = path.join(project, 'tests/templates.tsconfig.json');

/** What runs beside the tests; each counts as one. Astro checks every type anew, so it gets templates alone. */
const gates = [
  { name: 'types', command: ['tsc', '--noEmit', '--incremental', '--tsBuildInfoFile', types] },
  {
    name: 'templates',
    command: ['astro', 'check', '--tsconfig', templates, '--minimumFailingSeverity', 'hint'],
  },
  { name: 'lint', command: ['biome', 'ci', '--error-on-warnings', '.'] },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '{src,docs/site}/**/*.astro'] },
];

/**
 * Where tests put what they make, which is many small files: on Linux in memory, if there is room. A
 * third of a small build is a disk's work.
 */
function scratchFolder(): string {
  const [memory, needed] = ['/dev/shm', 1e9];
  const roomIn = ({ bavail, bsize }: StatsFs) => bavail * bsize;
  const hasRoom = existsSync(memory) && roomIn(statfsSync(memory)) >= needed;
  const folder = mkdtempSync(path.join(hasRoom ? memory : tmpdir(), 'warraq-tests-'));
  // Some tests give up their rights, and must get there still.
  chmodSync(folder, 0o755);
  return folder;
}

const scratch = scratchFolder();
// Processes that tests start load what is compiled once for all of them.
const compiled = path.join(cache, 'warraq-compiled');
const env = {
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: '1',
  NODE_COMPILE_CACHE: compiled,
  TMPDIR: scratch,
  // Random tries are where most of the quick tests' time goes.
  ...(quick && { FC_RUNS: '0.1' }),
};

/** Starts a command of this project's packages. */
const start = ([name = '', ...args]: readonly string[], stdio: StdioOptions): ChildProcess =>
  spawn(path.join(project, 'node_modules/.bin', name), args, { cwd: project, stdio, env });

/** Runs a gate and says in one piece what it said; whether it succeeded. */
async function pass({ name, command }: (typeof gates)[number]): Promise<boolean> {
  const gate = start(command, ['ignore', 'pipe', 'pipe']);
  const said: Uint8Array[] = [];
  for (const stream of [gate.stdout, gate.stderr]) stream?.on('data', (data) => said.push(data));
  const [code] = await once(gate, 'close');
  process.stdout.write(`${Buffer.concat(said)}${name}: ${code === 0 ? 'passed' : 'failed'}\n`);
  return code === 0;
}

/** A test file, as Vitest reports it. Instants are in milliseconds. */
interface FileReport {
  name: string;
  startTime: number;
  endTime: number;
}

/** The files that took longest, one on a line. */
function slowest(files: readonly FileReport[], count = 10): string {
  const seconds = ({ startTime, endTime }: FileReport) => (endTime - startTime) / 1000;
  const order = files.toSorted((a, b) => seconds(b) - seconds(a)).slice(0, count);
  const lines = order.map(
    (one) => `${seconds(one).toFixed(1).padStart(7)} s  ${path.relative(project, one.name)}`,
  );
  return ['slowest test files:', ...lines, ''].join('\n');
}

/** What the tests came to; a run that dies before it reports is one failure. */
interface Counts {
  passed: number;
  failed: number;
  files: readonly FileReport[];
}

/** Runs Vitest and counts its tests. */
async function runTests(): Promise<Counts> {
  const report = path.join(scratch, 'report.json');
  const command = [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...(quick ? ['--project=pure'] : []),
  ];
  const [code] = await once(start(command, 'inherit'), 'close');
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    return {
      passed: numPassedTests,
      failed: code === 0 ? 0 : Math.max(1, numFailedTests),
      files: testResults,
    };
  } catch {
    return { passed: 0, failed: 1, files: [] };
  }
}

const [tests, ...passes] = await Promise.all([runTests(), ...gates.map(pass)]);
rmSync(scratch, { recursive: true, force: true });
const passedGates = passes.filter(Boolean).length;
const failed = gates.length - passedGates + tests.failed;
process.stdout.write(slowest(tests.files));
process.stdout.write(`${passedGates + tests.passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
