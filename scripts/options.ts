import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { InvalidArgumentError, Option } from 'commander';
import { defaultCache, isPackage } from '../src/disk/cache-folder.ts';
import { type Roots, rootsIn } from '../src/disk/roots.ts';
import { type Shard, shardOf } from '../src/press/shard.ts';
import { instantOf, parseTime } from '../src/publication/times.ts';

/** Warraq's own folder, wherever a command is started. */
export const project = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');

/** The newsroom's folder: `content`, `locales` and `theme` are below it. Of a package, it is where you are. */
export const newsroom = isPackage ? process.cwd() : project;

/** Options that several commands share, each with one meaning. Folders are relative to where you are. */
export const options = {
  content: () =>
    new Option('--content <dir>', 'the newsroom’s files').default(path.join(newsroom, 'content'), 'content/'),
  locales: () =>
    new Option('--locales <dir>', 'the strings of each language').default(
      path.join(newsroom, 'locales'),
      'locales/',
    ),
  theme: () =>
    new Option('--theme <dir>', 'the newsroom’s looks and code').default(
      path.join(newsroom, 'theme'),
      'theme/',
    ),
  out: () => new Option('--out <dir>', 'the published site').default(path.join(newsroom, 'dist'), 'dist/'),
  cache: () =>
    new Option('--cache <dir>', 'what one build remembers for the next').default(
      defaultCache(newsroom),
      '.warraq/',
    ),
  now: (meaning = 'the moment to publish for (default: the clock)') =>
    new Option('--now <iso>', meaning).argParser(instant),
  /** Another moment, such as `--since <iso>`. */
  instant: (flags: string, meaning: string) => new Option(flags, meaning).argParser(instant),
  doubts: (what: string) =>
    new Option('--doubts <choice>', `what to do with ${what}`).choices(['repeat', 'keep']),
  records: () =>
    new Option('--records <dir>', 'where it is kept what was announced (default: `announce/` in the cache)'),
  shard: () =>
    new Option(
      '--shard <i/n>',
      'build part i of n alone, with an output folder and a cache of its own. The parts have no file in common; copied into one folder they are the whole site: run `npm run audit` on that. Each part keeps its own addresses from vanishing',
    )
      .argParser(shard)
      .conflicts(['audit', 'live']),
  port: () => new Option('--port <number>', 'the port to listen on').default(4321).argParser(port),
};

/** Where the newsroom's files are, with those folders that are said to be elsewhere. */
export const newsroomRoots = (folders: { theme: string }): Roots => rootsIn(project, newsroom, folders);

/** The same, from the options of a command that reads content. */
export const rootsOf = (folders: { content: string; locales: string; theme?: string }): Roots =>
  rootsIn(project, newsroom, folders);

function instant(text: string): number {
  const time = parseTime(text);
  if (time === null || !/T.*(?:Z|[+-]\d\d:\d\d)$/.test(time)) {
    throw new InvalidArgumentError('Write it as 2026-01-21T18:30:00+03:00.');
  }
  return instantOf(time, 'UTC');
}

function shard(text: string): Shard {
  const found = shardOf(text);
  if (!found) throw new InvalidArgumentError('Write it as 2/7: the second of seven parts.');
  return found;
}

/** The folder of what was announced, absolute. */
export const recordsIn = (cache: string, asked: string | undefined): string =>
  path.resolve(asked ?? path.join(cache, 'announce'));

/** A number of things. */
export function count(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Write a number.');
  return Number(text);
}

function port(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65535)
    throw new InvalidArgumentError('Write a port number.');
  return value;
}
