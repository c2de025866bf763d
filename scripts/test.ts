import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import { project } from './options.ts';

new Command('npm test')
  .description('The one gate: types, lint, format, and every test. Ends with `N passed, N failed`.')
  .parse();

/** What runs before the tests; each counts as one. */
const gates = [
  { name: 'types', command: ['astro', 'check', '--minimumFailingSeverity', 'hint'] },
  { name: 'lint', command: ['biome', 'ci', '--error-on-warnings', '.'] },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', 'src/**/*.astro'] },
];

/** Runs a command of this project's packages; whether it succeeded. */
function run([name = '', ...args]: readonly string[]): boolean {
  const file = path.join(project, 'node_modules/.bin', name);
  // Every test file has a process of its own; what they all load is compiled once.
  const compiled = path.join(project, 'node_modules/.cache/warraq-compiled');
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_COMPILE_CACHE: compiled };
  return spawnSync(file, args, { cwd: project, stdio: 'inherit', env }).status === 0;
}

/** Runs Vitest and counts its tests; a run that dies before it reports is one failure. */
function runTests(): { passed: number; failed: number } {
  const folder = mkdtempSync(path.join(tmpdir(), 'warraq-tests-'));
  const report = path.join(folder, 'report.json');
  const ok = run(['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: ok ? 0 : Math.max(1, numFailedTests) };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const failedGates = gates.filter(({ command }) => !run(command));
for (const { name } of failedGates) process.stdout.write(`${name}: failed\n`);
const tests = runTests();
const passed = gates.length - failedGates.length + tests.passed;
const failed = failedGates.length + tests.failed;
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
