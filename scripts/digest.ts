import path from 'node:path';
import { type DigestReport, runDigest } from '../src/delivery/digest/run.ts';
import { shown } from '../src/disk/roots.ts';
import { lockFolder } from '../src/disk/store/lock.ts';
import { readKnownContent } from '../src/press/last-build/known-content.ts';
import { hasErrors } from '../src/problems/problem.ts';
import { digestCommand } from './commands/digest.ts';
import { recordsIn, rootsOf } from './options.ts';
import { printProblems, printWaiting } from './terminal.ts';

const command = digestCommand().parse();
const flags = command.opts();
const roots = rootsOf(flags as { content: string; locales: string });
const cache = path.resolve(flags['cache']);
const folder = recordsIn(cache, flags['records']);

function words({ digest, outcome, stories, subject, text }: DigestReport): string {
  if (outcome === 'planned') return `${subject}\n\n${text}`;
  if (outcome === 'nothing') return `${digest}: nothing was published since the last one.\n`;
  if (outcome === 'before') return `${digest}: it was sent already.\n`;
  if (outcome === 'failed') return '';
  return `${digest}: ${outcome}, with ${stories} ${stories === 1 ? 'story' : 'stories'}.\n`;
}

async function digest(): Promise<DigestReport> {
  const release = lockFolder(folder, flags['json'] ? undefined : printWaiting);
  return digestLocked().finally(release);
}

/** What is sent is read once nobody else sends, so that it is not older than what is noted. */
async function digestLocked(): Promise<DigestReport> {
  const name: string | undefined = command.processedArgs[0];
  const { content, problems } = await readKnownContent(roots, cache);
  if (!content) return { digest: name ?? '', outcome: 'failed', stories: 0, subject: '', text: '', problems };
  const { dryRun, doubts } = flags;
  const eml = flags['eml'] && path.resolve(flags['eml']);
  const now = flags['now'] ?? Date.now();
  const options = { roots, folder, cwd: process.cwd(), env: process.env, now, name, dryRun, eml, doubts };
  return runDigest(content, options);
}

const report = await digest();
const problems = report.problems.map((one) => shown(roots, one, process.cwd()));
if (flags['json']) process.stdout.write(`${JSON.stringify({ ...report, problems })}\n`);
else {
  printProblems(problems);
  process.stdout.write(words(report));
}
process.exitCode = hasErrors(problems) ? 1 : 0;
