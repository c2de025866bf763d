import { InvalidArgumentError, Option } from 'commander';
import { options } from '../options.ts';
import { Command } from './command.ts';

/** What `npm run paper` takes. */
export const paperCommand = (): Command =>
  new Command('npm run paper --')
    .description(
      'Prints the articles of a day, of a section, or one story as a PDF, in columns: tagged, with page numbers, and links as notes. It needs a browser and `playwright-core`, and no build.',
    )
    .option('--edition <id>', 'the edition (default: the first)')
    .addOption(
      new Option('--date <day>', 'the articles of a day, such as 2026-01-21 (default: today)')
        .argParser(day)
        .conflicts(['section', 'story']),
    )
    .addOption(new Option('--section <id>', 'the newest articles of a section').conflicts('story'))
    .option('--story <id>', 'one story')
    .option(
      '--screen-faces',
      'in the faces of screens, such as Nastaliq, though programs that read the PDF find their words in pieces',
      false,
    )
    .option('--file <pdf>', 'where it is written to (default: `paper-`, the edition, and what it is of)')
    .option(
      '--browser <program>',
      'a browser that is made of Chromium (default: Chrome, Edge, or that of `@sparticuz/chromium`)',
    )
    .addOption(options.now('the moment whose articles are printed (default: the clock)'))
    .addOption(options.content())
    .addOption(options.locales())
    .addOption(options.theme())
    .addOption(options.cache())
    .option('--json', 'print one JSON object instead of text', false);

function day(text: string): string {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
  if (!isDay) throw new InvalidArgumentError('Write it as 2026-01-21.');
  return text;
}
