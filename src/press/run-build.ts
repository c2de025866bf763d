import path from 'node:path';
import type { PublishedFolder } from '../disk/output/published-folder.ts';
import type { BuildIntent, PublishedText } from '../disk/store/records.ts';
import { createAnswers } from '../newsroom/queries/trace.ts';
import { nextChange } from '../newsroom/snapshot/schedule.ts';
import { hasErrors, type Problem, sortProblems } from '../problems/problem.ts';
import { type BuildContext, identityOf } from './build-context.ts';
import { type ContentUpdate, readUpdate } from './content-update.ts';
import { departedSince } from './departed.ts';
import type { PressOptions } from './options.ts';
import { makePlan, type Plan } from './plan.ts';
import { publish } from './publish.ts';
import type { RenderContext } from './render/file.ts';
import type { Staged } from './render/stage-files.ts';
import { type PressReport, refused, summarise } from './report.ts';
import { stage } from './stage.ts';

/**
 * Reads what changed, brings the snapshot up to date, plans, renders, judges, publishes and records.
 * What is about to be done is recorded before the first published file is touched, and what was done
 * after the last: a build that is killed in between is known to have been, and the next one trusts
 * none of the files it was about.
 */
export async function runBuild(context: BuildContext): Promise<PressReport> {
  const { options, store, output, watch } = context;
  const update = await readUpdate(context);
  if (!('cells' in update)) return refused(update.problems, watch);
  const { cells } = update;
  const answers = createAnswers(cells);
  const plan = planFor(context, update, answers);
  watch.lap('plan');
  if (options.out !== store.meta('output')) store.claim(options.out);
  let begun = false;
  const begin = () => {
    if (begun) return;
    begun = true;
    store.beginBuild(intentOf(plan, update, options));
    // Recorded; of a first build it is all that is known of every file.
    update.index.put.length = 0;
  };
  const staged = await stage(context, update, answers, plan, begin);
  watch.lap('render');
  const all = await judge(context, update, plan, staged);
  watch.lap('audit');
  if (hasErrors(all)) {
    output.discard();
    return refused(all, watch);
  }
  begin();
  await finish(context, update, plan, staged);
  return summarise(plan, staged.files, all, nextChange(cells, options.now), watch);
}

/** Puts in place what is staged, and records what was done. */
async function finish(
  context: BuildContext,
  { snapshot }: ContentUpdate,
  plan: Plan,
  { files, questions }: Staged,
): Promise<void> {
  const { store, output, watch, signature } = context;
  if (plan.gone.length > 0 || files.some(({ waiting }) => waiting)) signature.renew();
  const made = await publish(files, plan, output, snapshot, departedSince(store.previous, snapshot, plan));
  watch.lap('write');
  const record = { made, questions, relooked: plan.relooked, gone: plan.forgotten };
  store.recordBuild(record, { identity: identityOf(context) ?? '' });
  watch.lap('record');
}

function planFor(
  { options, store }: BuildContext,
  update: ContentUpdate,
  today: RenderContext['answers'],
): Plan {
  const answers = { before: createAnswers(store.cells), today };
  const plan = makePlan({ ...update, previous: store.previous, answers });
  if (!options.force) return plan;
  const known = new Map(update.known.map((page) => [page.url, page]));
  return { ...plan, tasks: update.jobs.map((job) => ({ job, before: known.get(job.url) })) };
}

function intentOf(
  plan: Plan,
  { changes, index, publication }: ContentUpdate,
  { now, roots }: PressOptions,
): BuildIntent {
  const urls = [...plan.tasks.map(({ job }) => job.url), ...plan.forgotten];
  const meta = { now: String(now), publication, content: roots.content };
  return { index, cells: changes, reads: plan.reads, urls, meta };
}

/** All that is wrong, in the end: with content, with addresses that would go, with texts, and with the site. */
async function judge(
  { options, store, output }: BuildContext,
  { problems, known }: ContentUpdate,
  plan: Plan,
  { files }: Staged,
): Promise<Problem[]> {
  const lost = options.allowVanishing ? [] : store.previous.textsAt(plan.forgotten);
  const vanishing = lost.length > 0 ? await problemsOfLoss(options, lost, known) : [];
  const own = [...problems, ...vanishing, ...files.flatMap((one) => one.problems)];
  return sortProblems([...own, ...(hasErrors(own) ? [] : await auditStaged(output, plan, options))]);
}

async function problemsOfLoss(
  { roots, now }: PressOptions,
  lost: readonly PublishedText[],
  known: ContentUpdate['known'],
): Promise<Problem[]> {
  const [{ frontsIn, vanishingProblems }, { readFiles }] = await Promise.all([
    import('./review/vanishing.ts'),
    import('./read-newsroom.ts'),
  ]);
  const { content } = readFiles(roots);
  return content ? vanishingProblems(roots, { content, now }, { lost, fronts: frontsIn(known) }) : [];
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
