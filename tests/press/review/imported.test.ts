import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Input } from '../../../src/disk/import/inputs.ts';
import { inputsAt } from '../../../src/disk/import/inputs.ts';
import { importReviewed } from '../../../src/press/review/imported.ts';
import { wireSite } from '../../disk/import/wire-site.ts';
import { project, type TestSite } from '../../site.ts';

let site: TestSite;
beforeEach(() => {
  site = wireSite();
});
afterEach(() => site.remove());

const roots = () => ({ project, content: site.content, locales: site.locales });
const now = Date.parse('2026-02-01T12:00:00+03:00');

/** A site with two texts that were public: one has a block that is not known here. */
function siteOfTwo(): string {
  const folder = path.join(site.folder, 'old');
  mkdirSync(path.join(folder, 'content/posts'), { recursive: true });
  writeFileSync(path.join(folder, 'hugo.toml'), 'baseURL = "https://old.example/"\n');
  const texts = { whole: '', faulty: '\n:::nonsense\nThe ferry waits.\n:::\n' };
  for (const [name, more] of Object.entries(texts)) {
    const text = `---\ntitle: The ${name} harbour\ndate: 2025-03-01T10:00:00Z\n---\n\nThe harbour opened again on Monday.\n${more}`;
    writeFileSync(path.join(folder, `content/posts/${name}.md`), text);
  }
  return folder;
}

const files = () => readdirSync(site.content, { recursive: true, encoding: 'utf8' }).sort();

test('a dry run tells what builds would refuse, as the import does, and writes nothing', async () => {
  const inputs: Input[] = await inputsAt([siteOfTwo()], site.folder, async () => new Uint8Array());
  const request = { now, section: 'culture', author: 'desk' };
  const before = files();
  const tried = await importReviewed(roots(), inputs, { ...request, dryRun: true });
  expect(files()).toEqual(before);
  const done = await importReviewed(roots(), inputs, { ...request, dryRun: false });
  const said = ({ imported }: typeof tried) =>
    imported.map((one) => [one.file, one.outcome, one.status, one.faults?.map(({ rule }) => rule) ?? []]);
  expect(said(tried)).toEqual(said(done));
  expect(said(done).map(([, , status]) => status)).toContain('published');
  expect(said(done).map(([, , status]) => status)).toContain('draft');
});
