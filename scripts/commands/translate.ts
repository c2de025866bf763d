import { Argument, InvalidArgumentError, Option } from 'commander';
import { formats } from '../../src/translation/exchange/unit.ts';
import { options } from '../options.ts';
import { Command } from './command.ts';

/** What it can do. */
export const actions = ['show', 'accept', 'export', 'import', 'draft'] as const;

/** What `npm run translate` takes. */
export const translateCommand = (): Command =>
  exchangeOptions(deskCommand())
    .option(
      '--dry-run',
      '`accept`, `export`, `import`, `draft`: write nothing; `draft` starts no command, and with --json prints what it would give it',
      false,
    )
    .option('--json', 'print JSON instead of text', false)
    .addOption(options.content())
    .addOption(options.locales());

const deskCommand = (): Command =>
  new Command('npm run translate --')
    .description(
      'Shows a translator what changed in originals since they were translated, and records what is up to date again: `npm run translate -- show some-story`. `show` ends with 1 while anything is stale. Gives stories out to translators in files that their tools read, and takes them back: `npm run translate -- export some-story --format xliff`. Has first drafts made by a machine: `npm run translate -- draft some-story`.',
    )
    .addArgument(
      new Argument(
        '<action>',
        '`show` what of an original changed, word by word, with its translation; `accept` that a translation says what its original says today; `export` stories as files for translators; `import` such files; `draft` what a translation lacks by the command that content/publication.yaml names',
      ).choices(actions),
    )
    .argument(
      '<name...>',
      '`show`, `export`, `draft`: ids of stories or static pages, or files of theirs; `accept`: the Markdown files; `import`: the files that came back',
    )
    .option(
      '--edition <id>',
      '`show`, `export`, `draft`: the only edition; `export` to one that is not there yet takes it, `draft` takes all by default',
    )
    .addOption(
      new Option(
        '--block <number...>',
        '`accept`: these blocks alone, by the numbers that `show` gives them',
      ).argParser(blocks),
    )
    .option(
      '--minor',
      '`accept`: the file is an original, and its changes since need no translation, such as a mended misprint',
      false,
    );

const exchangeOptions = (command: Command): Command =>
  command
    .addOption(new Option('--format <name>', '`export`: XLIFF 2.1 or PO').choices(formats).default('xliff'))
    .option(
      '--stale',
      '`export`: only blocks that are stale or not translated; `draft`: blocks that are stale as well',
      false,
    )
    .option(
      '--follow',
      '`import`: take out what the original has no more as well, and move what stands elsewhere in it',
      false,
    )
    .option('--into <dir>', '`export`: where to put the files', '.');

function blocks(text: string, before: readonly number[] = []): number[] {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('Write a number, as `show` gives it.');
  return [...before, Number(text)];
}
