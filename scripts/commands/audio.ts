import { options } from '../options.ts';
import { Command } from './command.ts';

/** What `npm run audio` takes. */
export const audioCommand = (): Command =>
  new Command('npm run audio --')
    .description(
      'Has articles read aloud by the command that content/publication.yaml names, once: `npm run audio -- some-story`. The recording is kept in the story’s folder and named in `audio:`, by the text it was made of. Without stories, those whose recordings were made before the text was changed are made anew. A recording that was not made so is left as it is.',
    )
    .argument('[name...]', 'ids of stories, or files of theirs')
    .option('--edition <id>', 'the only edition; all by default')
    .option(
      '--dry-run',
      'start no command and write nothing; with --json print what it would be given',
      false,
    )
    .option('--json', 'print JSON instead of text', false)
    .addOption(options.content())
    .addOption(options.locales());
