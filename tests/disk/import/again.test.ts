import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importInputs } from '../../../src/disk/import/import.ts';
import { inputsAt } from '../../../src/disk/import/inputs.ts';
import { mappingFile } from '../../../src/disk/import/mapping.ts';
import type { ImportRequest } from '../../../src/disk/import/report.ts';
import { checkContent } from '../../../src/press/review/check-content.ts';
import { head, item, tail } from '../../import/wordpress/writer.ts';
import { project, type TestSite, today } from '../../site.ts';
import { textsOf, wireSite } from './wire-site.ts';

let site: TestSite;
let inbox: string;
beforeEach(() => {
  site = wireSite();
  inbox = path.join(site.folder, 'inbox');
  mkdirSync(inbox);
});
afterEach(() => site.remove());

const put = (name: string, data: string | Uint8Array) => writeFileSync(path.join(inbox, name), data);
const roots = () => ({ project, content: site.content, locales: site.locales });
async function run(request: Partial<ImportRequest> = {}, places = [inbox]) {
  const inputs = await inputsAt(places, site.folder, async () =>
    new TextEncoder().encode(page('from a pipe')),
  );
  return importInputs(roots(), inputs, { now: today, dryRun: false, ...request });
}
const outcomes = async (request?: Partial<ImportRequest>) =>
  (await run(request)).imported.map(({ outcome }) => outcome);

const long = 'The council met on Tuesday evening and heard four speakers, each of whom asked for more time.';
const page = (id: string, more = '') =>
  `<html lang="en"><head><link rel="canonical" href="https://port.example/${id}"><meta name="author" content="Layla Haddad"><meta property="article:section" content="Harbour"><title>Council asks for time: ${id}</title></head><body><article><h1>Council asks for time: ${id}</h1><p>${long}</p><p>${long} Again.</p>${more}<img src="bridge.png" alt="A bridge"></article></body></html>`;
const picture = readFileSync(path.join(project, 'content/stories/2025/10/arabic-in-unicode/hero.png'));

describe('the same again', () => {
  test('changes nothing, whatever the folder has been renamed to', async () => {
    put('a.html', page('one'));
    put('b.txt', `Council asks for more time to read\nSEAFORD (CA) - ${long}\n${long} Twice.\n`);
    put('bridge.png', picture);
    expect(await outcomes()).toEqual(['written', 'written']);
    const before = textsOf(site);
    expect(await outcomes({ now: today + 1e10 })).toEqual(['present', 'present']);
    expect(textsOf(site)).toEqual(before);
  });

  test('writes no translation twice where the newsroom had the text before, beside which its pair lies elsewhere', async () => {
    const twin = (id: number, language: string, content: string) =>
      item({ id, title: 'Council asks for time', content, slug: 'asks-for-time', language, group: 'g' });
    const arabic = 'اجتمع المجلس مساء الثلاثاء واستمع إلى أربعة متحدثين طلب كل منهم مزيدا من الوقت.';
    put('export.xml', head() + twin(1, 'en', `<p>${long}</p>`) + twin(2, 'ar', `<p>${arabic}</p>`) + tail);
    const folder = path.join(site.content, 'stories/2024/06/asks-for-time');
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'en.md'), `---\ntitle: Ours\n---\n${long}\n`);
    writeFileSync(path.join(folder, 'ar.md'), '---\ntitle: لنا\n---\nنص آخر.\n');
    expect(await outcomes()).toEqual(['present', 'written']);
    const before = textsOf(site);
    expect(await outcomes()).toEqual(['present', 'present']);
    expect(textsOf(site)).toEqual(before);
  });

  test('a newer version updates a draft that nobody edited, and leaves one that somebody did', async () => {
    put('a.html', page('one'));
    const [first] = (await run()).imported;
    const file = path.join(site.folder, first?.file ?? '');
    put('a.html', page('one', '<p>More was said after midnight.</p>'));
    expect(await outcomes()).toEqual(['updated']);
    expect(readFileSync(file, 'utf8')).toContain('More was said after midnight.');
    writeFileSync(file, readFileSync(file, 'utf8').replace('midnight', 'noon'));
    expect(await outcomes()).toEqual(['present']);
    put('a.html', page('one', '<p>Still more was said.</p>'));
    expect(await outcomes()).toEqual(['edited']);
    expect(readFileSync(file, 'utf8')).toContain('More was said after noon.');
  });

  test('a corrected text without a guid is the same story', async () => {
    put('b.txt', `Council asks for more time to read\nSEAFORD (CA) - ${long}\nIt rained.\n`);
    const [first] = (await run()).imported;
    put('b.txt', `Council asks for more time to read\nSEAFORD (CA) - ${long}\nIt snowed.\n`);
    const [second] = (await run()).imported;
    expect(second).toMatchObject({ outcome: 'updated', file: first?.file });
  });

  test('stories that would have one id get two', async () => {
    put('a.txt', `Council asks for more time to read\nSEAFORD (CA) - ${long}\n`);
    put('b.txt', `Council asks for more time to read\nSEAFORD (CA) - ${long.replaceAll('e', 'i')}\n`);
    const files = (await run()).imported.map(({ file }) => path.basename(path.dirname(file)));
    expect(files).toEqual(['council-asks-for-more-time-to', 'council-asks-for-more-time-to-2']);
  });
});

