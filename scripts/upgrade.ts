import path from 'node:path';
import { read } from '../src/disk/files.ts';
import { shownFile } from '../src/disk/roots.ts';
import { driftOf } from '../src/disk/theme-parts.ts';
import { type UpgradedFile, upgradeFiles, userOf } from '../src/disk/upgrade.ts';
import { versionBefore } from '../src/press/git/version-before.ts';
import { counted } from '../src/problems/format.ts';
import { problem } from '../src/problems/problem.ts';
import { type ChangelogEntry, entriesBetween } from '../src/upgrade/changelog.ts';
import { codemods } from '../src/upgrade/codemods.ts';
import { upgradeCommand } from './commands/upgrade.ts';
import { newsroom, project, rootsOf } from './options.ts';
import { printProblems } from './terminal.ts';

const flags = upgradeCommand()
  .parse()
  .opts<{ content: string; locales: string; theme: string; from?: string; dryRun: boolean }>();
const roots = rootsOf(flags);
const near = (file: string) => shownFile(roots, file, process.cwd());
const textOf = (name: string) => read(path.join(project, name)).toString();
const { version } = JSON.parse(textOf('package.json')) as { version: string };
const from = flags.from ?? (await versionBefore(newsroom));

/** What has changed since, as far as it concerns this newsroom. */
function changes(since: string): string[] {
  const entries = entriesBetween(textOf('CHANGELOG.md'), since, version);
  const use = userOf(roots);
  const line = ({ kind, text, version: its }: ChangelogEntry, where: string) =>
    `- ${its} ${kind.toLowerCase()}: ${text}${where && ` (${near(where)})`}`;
  const found = entries.map((one) => ({ one, where: one.names.map(use).find(Boolean) }));
  const isNew = ({ kind }: ChangelogEntry) => kind === 'Added';
  const used = found.flatMap(({ one, where }) => (where ? [line(one, where)] : []));
  const others = entries.filter((one) => one.names.length === 0 && !isNew(one)).map((one) => line(one, ''));
  const rest = entries.length - used.length - others.length;
  return [
    ...(used.length > 0 ? ['', 'What this newsroom uses has changed:', ...used] : []),
    ...(others.length > 0 ? ['', 'For everybody:', ...others] : []),
    ...(rest > 0 ? ['', `${counted(rest, 'other change')}: ${path.join(project, 'CHANGELOG.md')}`] : []),
  ];
}

function rewrites(files: readonly UpgradedFile[]): string[] {
  const lines = files.flatMap(({ file, changes }) =>
    changes.map(({ line, what }) => `- ${near(file)}:${line}: ${what}`),
  );
  const heading = flags.dryRun ? 'These would be written otherwise:' : 'Written otherwise:';
  return lines.length > 0 ? [heading, ...lines] : ['No file has to be written otherwise.'];
}

const told =
  from === null
    ? [`Warraq ${version}. Which version this newsroom had before is not known: \`--from 0.1.0\` says it.`]
    : [`Warraq ${version}; this newsroom had ${from}.`, ...changes(from)];
const files = upgradeFiles(roots, codemods, flags.dryRun);
const drift = driftOf(roots).length;
const theme = `${counted(drift, 'part')} of pages may want a look: \`npm run doctor\`.`;
process.stdout.write(`${[...told, '', ...rewrites(files), ...(drift > 0 ? ['', theme] : [])].join('\n')}\n`);
const left = files.flatMap(({ file, left }) =>
  left.map(({ line, what }) => problem('upgrade-by-hand', { what }, { file: near(file), line, column: 1 })),
);
printProblems(left);
process.exitCode = left.length > 0 ? 1 : 0;
