import { Command } from 'commander';
import { options } from '../options.ts';

/** What `npm run embed` takes. */
export const embedCommand = (): Command =>
  new Command('npm run embed --')
    .description(
      'Asks the provider of a page (a video, a post, …) for its title and picture, once, and prints the `::embed` block to put into a text. With --story, the picture is kept in the story’s folder. No other command asks anybody for them.',
    )
    .argument('<url>', 'the address of the page, as a browser shows it')
    .option('--story <id>', 'the story that the picture is for')
    .option('--dry-run', 'write nothing', false)
    .option('--json', 'print JSON instead of text', false)
    .addOption(options.content());
