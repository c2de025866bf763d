import path from 'node:path';
import { shown, shownFile } from '../src/disk/roots.ts';
import { accept } from '../src/press/translation/accept.ts';
import { showTranslations } from '../src/press/translation/show.ts';
import { type ReadStories, readStoriesNamed } from '../src/press/translation/stories.ts';
import { type actions, translateCommand } from './commands/translate.ts';
import { rootsOf } from './options.ts';
import { printProblems } from './terminal.ts';
import { draftAll } from './translate-draft.ts';
import type { TranslateFlags } from './translate-exchange.ts';
import { exportAll, importAll } from './translate-exchange.ts';
import { reportAccepted, reportShown } from './translate-report.ts';

const command = translateCommand().parse();
const [action, given] = command.processedArgs as [(typeof actions)[number], string[]];
const flags = command.opts<TranslateFlags>();
const roots = rootsOf(flags);
/** Files as problems name them, ids as they are. */
const names = given.map((name) =>
  /^(?:pages\/)?[^/\\.]+$/.test(name)
    ? name
    : ['content', ...path.relative(roots.content, path.resolve(name)).split(path.sep)].join('/'),
);

process.exitCode = action === 'import' ? await importAll(roots, given, flags) : await withStories(action);

async function withStories(action: Exclude<(typeof actions)[number], 'import'>): Promise<number> {
  const read = await readStoriesNamed(roots, names);
  if ('problems' in read) {
    printProblems(read.problems.map((one) => shown(roots, one, process.cwd())));
    return 1;
  }
  if (action === 'draft') return draftAll(read, flags);
  if (action === 'export') return exportAll(read, flags);
  return action === 'show' ? show(read) : acceptAll(read);
}

/** @returns how the command ends: with 1 if anything is stale */
function show(stories: ReadStories): number {
  const all = [...new Set(stories.ids.values())].flatMap((id) =>
    showTranslations(stories, id, flags.edition),
  );
  const near = (file: string) => shownFile(roots, file, process.cwd());
  const text = flags.json ? JSON.stringify(all, null, 2) : reportShown(all, near, process.stdout.isTTY);
  process.stdout.write(`${text}\n`);
  return all.some(({ recorded, blocks }) => !recorded || blocks.length > 0) ? 1 : 0;
}

function acceptAll(stories: ReadStories): number {
  const { block = [], minor, dryRun, json } = flags;
  const results = names.map((file) => accept(stories, { file, blocks: block, minor, dryRun }));
  const accepted = results.flatMap((one) => ('accepted' in one ? [one.accepted] : []));
  const problems = results.flatMap((one) =>
    'problem' in one ? [shown(roots, one.problem, process.cwd())] : [],
  );
  const near = (file: string) => shownFile(roots, file, process.cwd());
  const lines = accepted.map((one) => reportAccepted(one, { minor, dryRun }, near));
  if (json) process.stdout.write(`${JSON.stringify({ accepted, problems }, null, 2)}\n`);
  else for (const line of lines) process.stdout.write(`${line}\n`);
  printProblems(json ? [] : problems);
  return problems.length > 0 ? 1 : 0;
}
