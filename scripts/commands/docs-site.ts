import path from 'node:path';
import { Command } from 'commander';
import { project } from '../options.ts';

/** What `npm run docs:site` takes. */
export const docsSiteCommand = (): Command =>
  new Command('npm run docs:site --')
    .description(
      'Makes a site of the documentation, as a newsroom of static pages, and judges it by the audit.',
    )
    .option(
      '--origin <url>',
      'where the site will be (default: what docs/site/content/publication.yaml says)',
    )
    .option(
      '--source <url>',
      'where files of the project can be read, such as https://github.com/NAME/warraq/blob/main',
    )
    .option('--out <dir>', 'the published site', path.join(project, 'docs/dist'));
