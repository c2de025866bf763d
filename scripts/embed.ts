import path from 'node:path';
import { fetchEmbed } from '../src/disk/embeds/embed.ts';
import { walk } from '../src/disk/walk.ts';
import { embedOf, embedProviders } from '../src/publication/embeds/embeds.ts';
import { embedCommand } from './commands/embed.ts';

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

const embed = embedOf(url) ?? unknown();

function unknown(): never {
  const names = Object.values(embedProviders).map(({ name }) => name);
  return command.error(
    `Nobody is known who shows ${url} in a frame. Pages of ${names.join(', ')} can be shown: give the address that a browser shows once the page is open, not a shortened one.`,
    { exitCode: 1 },
  );
}

const folder = story === undefined ? null : folderOf(story);
if (folder === undefined)
  throw command.error(`There is no story ${story} below ${content}.`, { exitCode: 2 });

const { missing, ...made } = await fetchEmbed(embed, { folder, dryRun, patience });
for (const one of missing) process.stderr.write(`Not had: ${one}.\n`);
if (made.picture !== null)
  process.stderr.write(`${made.picture} needs words for who does not see it: fill in \`alt\`.\n`);
process.stdout.write(`${json ? JSON.stringify({ ...made, missing }, null, 2) : made.directive}\n`);
process.exitCode = missing.length > 0 ? 1 : 0;

/** The folder of a story; `undefined` if there is none. */
function folderOf(id: string): string | undefined {
  const root = path.join(path.resolve(content), 'stories');
  const file = walk(root).files.find(({ name }) => name.split('/').at(-2) === id);
  return file && path.join(root, path.dirname(file.name));
}
