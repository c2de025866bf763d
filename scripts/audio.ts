import path from 'node:path';
import { shown, shownFile } from '../src/disk/roots.ts';
import {
  type MadeRecording,
  makeRecording,
  type RecordingTask,
  recordingTask,
} from '../src/press/recordings/make.ts';
import { readStories } from '../src/press/recordings/read.ts';
import type { Stories } from '../src/press/translation/stories.ts';
import { hasErrors, type Problem } from '../src/problems/problem.ts';
import type { Article } from '../src/story/article.ts';
import { audioCommand } from './commands/audio.ts';
import { newsroom, rootsOf } from './options.ts';
import { printProblems } from './terminal.ts';

interface Flags {
  edition?: string;
  dryRun: boolean;
  json: boolean;
  content: string;
  locales: string;
}

const command = audioCommand().parse();
const flags = command.opts<Flags>();
const roots = rootsOf(flags);
const near = (file: string) => shownFile(roots, file, process.cwd());
/** Files as problems name them, ids as they are. */
const names = command.args.map((name) =>
  /[/\\.]/.test(name)
    ? ['content', ...path.relative(roots.content, path.resolve(name)).split(path.sep)].join('/')
    : name,
);

const stories = await readStories(roots, names, flags.edition);
if ('problems' in stories) finish({ problems: stories.problems }, []);
else await record(stories);

async function record(all: Stories): Promise<void> {
  const results = all.content.articles.map((article) => [article, recordingTask(all, article)] as const);
  const tasks = results.flatMap(([, one]) => (typeof one === 'string' ? [] : [one]));
  const idle = results.flatMap(([article, one]) => (typeof one === 'string' ? [idleLine(article, one)] : []));
  if (flags.dryRun) {
    const requests = tasks.map(({ article: { story, edition }, text }) => ({ story, edition, text }));
    const lines = requests.map(({ story, edition }) => `Would have ${story} (${edition}) read aloud.`);
    finish({ requests, problems: [] }, [...lines, ...idle]);
    return;
  }
  const { made, problems } = await makeAll(all, tasks);
  const lines = made.map(({ file, seconds }) => `Recorded ${near(file)}: ${Math.round(seconds)} s.`);
  finish({ recorded: made, problems }, [...lines, ...idle]);
}

async function makeAll(all: Stories, tasks: readonly RecordingTask[]) {
  const made: MadeRecording[] = [];
  for (const task of tasks) {
    const result = await makeRecording(all, task, newsroom);
    // What can't be started, or fails, would do so for the next article as well.
    if ('rule' in result) return { made, problems: [result] };
    made.push(result);
  }
  return { made, problems: [] };
}

function idleLine({ story, edition }: Article, why: 'own' | 'same' | 'gone'): string {
  const reasons = {
    own: 'has a recording of its own',
    same: 'its recording says what it says',
    gone: 'is withdrawn',
  };
  return `${story} (${edition}): ${reasons[why]}.`;
}

/** Prints what was done, and what was not. */
function finish(
  done: { problems: readonly Problem[]; requests?: object; recorded?: object },
  lines: readonly string[],
): void {
  const problems = done.problems.map((one) => shown(roots, one, process.cwd()));
  if (flags.json) process.stdout.write(`${JSON.stringify({ ...done, problems }, null, 2)}\n`);
  else {
    for (const line of lines) process.stdout.write(`${line}\n`);
    printProblems(problems);
  }
  process.exitCode = hasErrors(problems) ? 1 : 0;
}
