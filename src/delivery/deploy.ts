import { inStages } from './order.ts';
import { type DeployPlan, planOf } from './plan.ts';
import { packRecord, unpackRecord, type Versions, versionsOf } from './record.ts';
import { Overtaken, type SiteFile, type Target } from './target.ts';

export interface DeployOptions {
  /** Tells this deploy from any other. */
  by: string;
  /** Compare every file, instead of believing what the last deploy noted. */
  verify: boolean;
  /** Change nothing. */
  dryRun: boolean;
  /** How many files may be removed at once. */
  allowDeletes: number;
  /** Called after each file, with what is done so far and in all; bytes are those of files. */
  progress?: ((done: Amount, all: Amount) => void) | undefined;
  /** Called when all files are in place, before that is noted: what must be told has to outlast a crash here. */
  queue?: ((changed: Versions) => void) | undefined;
}

export interface Amount {
  files: number;
  bytes: number;
}

/** What a deploy did, or would do. */
export interface Deployed {
  /** `refused`: more would be removed than is allowed, and nothing was done. */
  outcome: 'done' | 'planned' | 'refused';
  files: number;
  /** Names in the order in which they were put in place. */
  put: string[];
  removed: readonly string[];
  /** The bytes of what was put in place. */
  bytes: number;
  /** What another hand changed or removed, and is put right; and what it put there, which stays. */
  foreign: DeployPlan['foreign'];
  /** Name → version of what is not as it was deployed last. */
  changed: Versions;
}

/**
 * Brings a target to the site as it was built: what differs is put in place in stages, and what is no more is removed last.
 * Killed anywhere, the next deploy ends the same: what it is about to touch is noted on the target before, and compared
 * by the next one.
 *
 * @throws Overtaken, TargetFailed, or what the target's library throws
 */
export async function deploy(
  files: readonly SiteFile[],
  target: Target,
  options: DeployOptions,
): Promise<Deployed> {
  const { plan, underWay } = await look(files, target, options.verify);
  const stages = inStages(plan.put, plan.isNew);
  const report: Deployed = {
    outcome: 'planned',
    files: files.length,
    put: stages.flat().map(({ name }) => name),
    removed: plan.remove,
    bytes: bytesOf(plan.put),
    foreign: plan.foreign,
    changed: plan.changed,
  };
  if (plan.remove.length > options.allowDeletes) return { ...report, outcome: 'refused' };
  if (options.dryRun) return report;
  const touched = new Map(report.put.map((name) => [name, options.by]));
  for (const name of [...underWay, ...plan.remove]) touched.set(name, options.by);
  try {
    if (touched.size > 0 || plan.changed.size > 0)
      await carryOut(stages, plan, target, { ...options, touched, after: versionsOf(files) });
  } catch (error) {
    if (error instanceof Overtaken) await distrust(target, touched);
    throw error;
  }
  return { ...report, outcome: 'done' };
}

const bytesOf = (files: readonly SiteFile[]) => files.reduce((sum, { size }) => sum + size, 0);

/** Finds out what a target holds, as far as that isn't known, and what is to be done. */
async function look(
  files: readonly SiteFile[],
  target: Target,
  verify: boolean,
): Promise<{ plan: DeployPlan; underWay: ReadonlySet<string> }> {
  const deployed = unpackRecord(await target.readRecord('deployed'));
  const note = await target.readRecord('under-way');
  const underWay = new Set(unpackRecord(note)?.keys());
  const isDamaged = note !== null && underWay.size === 0;
  const all = verify || deployed === null || isDamaged || (await target.isTouched?.()) === true;
  const doubted = all ? files : files.filter(({ name }) => underWay.has(name));
  const differing = doubted.length > 0 ? await target.differing(doubted) : [];
  const there = all || underWay.size > 0 ? new Set(await target.names()) : null;
  const nameOf = ({ name }: SiteFile) => name;
  const compared = new Set(doubted.map(nameOf));
  const plan = planOf(files, {
    deployed,
    underWay,
    compared,
    differing: new Set(differing.map(nameOf)),
    there,
  });
  return { plan, underWay };
}

interface Work extends DeployOptions {
  /** Everything that is not certain to be as noted until this ends. */
  touched: Versions;
  after: Versions;
}

async function carryOut(
  stages: readonly SiteFile[][],
  { put, remove, changed }: DeployPlan,
  target: Target,
  { touched, after, progress, queue }: Work,
): Promise<void> {
  if (touched.size > 0) await target.writeRecord('under-way', packRecord(touched));
  const all = { files: put.length, bytes: bytesOf(put) };
  const done = { files: 0, bytes: 0 };
  const sent = ({ size }: SiteFile) => {
    done.files += 1;
    done.bytes += size;
    progress?.({ ...done }, all);
  };
  for (const stage of stages) await target.put(stage, sent);
  if (remove.length > 0) await target.remove(remove);
  queue?.(changed);
  await target.writeRecord('deployed', packRecord(after));
  if (touched.size > 0) await target.writeRecord('under-way', null);
}

/** Notes again what this deploy touched, after another one has come between: the next compares it. */
async function distrust(target: Target, touched: Versions): Promise<void> {
  const noted = unpackRecord(await target.readRecord('under-way')) ?? new Map<string, string>();
  for (const [name, version] of touched) noted.set(name, version);
  await target.writeRecord('under-way', packRecord(noted));
}
