import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { tempFolder } from '../../disk/temp.ts';
import { project } from '../../site.ts';

const program = fileURLToPath(new URL('../../../src/press/templates/compile-templates.ts', import.meta.url));
/** A user who owns nothing of the project; only root can be one. */
const nobody = { uid: 65534, gid: 65534 };
const canTry = process.getuid?.() === 0 && spawnSync(process.execPath, [program], nobody).status !== null;

test.skipIf(!canTry)('templates are compiled by a user who may write into no folder but one', () => {
  const folder = tempFolder();
  chownSync(folder, nobody.uid, nobody.gid);
  chmodSync(folder, 0o700);
  const target = path.join(folder, 'templates');
  const roots = { project, content: folder, locales: folder };
  const env = { ...process.env, HOME: folder, TMPDIR: folder, ASTRO_TELEMETRY_DISABLED: '1' };
  const { status, stderr } = spawnSync(process.execPath, [program, JSON.stringify(roots), target], {
    ...nobody,
    env,
  });
  expect({ status, said: String(stderr) }).toEqual({ status: 0, said: '' });
  expect(existsSync(path.join(target, 'server/entry.mjs'))).toBe(true);
});
