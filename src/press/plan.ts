import type { PreviousBuild } from '../disk/store/previous-build.ts';
import type { BuildIntent, CellChange, KnownPage } from '../disk/store/records.ts';
import type { Answers } from '../newsroom/queries/trace.ts';
import { cellName } from '../newsroom/snapshot/cells.ts';
import { outputFile } from '../publication/output-paths.ts';
import { type Job, jobOf, jobText } from './job.ts';
import type { RenderTask } from './render/task.ts';
import type { OutputDifferences } from './verify.ts';

/** What a build has to do. */
export interface Plan {
  /** The files that may no longer be true, in the order of publication. */
  tasks: readonly RenderTask[];
  /** URLs of pages that are no more. */
  forgotten: readonly string[];
  /** Files on disk that belong to no page any more, sorted. */
  gone: readonly string[];
  /** Pages whose files look different and are the same. */
  relooked: OutputDifferences['relooked'];
  /** What questions that were asked again follow from now. */
  reads: BuildIntent['reads'];
  /** How many files the site has. */
  total: number;
}

/** What a plan is made of. */
export interface PlanInput {
  /** How cells differ from what the last build recorded. */
  changes: readonly CellChange[];
  /** Every file of the groups that are looked at, as the site should be. */
  jobs: readonly Job[];
  /** Every page of the same groups, as it was published. */
  known: readonly KnownPage[];
  previous: Pick<PreviousBuild, 'questionsReading' | 'askedAny' | 'page' | 'pending' | 'countPages'>;
  /** What questions are answered, by the cells of the last build and by those of today. */
  answers: Record<'before' | 'today', Pick<Answers, 'answerTo' | 'question'>>;
  /** What is not on disk as the last build left it, if that was looked at. */
  differences: OutputDifferences;
}

/** Compares the site as it should be with what the last build recorded. */
export function makePlan({ changes, jobs, known, previous, answers, differences }: PlanInput): Plan {
  const { reads, stale } = askAgain(changes, previous, answers);
  const pending = new Set(previous.pending);
  const before = new Map(known.map((page) => [page.url, page]));
  const urls = new Set(jobs.map(({ url }) => url));
  const forgotten = [...before.keys()].filter((url) => !urls.has(url));
  const elsewhere = [...stale].filter((url) => !before.has(url)).flatMap((url) => previous.page(url) ?? []);
  for (const page of elsewhere) before.set(page.url, page);
  const untrusted = (url: string) => pending.has(url) || differences.urls.has(url);
  // Where editions change places, a file of one has been one of another, which asked other questions.
  const isSame = (job: Job) => before.get(job.url)?.job === jobText(job);
  const dirty = [...jobs, ...elsewhere.map(({ url, group, job }) => jobOf(url, group, job))].filter(
    (job) => before.get(job.url)?.stale || stale.has(job.url) || untrusted(job.url) || !isSame(job),
  );
  const leftovers = [...pending].filter((url) => !urls.has(url) && !before.has(url));
  return {
    tasks: newFirst(
      dirty.map((job) => ({ job, before: untrusted(job.url) ? undefined : before.get(job.url) })),
      (url) => before.has(url),
    ),
    forgotten,
    gone: [...new Set([...[...forgotten, ...leftovers].map(outputFile), ...differences.strays])].sort(),
    relooked: differences.relooked,
    reads,
    total: previous.countPages() - forgotten.length + jobs.filter(({ url }) => !before.has(url)).length,
  };
}

/** Asks what may be answered otherwise now; the pages that asked what is. */
function askAgain(
  changes: readonly CellChange[],
  past: PlanInput['previous'],
  answers: PlanInput['answers'],
): { reads: Plan['reads']; stale: ReadonlySet<string> } {
  const asked = past.questionsReading(changes.flatMap(namesOf)).map(({ id, text }) => {
    const today = answerTo(answers.today, text);
    const before = answerTo(answers.before, text);
    const reads = today ? answers.today.question(today.number).reads : [];
    return { id, reads, changed: JSON.stringify(today?.answer) !== JSON.stringify(before?.answer) };
  });
  return {
    reads: asked.map(({ id, reads }) => [id, reads]),
    stale: past.askedAny(asked.filter(({ changed }) => changed).map(({ id }) => id)),
  };
}

/** The names that a changed cell is read under: whether an index has anything in it is a question of its own. */
function namesOf({ name, value, existed }: CellChange): string[] {
  const [kind, edition = '', key = ''] = name.split(' ');
  const turned = kind === 'index' && existed !== (value !== undefined);
  return turned ? [name, cellName.hasArticles(edition, key)] : [name];
}

/** What is new is published before what changes, so that no page that stays links to nothing. */
function newFirst(tasks: readonly RenderTask[], isKnown: (url: string) => boolean): RenderTask[] {
  const isNew = ({ job }: RenderTask) => !isKnown(job.url);
  return [...tasks.filter(isNew), ...tasks.filter((one) => !isNew(one))];
}

/** What a question answers; `null` if it makes no sense, which is an answer like any other. */
function answerTo(
  answers: Pick<Answers, 'answerTo'>,
  question: string,
): ReturnType<Answers['answerTo']> | null {
  try {
    return answers.answerTo(question);
  } catch {
    return null;
  }
}
