import path from 'node:path';
import { digest } from '../disk/files.ts';
import type { PublishedFolder } from '../disk/output/published-folder.ts';
import type { BuildIntent, KnownPage, PublishedText } from '../disk/store/records.ts';
import { createDigests } from '../newsroom/queries/trace.ts';
import type { Cells } from '../newsroom/snapshot/cells.ts';
import { nextChange } from '../newsroom/snapshot/schedule.ts';
import type { Content } from '../newsroom/snapshot/snapshot.ts';
import type { Snapshot } from '../newsroom/snapshot/view.ts';
import { hasErrors, type Problem, sortProblems } from '../problems/problem.ts';
import { type BuildContext, identityOf } from './build-context.ts';
import { departedSince } from './departed.ts';
import type { Job } from './job.ts';
import type { PressOptions } from './options.ts';
import { makePlan, type Plan } from './plan.ts';
import { publish } from './publish.ts';
import type { RenderContext } from './render-file.ts';
import { type Staged, stageHere, stageInThreads, worthThreads } from './render-pool.ts';
import { type PressReport, refused, summarise } from './report.ts';
import type { OutputDifferences } from './verify.ts';

/** What a build found out about content. */
export interface ContentUpdate {
  snapshot: Snapshot;
  /** What pages are made from, when there are any to make. */
  stock: () => Promise<Pick<RenderContext, 'renderer' | 'templates'>>;
  /** All of content; `null` if only a part was read, and no address is lost. */
  content: Content | null;
  cells: Cells;
  /** Digest of the files that say what the publication is. */
  publication: string;
  changes: BuildIntent['cells'];
  index: BuildIntent['index'];
  jobs: readonly Job[];
  known: readonly KnownPage[];
  damage: OutputDifferences;
  problems: Problem[];
}

/**
 * Makes what must change and puts it in place. What is about to be done is recorded before the first
 * published file is touched, and what was done after the last: a build that is killed in between is
 * known to have been, and the next one trusts none of the files it was about.
 */
export async function runBuild(context: BuildContext, findings: ContentUpdate): Promise<PressReport> {
  const { options, store, output, watch } = context;
  const { snapshot, cells } = findings;
  const digests = createDigests(cells, snapshot.readBody, digest);
  const plan = planFor(context, findings, digests);
  watch.lap('plan');
  if (options.out !== store.meta('output')) store.claim(options.out);
  const intend = () => store.beginBuild(intentionOf(plan, findings, options));
  const staged = await stage(context, findings, digests, plan, intend);
  watch.lap('render');
  const all = await judge(context, findings, plan, staged);
  watch.lap('audit');
  if (hasErrors(all)) {
    output.discard();
    return refused(all, watch);
  }
  intend();
  if (plan.gone.length > 0 || staged.files.some(({ waiting }) => waiting)) context.signature.renew();
  const made = await publish(
    staged.files,
    plan,
    output,
    snapshot,
    departedSince(store.previous, snapshot, plan),
  );
  watch.lap('write');
  const lesson = { made, questions: staged.questions, relooked: plan.relooked, gone: plan.forgotten };
  store.recordBuild(lesson, { identity: identityOf(context) ?? '' });
  watch.lap('record');
  return summarise(plan, staged.files, all, nextChange(cells, options.now), watch);
}

function planFor(
  { options, store }: BuildContext,
  findings: ContentUpdate,
  digests: RenderContext['digests'],
): Plan {
  const plan = makePlan({ ...findings, previous: store.previous, digests });
  if (!options.force) return plan;
  const known = new Map(findings.known.map((page) => [page.url, page]));
  return { ...plan, tasks: findings.jobs.map((job) => ({ job, before: known.get(job.url) })) };
}

function intentionOf(
  plan: Plan,
  { changes, index, publication }: ContentUpdate,
  { now, roots }: PressOptions,
): BuildIntent {
  const urls = [...plan.tasks.map(({ job }) => job.url), ...plan.forgotten];
  const meta = { now: String(now), publication, content: roots.content };
  return { index, cells: changes, reads: plan.reads, urls, meta };
}

/** Threads read cells from the store, which must have them by then. */
async function stage(
  { options, store, output }: BuildContext,
  { stock }: ContentUpdate,
  digests: RenderContext['digests'],
  { tasks }: Plan,
  intend: () => void,
): Promise<Staged> {
  const { roots, cache, parser, progress, threadsFrom = worthThreads } = options;
  if (tasks.length === 0) return { files: [], questions: new Map() };
  if (tasks.length < threadsFrom)
    return stageHere({ roots, cache, digests, ...(await stock()) }, tasks, output, progress);
  intend();
  const setup = { roots, cache, code: store.code, parser, place: output.place };
  return stageInThreads(setup, tasks, output, progress);
}

/** All that is wrong, in the end: with content, with addresses that would go, with texts, and with the site. */
async function judge(
  { options, store, output }: BuildContext,
  { content, problems }: ContentUpdate,
  plan: Plan,
  { files }: Staged,
): Promise<Problem[]> {
  const lost = content && !options.allowVanishing ? store.previous.textsAt(plan.forgotten) : [];
  const vanishing = content && lost.length > 0 ? await problemsOfLoss(options, content, lost) : [];
  const own = [...problems, ...vanishing, ...files.flatMap((one) => one.problems)];
  return sortProblems([...own, ...(hasErrors(own) ? [] : await auditStaged(output, plan, options))]);
}

async function problemsOfLoss(
  { roots, now }: PressOptions,
  content: Content,
  lost: readonly PublishedText[],
): Promise<Problem[]> {
  const { vanishingProblems } = await import('./review/vanishing.ts');
  return vanishingProblems(roots, { content, now }, lost);
}

/** Judges what is staged over what stays, if asked to. Problems name files where they will be published. */
async function auditStaged(
  output: PublishedFolder,
  { gone }: Plan,
  options: PressOptions,
): Promise<Problem[]> {
  const { out, now } = options;
  if (!options.audit) return [];
  const { audit } = await import('./review/audit.ts');
  const found = await audit(output.preview(gone), { now }).catch((error: unknown) => {
    output.discard();
    throw error;
  });
  return found.map((one) => ({ ...one, file: path.join(out, one.file) }));
}
