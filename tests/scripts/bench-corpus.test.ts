import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { generateCorpus } from '../../scripts/bench/corpus.ts';
import { readContent } from '../../src/disk/content/content.ts';
import { rootsIn } from '../../src/disk/roots.ts';
import { checkContent } from '../../src/press/review/check-content.ts';
import { project } from '../site.ts';

/** Sixty stories have nearly every paragraph of the demo in one of them; they are checked as builds read them: 2 s. */
it('generates a newsroom that can be built: it names no story and no file that only the demo has', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'warraq-corpus-'));
  try {
    generateCorpus(rootsIn(project, project), path.join(folder, 'content'), 60, 'seed');
    const roots = rootsIn(project, project, { content: path.join(folder, 'content') });
    const problems = await checkContent(roots, path.join(folder, 'cache'));
    expect(readContent(roots).content?.articles).toHaveLength(120);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
