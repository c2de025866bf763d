import path from 'node:path';
import { chooseTarget } from '../src/delivery/open.ts';
import { type DeployReport, type RunOptions, runDeploy } from '../src/delivery/run.ts';
import { lockFolderOf } from '../src/disk/output/output-lock.ts';
import { shown } from '../src/disk/roots.ts';
import { lockFolders } from '../src/disk/store/lock.ts';
import { hasErrors, type Problem } from '../src/problems/problem.ts';
import { readablePath } from '../src/publication/output-paths.ts';
import { deployCommand } from './commands/deploy.ts';
import { rootsOf } from './options.ts';
import { firstOf, printProblems, printWaiting } from './terminal.ts';

const command = deployCommand().parse();
const flags = command.opts();
const roots = rootsOf(flags as { content: string; locales: string });
const outs: string[] = flags['out'].map((out: string) => path.resolve(out));
const cache = path.resolve(flags['cache']);

const printed = (problems: readonly Problem[]) => problems.map((one) => shown(roots, one, process.cwd()));

/** How much of a megabyte is worth a digit. */
const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);

const progress: RunOptions['progress'] = (done, all) => {
  if (!process.stderr.isTTY) return;
  const end = done.files === all.files ? '\n' : '';
  process.stderr.write(
    `\rsent ${done.files}/${all.files} files, ${megabytes(done.bytes)}/${megabytes(all.bytes)} MB${end}`,
  );
};

function words({ target, deployed, told }: DeployReport): string {
  const lines: string[] = [];
  if (deployed && deployed.outcome !== 'refused') {
    const { put, removed, bytes, files, outcome } = deployed;
    const verb = outcome === 'planned' ? 'would be sent to' : 'sent to';
    lines.push(
      `${put.length} of ${files} files ${verb} ${target}, ${megabytes(bytes)} MB; ${removed.length} removed.`,
    );
    lines.push(
      ...firstOf([...put.map((one) => `+ /${readablePath(one)}`), ...removed.map((one) => `- /${one}`)]),
    );
  }
  lines.push(...dueReloads(deployed));
  for (const { channel, waiting, failures, reason } of told)
    if (waiting === 0) lines.push(`${channel}: told`);
    else
      lines.push(`${channel}: ${waiting} wait${failures > 0 ? `, failed ${failures} times: ${reason}` : ''}`);
  return `${lines.join('\n')}\n`;
}

/** Which web servers must read their settings again, if they do so by the files that changed. */
function dueReloads(deployed: DeployReport['deployed']): string[] {
  const servers = { '_nginx.conf': 'nginx', '_apache.conf': 'Apache', '_caddy.conf': 'Caddy' };
  const due = Object.entries(servers).filter(([file]) =>
    deployed?.put.some((name) => name === file || name.endsWith(`/${file}`)),
  );
  const names = due.map(([, name]) => name).join(', ');
  return names ? [`Old addresses changed: a server that includes them must be reloaded (${names}).`] : [];
}

/** 0: all is done; 1: the site is not there as it should be; 3: it is, and somebody could not be told. */
const exitCode = ({ problems, told }: DeployReport) =>
  hasErrors(problems) ? 1 : !flags['dryRun'] && told.some(({ waiting }) => waiting > 0) ? 3 : 0;

async function run(): Promise<void> {
  const chosen = chooseTarget(roots, cache, command.processedArgs[0], process.cwd());
  if ('problems' in chosen) {
    printProblems(printed(chosen.problems));
    process.exitCode = 1;
    return;
  }
  const quiet = flags['json'] ? undefined : printWaiting;
  const release = lockFolders([...new Set([...chosen.locks, ...outs.map(lockFolderOf)])], quiet);
  const { dryRun, verify, allowDeletes, retry, status } = flags;
  const only = retry ? 'retry' : status ? 'status' : null;
  const clock = () => flags['now'] ?? Date.now();
  const where = { outs, cache, cwd: process.cwd(), env: process.env, clock, progress };
  const report = await runDeploy(chosen, { ...where, dryRun, verify, allowDeletes, only }).finally(release);
  const problems = printed(report.problems);
  if (flags['json']) process.stdout.write(`${JSON.stringify({ ...report, problems })}\n`);
  else {
    printProblems(problems);
    process.stdout.write(words(report));
  }
  process.exitCode = exitCode(report);
}

await run();