test('what is there after an import breaks no rule of the newsroom', async () => {
  put('a.html', page('one'));
  put('bridge.png', picture);
  put(
    'c.txt',
    `عاجل: فتح الجسر القديم\nالبصرة 21 كانون الثاني (وكالة الساحل) – فُتح الجسر القديم فوق الميناء أمام حركة السير.\n`,
  );
  const before = await checkContent(roots(), site.cache);
  const { problems } = await run();
  expect(problems).toEqual([]);
  const ofDrafts = (await checkContent(roots(), site.cache)).filter(({ severity }) => severity === 'error');
  expect(ofDrafts).toEqual(before.filter(({ severity }) => severity === 'error'));
});

test('pictures go into the folder of their story, and those elsewhere are told', async () => {
  put('a.html', page('one', '<img src="https://cdn.example/far.jpg" alt="Far"><img src="../../secret.png">'));
  put('bridge.png', picture);
  writeFileSync(path.join(site.folder, 'secret.png'), picture);
  const [one] = (await run()).imported;
  const folder = path.dirname(path.join(site.folder, one?.file ?? ''));
  expect(readdirSync(folder).sort()).toEqual(['bridge.png', 'en.md', 'imported.yaml']);
  expect(one?.dropped.filter(({ reason }) => reason.startsWith('a picture')).length).toBe(2);
});

test('names that nobody knows are asked about once, and count when they are answered', async () => {
  put('a.html', page('one'));
  expect((await run()).proposed).toBe(2);
  const file = path.join(site.folder, mappingFile);
  expect(readFileSync(file, 'utf8')).toMatch(
    /byline:\n {2}Layla Haddad: # \{ person: layla-haddad \}\nsection:\n {2}Harbour: # \{ section: harbour \}\n$/,
  );
  expect(await outcomes()).toEqual(['present']);
  writeFileSync(
    file,
    'byline: { Layla Haddad: { person: culture-desk } }\nsection: { Harbour: { section: culture } }\n',
  );
  const report = await run();
  expect(report).toMatchObject({ proposed: 0, imported: [{ outcome: 'updated' }] });
  expect(readFileSync(path.join(site.folder, report.imported[0]?.file ?? ''), 'utf8')).toMatch(
    /section: culture\nauthors:\n {2}- culture-desk/,
  );
});

test('one that fails stops no other, and standard input is one more', async () => {
  put('a.html', page('one'));
  put('b.bin', Uint8Array.of(0, 1, 2, 3));
  put('c.txt', 'Мост снова открыт для движения.');
  const { imported, problems } = await run({}, [inbox, '-']);
  expect(imported.map(({ outcome }) => outcome)).toEqual(['written', 'written']);
  expect(problems.map(({ rule }) => rule)).toEqual(['import-unknown', 'import-language']);
});

test('a text that was deleted comes back, and a dry run writes nothing', async () => {
  put('a.html', page('one'));
  const [one] = (await run()).imported;
  rmSync(path.join(site.folder, one?.file ?? ''));
  const before = textsOf(site);
  expect(await outcomes({ dryRun: true })).toEqual(['written']);
  expect(textsOf(site)).toEqual(before);
  expect(await outcomes()).toEqual(['written']);
});
