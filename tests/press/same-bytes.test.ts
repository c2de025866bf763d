import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PressReport } from '../../src/press/press.ts';
import { runScript } from '../scripts/run.ts';
import { keepStories, project } from '../site.ts';
import { differences, readTree, type Tree } from './tree.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'warraq-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Where and how a machine builds. */
interface Machine {
  home: string;
  env: Record<string, string>;
  /** The order in which its files came to be. */
  order: (names: string[]) => string[];
}

/** Stories with pictures of both kinds, tables, code and corrections, and one to come. */
const months = ['2025/10', '2025/11', '2034/03'];

/** The demo newsroom with those stories. */
let newsroom: Tree;
beforeAll(() => {
  const content = path.join(folder, 'content');
  cpSync(path.join(project, 'content'), content, { recursive: true });
  keepStories(content, months);
  newsroom = readTree(content);
});

/** Builds a newsroom as it lies on a machine, templates and all. */
async function buildOn({ home, env, order }: Machine): Promise<{ tree: Tree; report: Partial<PressReport> }> {
  const content = path.join(home, 'content');
  for (const [index, name] of order([...newsroom.keys()]).entries()) {
    const file = path.join(content, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, newsroom.get(name) ?? '');
    utimesSync(file, index, index);
  }
  const out = path.join(home, 'dist');
  const places = ['--content', content, '--out', out, '--cache', path.join(home, 'cache')];
  const args = [...places, '--now', '2026-02-01T09:00:00Z', '--json'];
  const { code, stdout, stderr } = await runScript('build', args, { env, cwd: home });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const { ms: _, ...report } = JSON.parse(stdout);
  return { tree: readTree(out), report };
}

function machine(name: string, rest: Omit<Machine, 'home'>): Machine {
  const home = path.join(folder, name);
  mkdirSync(home, { recursive: true });
  return { home, ...rest };
}

test('other folders, time zones, locales and file orders give the same bytes in the same order', async () => {
  const cairo = await buildOn(
    machine('غرفة الأخبار', {
      env: { TZ: 'Pacific/Auckland', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8', NODE_ENV: 'development' },
      order: (names) => names.toSorted(),
    }),
  );
  const newfoundland = await buildOn(
    machine('b/c/d', {
      env: { TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C', NODE_ENV: 'production' },
      order: (names) => names.toSorted().reverse(),
    }),
  );
  expect(cairo.tree.size).toBeGreaterThan(100);
  expect(differences(cairo.tree, newfoundland.tree)).toEqual([]);
  expect(newfoundland.report).toEqual(cairo.report);
});
