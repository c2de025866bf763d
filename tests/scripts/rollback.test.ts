import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { LiveTrees } from '../../src/disk/output/live-trees.ts';
import { stage } from '../disk/output/stage.ts';
import { tempFolder } from '../disk/temp.ts';
import { runScript } from './run.ts';

test('the site before is shown again, if there is one, without what is gone since', async () => {
  const folder = tempFolder();
  const out = path.join(folder, 'site');
  const places = ['--out', out, '--cache', path.join(folder, 'cache')];
  for (const text of ['1', '2']) {
    const trees = new LiveTrees(out);
    const names = ['index.html', 'en/mill/index.html'];
    stage(trees, ...names.map((name) => [name, `${name} ${text}`] as const));
    await trees.begin();
    for (const name of names) trees.publish(name);
    await trees.finish(['/en/mill/']);
    if (text === '1') {
      const { code, stderr } = await runScript('rollback', places);
      expect({ code, rule: /\[(.*)\]/.exec(stderr)?.[1] }).toEqual({ code: 1, rule: 'rollback-nothing' });
    }
  }
  const { code, stdout } = await runScript('rollback', places);
  expect(code).toBe(0);
  expect(stdout.split('\n')).toContain('- /en/mill/');
  const shown = (name: string) => readFileSync(path.join(out, name), 'utf8');
  expect([shown('index.html'), shown('en/mill/index.html')]).toEqual([
    'index.html 1',
    'en/mill/index.html 2',
  ]);
});
