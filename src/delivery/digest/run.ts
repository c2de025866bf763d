import path from 'node:path';
import { announcementProblems } from '../../checks/announcements.ts';
import { announceFile, readAnnounce } from '../../disk/content/announce.ts';
import { writeWhole } from '../../disk/output/whole-file.ts';
import type { Roots } from '../../disk/roots.ts';
import { PostRecords } from '../../disk/store/post-records.ts';
import type { Content } from '../../newsroom/snapshot/snapshot.ts';
import { hasErrors, type Problem, problem } from '../../problems/problem.ts';
import type { DigestData } from '../../publication/schemas/digest.ts';
import { openSecrets, secretProblem } from '../secrets.ts';
import { type DigestMail, emlOf, messageOf } from './mail.ts';
import { periodOf, sinceOf } from './period.ts';
import { sendDigest } from './send-digest.ts';
import { writeDigest } from './write.ts';

export interface DigestOptions {
  roots: Roots;
  /** The folder in which records are kept, absolute. */
  folder: string;
  /** The folder that the command is started in. */
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Now, in milliseconds since 1970-01-01 UTC. */
  now: number;
  /** The name of the digest; that of the only one if left out. */
  name: string | undefined;
  dryRun: boolean;
  /** Where it is written to as a file instead of being sent, absolute. */
  eml: string | undefined;
  /** What to do with a digest of which nobody knows whether it arrived. */
  doubts: 'repeat' | 'keep' | undefined;
  /** How long a server may be silent, in milliseconds. */
  timeout?: number;
}

/** What a run did. */
export interface DigestReport {
  digest: string;
  /** `nothing`: no story came since the last one; `before`: that of this day or week was sent. */
  outcome: 'sent' | 'written' | 'planned' | 'nothing' | 'before' | 'failed';
  stories: number;
  subject: string;
  text: string;
  problems: Problem[];
}

const place = { file: announceFile, line: 1, column: 1 };

/** Sends a digest, once for each day or week. What goes wrong on the way is a problem, without secrets in its words. */
export async function runDigest(content: Content, options: DigestOptions): Promise<DigestReport> {
  const empty = { digest: options.name ?? '', outcome: 'failed', stories: 0, subject: '', text: '' } as const;
  const { value, problems } = readAnnounce(options.roots);
  if (!value) return { ...empty, problems };
  const known = Object.keys(value.digests);
  const name = options.name ?? (known.length === 1 ? known[0] : undefined);
  const data = name === undefined ? undefined : value.digests[name];
  if (name === undefined || !data)
    return { ...empty, problems: [problem('digest-name', { name: options.name, known }, place)] };
  const wrong = announcementProblems(value, content.publication, announceFile);
  if (hasErrors(wrong)) return { ...empty, problems: wrong };
  const records = new PostRecords(options.folder);
  try {
    return await digestOnce(name, data, content, records, options);
  } catch (error) {
    return { ...empty, digest: name, problems: [secretProblem(error, announceFile)] };
  } finally {
    records.close();
  }
}

async function digestOnce(
  name: string,
  data: DigestData,
  content: Content,
  records: PostRecords,
  options: DigestOptions,
): Promise<DigestReport> {
  const { now, eml } = options;
  const period = periodOf(now, data.every, content.publication.timeZone);
  settleDoubts(records, name, options);
  const posted = records.all(channelOf(name));
  const span = { since: sinceOf(posted, period, now, data.every), until: now };
  const { mail, stories, problems } = writeDigest(`${name} ${period}`, data, content, span, options);
  const report = { digest: name, stories, subject: mail.subject, text: mail.text, problems };
  if (hasErrors(problems)) return { ...report, outcome: 'failed' };
  if (options.dryRun) return { ...report, outcome: 'planned' };
  if (eml !== undefined) {
    writeWhole(eml, await fileOf(mail, data, now));
    return { ...report, outcome: 'written' };
  }
  if (posted.has(period)) return { ...report, outcome: 'before' };
  if (records.begun(channelOf(name)).size > 0)
    return { ...report, outcome: 'failed', problems: [problem('digest-doubt', { digest: name }, place)] };
  if (stories === 0) return { ...report, outcome: 'nothing' };
  const failed = await sendOnce({ name, data, period, mail }, records, options);
  return failed ? { ...report, outcome: 'failed', problems: [failed] } : { ...report, outcome: 'sent' };
}

const channelOf = (name: string) => `digest ${name}`;

/**
 * Takes a person's word for what became of a digest, of whatever day or week: where it did not arrive, its stories are in the next.
 */
function settleDoubts(records: PostRecords, name: string, { doubts, dryRun, eml }: DigestOptions): void {
  if (dryRun || eml !== undefined) return;
  const channel = channelOf(name);
  for (const [url, { version }] of records.begun(channel)) {
    if (doubts === 'keep') records.posted(channel, { url, version }, null);
    if (doubts === 'repeat') records.notBegun(channel, url);
  }
}

interface Sending {
  name: string;
  data: DigestData;
  period: string;
  mail: DigestMail;
}

/** Sends what was not sent, and notes that before and after; what keeps it from being sent. */
async function sendOnce(
  { name, data, period, mail }: Sending,
  records: PostRecords,
  { env, now, cwd, timeout = 30_000 }: DigestOptions,
): Promise<Problem | null> {
  const channel = channelOf(name);
  const secrets = openSecrets(env);
  const send = sendDigest(data, mail, { secrets, now, timeout, file: fileIn(data, name, period, cwd) });
  const entry = { url: period, version: String(now) };
  records.begin(channel, entry, now);
  const answer = await send();
  if (answer.taken) records.posted(channel, entry, null);
  else if (!answer.isDoubtful) records.notBegun(channel, period);
  return answer.taken ? null : problem('digest-failed', { digest: name, reason: answer.reason }, place);
}

const fileIn = (data: DigestData, name: string, period: string, cwd: string): string =>
  data.by === 'file' ? path.resolve(cwd, data.folder, `${name}-${period}.eml`) : '';

const fileOf = (mail: DigestMail, data: DigestData, now: number) =>
  emlOf(messageOf(mail, data.from, 'to' in data ? data.to : undefined, now));
