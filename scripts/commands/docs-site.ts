import path from 'node:path';
import { defaultCache } from '../../src/disk/cache-folder.ts';
import { project } from '../options.ts';
import { Command } from './command.ts';

/** Where the site of the documentation is made, and its newsroom. */
export const docsSiteFolder = path.join(defaultCache(project), 'docs-site');

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
    .option('--out <dir>', 'the published site', path.join(docsSiteFolder, 'dist'));
