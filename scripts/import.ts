import path from 'node:path';
import { type Imported, type ImportRequest, importWire } from '../src/disk/content/import.ts';
import { pathOf, type Roots, shown } from '../src/disk/roots.ts';
import { withoutHidden } from '../src/problems/characters.ts';
import { importCommand } from './commands/import.ts';
import { rootsOf } from './options.ts';
import { printProblems } from './terminal.ts';

const command = importCommand().parse();
const { content, locales, now = Date.now(), ...rest } = command.opts<Flags>();
type Flags = { content: string; locales: string; now?: number } & Omit<ImportRequest, 'file' | 'now'>;

const roots = rootsOf({ content, locales });
const { imported, problems } = importWire(roots, { file: path.resolve(command.args[0] ?? ''), now, ...rest });
printProblems(problems.map((one) => shown(roots, one, process.cwd())));
if (imported) process.stdout.write(`${report(roots, imported).join('\n')}\n`);
process.exitCode = imported ? 0 : 1;

/** What became of every part of the text. */
function report(roots: Roots, { outcome, file, markdown, story }: Imported): string[] {
  const full = pathOf(roots, file);
  const near = path.relative(process.cwd(), full);
  const place = near.startsWith('..') ? full : near;
  if (outcome === 'present') return [`Already imported: ${place} (left as it is)`];
  const given = withoutHidden(rest.title ?? '');
  const subheads = story.blocks.filter(({ kind }) => kind === 'subhead').length;
  return [
    `${outcome === 'written' ? 'Wrote' : 'Would write'} ${place}`,
    `headline: ${given.text.trim() || `${story.title} (proposed from ${story.titleFrom}: review)`}`,
    ...(given.codes.length > 0 ? [`taken out of the headline: ${given.codes.join(' ')}`] : []),
    `language: ${story.edition.language} (${story.edition.label})`,
    `text: ${story.blocks.length - subheads} paragraphs, ${subheads} subheads`,
    `source: ${story.source ?? 'none found'}`,
    story.removed.length === 0 ? 'taken out of the text: nothing' : 'taken out of the text:',
    ...story.removed.map(({ number, text, reason }) => `  line ${number}: ${text} (${reason})`),
    ...(outcome === 'planned' ? ['', markdown.trimEnd()] : []),
  ];
}
