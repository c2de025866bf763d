import { hostname } from 'node:os';
import { deployFile } from '../disk/content/deploy.ts';
import { digest } from '../disk/files.ts';
import { type ChannelState, NotificationQueue } from '../disk/store/notification-queue.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { type Amount, type Deployed, deploy } from './deploy.ts';
import { changesOf, channelsOf } from './notifications/channels.ts';
import { enqueue, tell } from './notifications/tell.ts';
import type { Chosen } from './open.ts';
import { openSecrets, SecretMissing } from './secrets.ts';
import { filesOfSite } from './site-files.ts';
import { Overtaken } from './target.ts';
import { openTarget } from './targets/open.ts';

export interface RunOptions {
  /** Absolute paths of the built folders. */
  outs: readonly string[];
  /** The cache of their builds, absolute. */
  cache: string;
  /** The folder that the command is started in. */
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Now, in milliseconds since 1970-01-01 UTC. */
  clock: () => number;
  dryRun: boolean;
  verify: boolean;
  allowDeletes: number;
  /** Sends nothing: `retry` tells what waits, `status` says what does. */
  only: 'retry' | 'status' | null;
  progress?: (done: Amount, all: Amount) => void;
}

/** What a run did. */
export interface DeployReport {
  target: string;
  /** `null` where nothing was to be sent. */
  deployed: Omit<Deployed, 'changed'> | null;
  /** The addresses that are not what they were when the site was deployed last, and those that are gone. */
  changed: string[];
  /** How it stands with everybody who is told. */
  told: ChannelState[];
  problems: Problem[];
}

/** Deploys to a target and tells of it. What goes wrong on the way is a problem, without secrets in its words. */
export async function runDeploy(chosen: Chosen, options: RunOptions): Promise<DeployReport> {
  const secrets = openSecrets(options.env);
  const report: DeployReport = { target: chosen.name, deployed: null, changed: [], told: [], problems: [] };
  const queue = new NotificationQueue(chosen.folder);
  try {
    const channels = channelsOf(chosen.data, chosen.publication, secrets);
    for (const id of queue.channels()) if (!channels.some((one) => one.id === id)) queue.forget(id);
    if (options.only === null) await send(chosen, options, report, { queue, channels, secrets });
    const isTelling = !options.dryRun && options.only !== 'status' && report.problems.every(isMinor);
    const { clock } = options;
    const how = { clock, retry: options.only === 'retry', hide: secrets.hide };
    report.told = isTelling ? await tell(queue, channels, how) : channels.map(({ id }) => queue.state(id));
    if (isTelling) report.problems.push(...untold(report.told));
  } catch (error) {
    report.problems.push(problemOf(error, chosen.name, secrets.hide));
  } finally {
    queue.close();
  }
  return report;
}

const isMinor = ({ severity }: Problem) => severity !== 'error';
const place = { file: deployFile, line: 1, column: 1 };

interface Telling {
  queue: NotificationQueue;
  channels: ReturnType<typeof channelsOf>;
  secrets: ReturnType<typeof openSecrets>;
}

async function send(
  { name, data, publication, folder, notes }: Chosen,
  { outs, cache, cwd, clock, progress, ...options }: RunOptions,
  report: DeployReport,
  { queue, channels, secrets }: Telling,
): Promise<void> {
  report.problems.push(...notes);
  const files = filesOfSite(outs, cache);
  if (files.length === 0) {
    const [out = ''] = outs;
    report.problems.push(problem('site-missing', { folder: out }, { file: out, line: 1, column: 1 }));
    return;
  }
  const target = await openTarget(data, { secrets, cache: folder, cwd, now: clock() });
  const { changed, ...deployed } = await deploy(files, target, {
    ...options,
    by: digest(`${hostname()} ${process.pid} ${clock()}`).slice(0, 22),
    progress,
    queue: (all) => enqueue(queue, channels, changesOf(all, publication)),
  });
  report.deployed = deployed;
  report.changed = changesOf(changed, publication).map(({ url }) => url);
  const { outcome, removed, foreign } = deployed;
  const limit = options.allowDeletes;
  if (outcome === 'refused')
    report.problems.push(problem('deploy-deletes', { count: removed.length, limit }, place));
  if (foreign.changed.length + foreign.added.length > 0)
    report.problems.push(problem('deploy-foreign', { target: name, ...foreign }, place));
}

const untold = (states: readonly ChannelState[]): Problem[] =>
  states
    .filter(({ waiting }) => waiting > 0)
    .map(({ channel, waiting, reason }) =>
      problem(
        'deploy-untold',
        { channel, waiting, reason: reason ?? 'it is not yet time to try again' },
        place,
      ),
    );

function problemOf(error: unknown, target: string, hide: (text: string) => string): Problem {
  if (error instanceof SecretMissing) return problem('deploy-secret', { variable: error.variable }, place);
  const detail = hide(error instanceof Error ? error.message || error.name : String(error));
  if (error instanceof Overtaken) return problem('deploy-overtaken', { target, detail }, place);
  return problem('deploy-failed', { target, detail }, place);
}
