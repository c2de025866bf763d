import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openImporters } from '../../src/press/theme-code/importers.ts';
import { importOne, wireSite } from '../disk/import/wire-site.ts';
import { project, type TestSite } from '../site.ts';

const fixture = path.join(project, 'tests/theme/fixtures/newsroom/theme/importers');
let site: TestSite;
let importers: string;
const open = () =>
  openImporters({
    project,
    content: site.content,
    locales: site.locales,
    theme: path.join(site.folder, 'theme'),
  });

beforeAll(() => {
  site = wireSite();
  importers = path.join(site.folder, 'theme/importers');
  mkdirSync(importers, { recursive: true });
  cpSync(fixture, importers, { recursive: true });
});
afterAll(() => site.remove());

it('importers of the newsroom read what they recognise, before Warraq’s own', async () => {
  const file = path.join(site.folder, 'one.txt');
  writeFileSync(
    file,
    '{ "card": 12, "head": "The harbour opens", "lines": "The harbour opened on *Monday*." }',
  );
  const { importers: own, problems } = await open();
  const report = await importOne(site, { file, own, section: 'world' });
  expect([...problems, ...report.problems]).toEqual([]);
  expect(report.imported).toMatchObject([
    { outcome: 'written', source: 'cards', title: 'The harbour opens' },
  ]);
  expect(report.dropped).toMatchObject([{ what: 'card 12' }]);
  const [made] = report.imported;
  expect(readFileSync(path.join(site.folder, made?.file ?? ''), 'utf8')).toContain(
    'The harbour opened on *Monday*.',
  );
  // The same again changes nothing.
  const again = await importOne(site, { file, own, section: 'world' });
  expect(again.imported).toMatchObject([{ outcome: 'present' }]);
});

it('what one of them throws is told at its place, and so is a file that is none', async () => {
  const file = path.join(site.folder, 'two.txt');
  writeFileSync(file, '{ "card": 13');
  const { importers: own } = await open();
  const { problems } = await importOne(site, { file, own });
  expect(problems).toMatchObject([{ rule: 'theme-code', file: 'theme/importers/cards.ts', line: 11 }]);
  writeFileSync(path.join(importers, 'cards.ts'), 'export default { label: "x", recognises: () => true };');
  expect((await open()).problems).toMatchObject([{ rule: 'theme-export', file: 'theme/importers/cards.ts' }]);
  const lacking = "async function* read() { yield { item: { body: 'x' } } }";
  writeFileSync(
    path.join(importers, 'cards.ts'),
    `${lacking}\nexport default { label: 'x', recognises: () => true, read };`,
  );
  const { importers: nameless } = await open();
  const report = await importOne(site, { file, own: nameless });
  expect(report.problems).toMatchObject([{ rule: 'theme-code' }]);
});
