import path from 'node:path';
import { fetchEmbed } from '../src/disk/embeds/embed.ts';
import { walk } from '../src/disk/walk.ts';
import { type Place, type Problem, problem } from '../src/problems/problem.ts';
import { unknownStory } from '../src/problems/unknown-story.ts';
import { type Embed, embedOf, embedProviders } from '../src/publication/embeds/embeds.ts';
import { embedCommand } from './commands/embed.ts';
import { printProblems } from './terminal.ts';

interface Flags {
  story?: string;
  dryRun: boolean;
  json: boolean;
  content: string;
}

/** In milliseconds, for each thing that is asked for. */
const patience = 15_000;

const command = embedCommand().parse();
const { story, dryRun, json, content } = command.opts<Flags>();
const [url = ''] = command.args;

const embed = embedOf(url);
if (embed) await show(embed);
else {
  const known = Object.values(embedProviders).map(({ name }) => name);
  finish('', {}, [problem('embed-unknown', { url, known }, placeOf(url), 'error')]);
}

/** Prints the block to put into a text. */
async function show(found: Embed): Promise<void> {
  const folders = story === undefined ? new Map<string, string>() : foldersOfStories();
  const folder = story === undefined ? null : folders.get(story);
  if (folder === undefined) return finish('', {}, [unknownStory(story ?? '', folders.keys(), '--story')]);
  const { missing, ...made } = await fetchEmbed(found, { folder, dryRun, patience });
  const lacks = missing.map((what) => problem('embed-lacks', { what }, placeOf(url)));
  if (made.picture !== null)
    process.stderr.write(`${made.picture} needs words for who does not see it: fill in \`alt\`.\n`);
  finish(`${made.directive}\n`, made, lacks);
}

/** Prints what was found, and what was not. */
function finish(text: string, found: object, problems: readonly Problem[]): void {
  if (!json) printProblems(problems);
  process.stdout.write(json ? `${JSON.stringify({ ...found, problems }, null, 2)}\n` : text);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

/** Problems of an address are told at it. */
function placeOf(address: string): Place {
  return { file: address, line: 1, column: 1 };
}

/** Ids of stories → their folders. */
function foldersOfStories(): Map<string, string> {
  const root = path.join(path.resolve(content), 'stories');
  const folders = walk(root).files.map(({ name }) => path.dirname(name));
  return new Map(folders.map((folder) => [path.basename(folder), path.join(root, folder)]));
}
