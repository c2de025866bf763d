import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { options } from '../options.ts';

/** What `npm run translate` takes. */
export const translateCommand = (): Command =>
  new Command('npm run translate --')
    .description(
      'Shows a translator what changed in originals since they were translated, and records what is up to date again: `npm run translate -- show some-story`. `show` ends with 1 while anything is stale.',
    )
    .addArgument(
      new Argument(
        '<action>',
        '`show` what of an original changed, word by word, with its translation; `accept` that a translation says what its original says today',
      ).choices(['show', 'accept']),
    )
    .argument('<name...>', '`show`: ids of stories, or files of theirs; `accept`: the Markdown files')
    .option('--edition <id>', '`show`: the only edition to show')
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
    )
    .option('--dry-run', '`accept`: write nothing', false)
    .option('--json', 'print JSON instead of text', false)
    .addOption(options.content())
    .addOption(options.locales());

function blocks(text: string, before: readonly number[] = []): number[] {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('Write a number, as `show` gives it.');
  return [...before, Number(text)];
}
