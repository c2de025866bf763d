import path from 'node:path';
import { readContent } from '../../src/disk/content/content.ts';
import type { Roots } from '../../src/disk/roots.ts';
import { inFolder } from './files.ts';
import { heaviest } from './reader.ts';
import { run } from './run.ts';
import { buildCommand } from './warraq.ts';

/** What readers of a newsroom load, as lines of text: KB of HTML and style sheets, of scripts, and of fonts. */
export function readerLines(source: Roots): Promise<string[]> {
  return inFolder((folder) => {
    run(buildCommand(source.project, source.content, folder, []));
    const editions = readContent(source).content?.publication.editions ?? [];
    const pages = editions.flatMap(({ id }) =>
      Object.entries(heaviest(path.join(folder, 'dist'), id)).map(([kind, { page, script, fonts }]) =>
        [`${kind}, ${id}`.padEnd(22), ...[page, script, fonts].map(kilobytes)].join(' '),
      ),
    );
    return [
      'reader                 HTML+CSS   script    fonts  KB; compressed, the heaviest article',
      ...pages,
    ];
  });
}

const kilobytes = (bytes: number) => (bytes / 1024).toFixed(1).padStart(8);
