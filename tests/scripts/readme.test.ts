import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { leadWithNone, project, testSite } from '../site.ts';
import { runScript } from './run.ts';

const site = testSite();
afterAll(site.remove);

const readme = readFileSync(path.join(project, 'README.md'), 'utf8');
const [folder = ''] = /(?<=`)content\/stories\/[^`]*(?=`)/.exec(readme) ?? [];

/** The files that the README tells a newcomer to write, without the indentation of a list. */
const files = [...readme.matchAll(/`(\S+\.md)`[^`]*```markdown\n([\s\S]*?)```/g)].map(
  ([, name = '', text = '']) => [name, text.replace(/^ {3}/gm, '')] as const,
);

test('the story of the README has no mistake in a newsroom like the demo', async () => {
  expect(files.map(([name]) => name)).toEqual(['en.md', 'ar.md']);
  leadWithNone(site.content);
  rmSync(path.join(site.content, 'stories'), { recursive: true });
  const place = path.join(site.folder, folder);
  mkdirSync(place, { recursive: true });
  for (const [name, text] of files) writeFileSync(path.join(place, name), text);
  const places = ['--content', site.content, '--locales', site.locales, '--cache', site.cache];
  const { code, stdout, stderr } = await runScript('check', places);
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: 'no problems\n', stderr: '' });
});
