import path from 'node:path';
import type { ChannelReport, Told } from '../src/delivery/announcing/report.ts';
import { type AnnounceReport, runAnnounce } from '../src/delivery/announcing/run.ts';
import { shown } from '../src/disk/roots.ts';
import { lockFolder } from '../src/disk/store/lock.ts';
import { readKnownContent } from '../src/press/last-build/known-content.ts';
import { hasErrors, type Problem } from '../src/problems/problem.ts';
import { announceCommand } from './commands/announce.ts';
import { recordsIn, rootsOf } from './options.ts';
import { printProblems, printWaiting } from './terminal.ts';

const command = announceCommand().parse();
const flags = command.opts();
const roots = rootsOf(flags as { content: string; locales: string });
const cache = path.resolve(flags['cache']);
const folder = recordsIn(cache, flags['records']);
const mode = flags['retry'] ? 'retry' : flags['status'] ? 'status' : flags['dryRun'] ? 'plan' : 'tell';

const verbs = {
  post: 'posted',
  change: 'corrected',
  mark: 'marked as withdrawn',
  remove: 'deleted',
} as const;
const plans = {
  post: 'to post',
  change: 'to correct',
  mark: 'to mark as withdrawn',
  remove: 'to delete',
} as const;

/** A post and, if it is not yet posted, its text. */
function wordsOf(channel: string, words: Readonly<Record<Told['action'], string>>, isText: boolean) {
  return ({ action, key, text }: Told): string[] => {
    const [story, edition] = key.split(' ');
    const lines = isText && text !== '' ? text.split('\n').map((line) => `  | ${line}`) : [];
    return [`${channel}: ${words[action]} ${story} (${edition})`, ...lines];
  };
}

function linesOf({ channel, done, waiting, failures, reason, since, isNew }: ChannelReport): string[] {
  const failed = failures > 0 ? `; failed ${failures} times: ${reason}` : '';
  const begins = isNew
    ? [`${channel}: new; stories are announced that come after ${new Date(since).toISOString()}`]
    : [];
  return [
    ...begins,
    ...done.flatMap(wordsOf(channel, verbs, false)),
    ...waiting.flatMap(wordsOf(channel, plans, mode === 'plan')),
    `${channel}: ${waiting.length} ${waiting.length === 1 ? 'waits' : 'wait'}${failed}`,
  ];
}

/** 0: all is done; 1: something is wrong with the newsroom or its secrets; 3: something waits, is refused or in doubt. */
function exitCode({ channels, problems }: AnnounceReport): number {
  if (hasErrors(problems)) return 1;
  if (mode === 'plan') return 0;
  const open = problems.filter(({ rule }) => rule !== 'announce-edition');
  return open.length > 0 || channels.some(({ waiting }) => waiting.length > 0) ? 3 : 0;
}

async function announce(): Promise<AnnounceReport> {
  const release = lockFolder(folder, flags['json'] ? undefined : printWaiting);
  return announceLocked().finally(release);
}

/** What is announced is read once nobody else announces, so that it is not older than what is noted. */
async function announceLocked(): Promise<AnnounceReport> {
  const { content, problems } = await readKnownContent(roots, cache);
  if (!content) return { channels: [], problems };
  const { allowPosts, since, doubts } = flags;
  const clock = () => flags['now'] ?? Date.now();
  const only = command.processedArgs[0];
  return runAnnounce(content, {
    ...{ roots, folder, env: process.env, clock, only, mode, allowPosts, since, doubts },
  });
}

const report = await announce();
const problems = report.problems.map((one: Problem) => shown(roots, one, process.cwd()));
if (flags['json']) process.stdout.write(`${JSON.stringify({ ...report, problems })}\n`);
else {
  printProblems(problems);
  process.stdout.write(
    report.channels
      .flatMap(linesOf)
      .map((line) => `${line}\n`)
      .join(''),
  );
}
process.exitCode = exitCode(report);
