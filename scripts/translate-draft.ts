import { shown, shownFile } from '../src/disk/roots.ts';
import { runCommand } from '../src/disk/run-command.ts';
import { textsNamed } from '../src/newsroom/texts.ts';
import { parseAnswer } from '../src/press/translation/draft/answers.ts';
import { type DraftTask, drafted, draftTask } from '../src/press/translation/draft/draft.ts';
import { writeImported } from '../src/press/translation/exchange/files.ts';
import type { ReadStories } from '../src/press/translation/stories.ts';
import { counted } from '../src/problems/format.ts';
import { type Problem, problem } from '../src/problems/problem.ts';
import { newsroom } from './options.ts';
import { type TranslateFlags, told } from './translate-exchange.ts';

/** A translation that was drafted. */
interface Drafted {
  story: string;
  edition: string;
  file: string;
  /** How many blocks a machine made, and how many of the original are to be translated still. */
  blocks: number;
  left: number;
}

/** @returns how the command ends: with 1 if something was not drafted */
export async function draftAll(stories: ReadStories, flags: TranslateFlags): Promise<number> {
  const near = (one: Problem) => shown(stories.roots, one, process.cwd());
  const problems: Problem[] = [];
  const tasks = [...new Set(stories.ids.values())].flatMap((story) =>
    editionsFor(stories, story, flags.edition).flatMap((edition) => {
      const task = draftTask(stories, { story, edition, stale: flags.stale });
      if ('problem' in task) problems.push(near(task.problem));
      return 'problem' in task ? [] : [task];
    }),
  );
  const wanted = tasks.filter(({ units }) => units.length > 0);
  if (flags.dryRun) return dryRun(tasks, problems, flags);
  const done: Drafted[] = [];
  for (const task of wanted) {
    const result = await draftOne(stories, task);
    problems.push(...result.problems.map(near));
    if (result.drafted) done.push(result.drafted);
    // What can't be started, or fails, would do so for the next story as well.
    if (result.ends) break;
  }
  const idle = tasks.filter(({ units }) => units.length === 0);
  const lines = [...done.map((one) => reportDrafted(one, stories)), ...idle.map(nothingToDraft)];
  return told({ drafted: done }, lines, problems, flags);
}

/** All but the one it was written in, unless one is named. */
function editionsFor({ content }: ReadStories, story: string, edition?: string): string[] {
  if (edition !== undefined) return [edition];
  const original = textsNamed(content, story)[0]?.original;
  return content.publication.editions.map(({ id }) => id).filter((id) => id !== original);
}

const nothingToDraft = ({ story, edition }: DraftTask) => `${story} (${edition}): nothing to draft.`;

function dryRun(tasks: readonly DraftTask[], problems: Problem[], flags: TranslateFlags): number {
  const lines = tasks.map((task) =>
    task.units.length === 0
      ? nothingToDraft(task)
      : `Would have ${counted(task.units.length, 'block')} of ${task.story} (${task.edition}) translated.`,
  );
  const requests = tasks.flatMap(({ units, request }) => (units.length > 0 ? [request] : []));
  return told({ requests }, lines, problems, flags);
}

async function draftOne(
  stories: ReadStories,
  task: DraftTask,
): Promise<{ drafted: Drafted | null; problems: Problem[]; ends: boolean }> {
  const { story, edition, open, request } = task;
  const place = { file: open.own.file, line: 1, column: 1 };
  const settings = stories.content.publication.translation;
  const failed = (one: Problem) => ({ drafted: null, problems: [one], ends: true });
  if (!settings)
    return failed(problem('draft-no-command', {}, { ...place, file: 'content/publication.yaml' }));
  const run = await runCommand({ ...settings, folder: newsroom }, JSON.stringify(request));
  const answer = 'output' in run ? parseAnswer(run.output) : run;
  if ('detail' in answer)
    return failed(problem('draft-command', { detail: answer.detail, story, edition }, place));
  const result = drafted(stories, task, answer.blocks);
  const fault = result.drafted && writeImported(stories, result.drafted);
  const problems = fault ? [...result.problems, fault] : result.problems;
  if (!result.drafted || fault) return { drafted: null, problems, ends: false };
  const { changed: blocks, left } = result.drafted;
  return { drafted: { story, edition, file: open.own.file, blocks, left }, problems, ends: false };
}

function reportDrafted({ file, blocks, left }: Drafted, { roots }: ReadStories): string {
  const near = shownFile(roots, file, process.cwd());
  const rest = left > 0 ? ` ${counted(left, 'block')} left to translate.` : '';
  return `Drafted ${counted(blocks, 'block')} of ${near}.${rest} Read it, mend it, then: \`npm run translate -- accept ${near}\``;
}
