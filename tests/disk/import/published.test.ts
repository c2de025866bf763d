import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TestSite } from '../../site.ts';
import { importOne, wire, wireSite } from './wire-site.ts';

let site: TestSite;
beforeEach(() => {
  site = wireSite();
});
afterEach(() => site.remove());

test('a translation beside the import makes a bilingual story', async () => {
  const { imported } = await importOne(site, { file: wire('bridge') });
  const draft = path.join(site.folder, imported[0]?.file ?? '');
  writeFileSync(draft, readFileSync(draft, 'utf8').replace('status: draft', 'status: published'));
  writeFileSync(
    path.join(path.dirname(draft), 'ar.md'),
    '---\ntitle: الجسر القديم يُفتح\ndescription: ترميم لا يراه أحد.\ntranslation: { of: en }\n---\nيُفتح الجسر قبل الصيف.\n',
  );
  expect((await site.build()).problems).toEqual([]);
  const page = (edition: string) =>
    readFileSync(path.join(site.out, edition, '2026/02/the-old-swing-bridge-can-open/index.html'), 'utf8');
  expect(page('en')).toContain('>A Pier Built on Mud</h2>');
  expect(page('en')).toContain('href="/ar/2026/02/the-old-swing-bridge-can-open/"');
  expect(page('ar')).toContain('الجسر القديم يُفتح');
  expect(page('ar')).toContain('href="/en/2026/02/the-old-swing-bridge-can-open/"');
});
