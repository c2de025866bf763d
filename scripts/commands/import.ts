import { InvalidArgumentError, Option } from 'commander';
import { options } from '../options.ts';
import { Command } from './command.ts';

/** What `npm run import` takes. */
export const importCommand = (): Command =>
  new Command('npm run import --')
    .description(
      'Makes drafts of what a newsroom receives: text and items as agencies send them, web pages, Word documents; and brings archives in: exports of WordPress and Ghost, feeds, sites of Hugo, Jekyll and Astro. What a file is, is seen by its content. Says what it made, and what of the input is in no text, with the reason. The same input again changes nothing; a text that somebody edited is never overwritten.',
    )
    .argument('[input...]', 'files, folders of files, folders of a site, or `-` for standard input')
    .addOption(options.content())
    .addOption(options.locales())
    .addOption(options.theme())
    .addOption(options.now())
    .option('--id <id>', 'the story id (default: made from the headline); of one text alone')
    .addOption(title)
    .option('--section <id>', 'the section to file it under (default: as it says, or the first one)')
    .addOption(author)
    .addOption(drafts)
    .option(
      '--encoding <name>',
      'the encoding of text that does not say its own (default: found from its letters)',
    )
    .option('--base <url>', 'where relative links of pages lead to (default: the address that the page says)')
    .option('--attachments <dir>', 'a folder with files that an export names but does not hold')
    .addOption(hosts)
    .addOption(watch)
    .addOption(seconds('--settle', 'with --watch: how long a file must not have changed', 2))
    .addOption(patience())
    .option('--dry-run', 'write nothing; print the drafts', false)
    .option('--json', 'print JSON instead of text; with --watch, a line for each file', false);

const title = new Option(
  '--title <text>',
  'the headline (default: as it says, or proposed from the lead); of one text alone',
);

const author = new Option(
  '--author <id>',
  'the person who signs what names nobody that is known here (default: the first one)',
);

const drafts = new Option(
  '--drafts',
  'make drafts of all texts (default: what archives had published stays published, if its section and author are known here)',
).default(false);

const hosts = new Option(
  '--fetch <host...>',
  'fetch pictures, recordings and documents from these hosts, and from no others (default: nothing is fetched)',
);

const watch = new Option(
  '--watch <dir>',
  'stay, and import what comes into a folder that a feed client fills: what is done goes to `done/` in it, what is broken to `rejected/`, with a report',
).conflicts(['id', 'title', 'dryRun', 'attachments']);

const patience = () =>
  seconds(
    '--patience',
    'with --watch: how long broken files, and missing pictures and recordings, are waited for',
    60,
  );

function seconds(name: string, meaning: string, usual: number): Option {
  return new Option(`${name} <seconds>`, meaning).default(usual).argParser((text) => {
    const value = Number(text);
    if (text.trim() === '' || !Number.isFinite(value) || value < 0)
      throw new InvalidArgumentError('Write a number of seconds.');
    return value;
  });
}
