import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { LiveTrees } from '../../src/disk/live-trees.ts';
import { tempFolder } from '../disk/temp.ts';
import { runScript } from './run.ts';

test('the site before is shown again, if there is one', async () => {
  const folder = tempFolder();
  const out = path.join(folder, 'site');
  const places = ['--out', out, '--cache', path.join(folder, 'cache')];
  for (const text of ['1', '2']) {
    const trees = new LiveTrees(out);
    trees.stage('index.html', new TextEncoder().encode(text));
    await trees.begin();
    trees.publish('index.html');
    await trees.finish();
    if (text === '1') {
      const { code, stderr } = await runScript('rollback', places);
      expect({ code, rule: /\[(.*)\]/.exec(stderr)?.[1] }).toEqual({ code: 1, rule: 'rollback-nothing' });
    }
  }
  expect((await runScript('rollback', places)).code).toBe(0);
  expect(readFileSync(path.join(out, 'index.html'), 'utf8')).toBe('1');
});
