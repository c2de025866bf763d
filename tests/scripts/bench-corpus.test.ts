import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { generateCorpus } from '../../scripts/bench/corpus.ts';
import { rootsIn } from '../../src/disk/roots.ts';
import { openReader, readFiles } from '../../src/press/read-newsroom.ts';
import { project } from '../site.ts';

/** A hundred stories have each paragraph of the demo in one of them; 1 s. */
it('generates a newsroom without mistakes: it names no story and no file that only the demo has', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'warraq-corpus-'));
  try {
    generateCorpus(rootsIn(project, project), folder, 100, 'seed');
    const roots = rootsIn(project, project, { content: folder });
    const { content, problems } = readFiles(roots, undefined, await openReader());
    expect(problems).toEqual([]);
    expect(content?.articles).toHaveLength(200);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
