import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { runCommand } from '../../../src/disk/run-command.ts';
import { checkEverything } from '../../../src/press/review/check-content.ts';
import { readStatus } from '../../../src/press/status/read-status.ts';
import { accept } from '../../../src/press/translation/accept.ts';
import { drafted, draftTask } from '../../../src/press/translation/draft/draft.ts';
import { writeImported } from '../../../src/press/translation/exchange/files.ts';
import { showTranslations } from '../../../src/press/translation/show.ts';
import { readStoriesNamed } from '../../../src/press/translation/stories.ts';
import { runScript } from '../../scripts/run.ts';
import { keepStories, project, type TestSite, testSite, today } from '../../site.ts';

const story = 'detainees-transfer';
const folder = `stories/2026/01/${story}`;
const example = path.join(project, 'docs/examples/libretranslate.mjs');

/** A server as LibreTranslate is, which says what a test wants. */
let respond: (texts: string[], response: ServerResponse) => void;
const server = createServer(async (request, response) => {
  const { q, format } = JSON.parse(await textOf(request)) as { q: string[]; format: string };
  expect([request.url, format]).toEqual(['/translate', 'html']);
  respond(q, response);
});
const sites: TestSite[] = [];
let site: TestSite;
beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve())));
beforeEach(() => {
  site = testSite();
  sites.push(site);
  keepStories(site.content, [`2026/01/${story}`]);
  const settings = `translation: { command: 'node "${example}"', seconds: 60 }\n`;
  const file = path.join(site.content, 'publication.yaml');
  writeFileSync(file, readFileSync(file, 'utf8') + settings);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  for (const one of sites) one.remove();
});

const place = (name: string) => path.join(site.content, folder, name);
const read = (name: string) => readFileSync(place(name), 'utf8');
const edit = (name: string, from: string, to: string) => {
  expect(read(name)).toContain(from);
  writeFileSync(place(name), read(name).replace(from, to));
};
const roots = () => ({ project, content: site.content, locales: site.locales });
const stories = async () => {
  const found = await readStoriesNamed(roots(), [story]);
  if ('problems' in found) throw new Error(JSON.stringify(found.problems));
  return found;
};
const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const translate = (...args: string[]) =>
  runScript('translate', [...args, '--content', site.content, '--locales', site.locales], {
    env: { LIBRETRANSLATE_URL: address() },
  });
/** A machine that writes a word before each text, with what it was given in it. */
const machine = (text: string) => text.replace(/[^<>]+(?=<|$)/, 'كلمة $&');
const answer = (texts: string[], response: ServerResponse) =>
  response.end(JSON.stringify({ translatedText: texts.map(machine) }));
/** Drafts with what a machine gives for each block, in this process. */
const draft = async (
  given: (text: string, kind: string) => string | null,
  { stale = false, more = [] as { id: string; text: string }[] } = {},
) => {
  const all = await stories();
  const task = draftTask(all, { story, edition: 'ar', stale });
  if ('problem' in task) return [task.problem.rule];
  const blocks = task.request.blocks.flatMap(({ id, kind, text }) => {
    const own = given(text, kind);
    return own === null ? [] : [{ id, text: own }];
  });
  const { drafted: done, problems } = drafted(all, task, [...blocks, ...more]);
  if (done) expect(writeImported(all, done)).toBeNull();
  return problems.map(({ rule }) => rule).filter((rule) => rule !== 'draft-name');
};
const shown = async () => showTranslations(await stories(), story, 'ar')[0]?.blocks ?? [];
const acceptAll = async (blocks: number[] = []) =>
  accept(await stories(), { file: `content/${folder}/ar.md`, blocks, minor: false, dryRun: false });
const problemsOfBuild = async () => (await site.build()).problems.map(({ rule }) => rule);

it('a whole draft by a server is published once somebody has read it, and not before', async () => {
  rmSync(place('ar.md'));
  respond = answer;
  const { code, stdout, stderr } = await translate('draft', story, '--json');
  expect([code, stderr]).toEqual([0, '']);
  const [done] = JSON.parse(stdout).drafted;
  expect(done).toMatchObject({ story, edition: 'ar', blocks: 24, left: 0 });
  expect(read('ar.md')).toContain('- **كلمة 150** detainees');
  expect(read('ar.md')).toMatch(/^status: draft\n[\s\S]*machine: 1-24 }/m);
  expect(await problemsOfBuild()).toEqual([]);
  edit('ar.md', 'status: draft\n', '');
  expect(await problemsOfBuild()).toContain('machine-draft');
  const found = await checkEverything(roots(), { cache: site.cache, now: today });
  expect(found.filter(({ rule }) => rule === 'machine-block')).toMatchObject([{ line: 2 }]);
  const status = await readStatus(roots(), site.cache, today);
  expect('items' in status && status.items.map(({ state }) => state)).toContain('machine');
  expect(await shown()).toHaveLength(24);
  await acceptAll();
  expect(read('ar.md')).not.toContain('machine');
  expect(await shown()).toEqual([]);
  const { written } = await site.build();
  expect(written.some((one) => one.startsWith('/ar/2026/01/'))).toBe(true);
});

it('a server that fails, stalls or breaks off leaves everything as it was', async () => {
  rmSync(place('ar.md'));
  const failures: [typeof respond, RegExp, seconds?: number][] = [
    [(_, response) => response.writeHead(503).end('{"error":"busy"}'), /^ended with 1\.$/],
    [(_, response) => response.end('{"translatedText": ["<b'), /^ended with 1\.$/],
    [(_, response) => response.end('{"translatedText": ["one"]}'), /^ended with 1\.$/],
    [(_, response) => response.destroy(), /^ended with 1\.$/],
    [() => {}, /^took more than 1 seconds, and was ended\.$/, 1],
  ];
  for (const [failure, words, seconds = 60] of failures) {
    respond = failure;
    const all = await stories();
    const task = draftTask(all, { story, edition: 'ar', stale: false });
    const server = { LIBRETRANSLATE_URL: address() };
    const command = `"${process.execPath}" "${example}"`;
    const run = await runCommand(
      { command, folder: project, seconds, env: server },
      JSON.stringify('request' in task && task.request),
    );
    expect('detail' in run && run.detail).toMatch(words);
  }
  respond = failures[0]?.[0] ?? answer;
  const { code, stdout, stderr } = await translate('draft', story);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/answers 503.[\s\S]*`ar`: the command ended with 1\./);
  expect(() => read('ar.md')).toThrow();
});

it('nothing is started that is not wanted: no command, a dry run, another answer than JSON', async () => {
  rmSync(place('ar.md'));
  respond = () => {
    throw new Error('The command was started.');
  };
  const { code, stdout } = await translate('draft', story, '--dry-run', '--json');
  const [request] = JSON.parse(stdout).requests;
  expect(code).toBe(0);
  expect(request).toMatchObject({
    story,
    source: { tag: 'en' },
    target: { edition: 'ar', direction: 'rtl' },
  });
  const item = request.blocks.find(({ kind }: { kind: string }) => kind === 'item');
  expect(item.text).toMatch(/^<g id="1">150<\/g> detainees/);
  expect(item.terms).toContainEqual(expect.objectContaining({ source: 'CENTCOM', forms: expect.any(Array) }));
  const file = path.join(site.content, 'publication.yaml');
  const settings = readFileSync(file, 'utf8');
  writeFileSync(file, settings.replace(/command: '[^']*'/, "command: 'echo out of order'"));
  expect((await translate('draft', story)).stderr).toContain('gave something that is not JSON.');
  writeFileSync(file, settings.replace(/^translation: .*$/m, ''));
  expect((await translate('draft', story)).stderr).toContain('[draft-no-command]');
});

const point = '- **Up to 7,000** are expected';
const lost = 'Officials in Damascus, Washington and Baghdad all';

it('what a person translated is drafted anew if it is stale and that is wanted, and nothing else changes', async () => {
  edit('en.md', point, '- **Some 7,000** are expected');
  edit('en.md', lost, `An arrival, [here](https://example.org/a).\n\n${lost}`);
  const before = read('ar.md');
  expect(await draft(machine)).toEqual([]);
  const changed = () =>
    read('ar.md')
      .split('\n')
      .filter((line) => !before.split('\n').includes(line));
  expect(changed()).toEqual([
    expect.stringMatching(/^ *revision: |^translation: /),
    ...(changed().length > 2 ? [expect.stringContaining('machine: ')] : []),
    'كلمة An arrival, [here](https://example.org/a).',
  ]);
  expect((await shown()).map(({ state, machine: is }) => [state, is])).toEqual([
    ['same', true],
    ['changed', false],
  ]);
  expect(await problemsOfBuild()).toContain('machine-draft');
  expect(await draft(machine, { stale: true })).toEqual([]);
  expect(read('ar.md')).toContain('\n- **كلمة Some 7,000** are expected');
  const [first, second, ...more] = (await shown()).map(({ block }) => block);
  expect(more).toEqual([]);
  await acceptAll([first ?? 0]);
  expect((await shown()).map(({ block }) => block)).toEqual([second]);
  expect(await problemsOfBuild()).toContain('machine-draft');
  await acceptAll([second ?? 0]);
  expect(
    read('ar.md')
      .split('\n')
      .filter((line) => !before.split('\n').includes(line)),
  ).toHaveLength(3);
  expect(await problemsOfBuild()).not.toContain('machine-draft');
});

it('blocks whose marks are lost are left, and told of; the others are taken', async () => {
  edit('en.md', lost, `An arrival, [here](https://example.org/a).\n\nAnother.\n\nA third.\n\n${lost}`);
  const told = await draft(
    (text) => (text.includes('here') ? 'بلا رابط' : text.includes('third') ? null : machine(text)),
    { more: [{ id: 'u9', text: 'x' }] },
  );
  expect(told).toEqual(['draft-codes', 'draft-answer', 'draft-answer']);
  expect(read('ar.md')).toContain('كلمة Another.');
  expect((await shown()).map(({ state, machine: is }) => [state, is])).toEqual([
    ['added', false],
    ['same', true],
    ['added', false],
  ]);
});

it('a translation that is begun without a block gets it later; without a title there is none', async () => {
  rmSync(place('ar.md'));
  expect(await draft((text, kind) => (kind === 'title' ? null : machine(text)))).toEqual([
    'draft-answer',
    'draft-unfinished',
  ]);
  expect(await draft((text) => (text.includes('7,000</g>') ? '' : machine(text)))).toEqual(['draft-answer']);
  // A list comes whole.
  const item = { state: 'added', kind: 'item', translation: null };
  expect((await shown()).filter(({ state }) => state !== 'same')).toMatchObject([item, item, item]);
  expect(await draft(machine)).toEqual([]);
  expect(read('ar.md')).toMatch(/150\*\*.*\n- \*\*كلمة Up to 7,000\*\*/);
  expect((await shown()).map(({ state }) => state)).toEqual(Array(24).fill('same'));
});

it('names are as the glossary has them, and what it tells to avoid is mended', async () => {
  const file = path.join(site.content, 'glossary.yaml');
  const glossary = readFileSync(file, 'utf8');
  writeFileSync(file, `${glossary}\narrival: { en: Arrival, ar: وصول, avoid: { ar: [قدوم] } }\n`);
  edit('en.md', lost, `The Arrival.\n\n${lost}`);
  expect(await draft(() => 'عن القدوم وقدوم ولقدوم ومقدوم.')).toEqual([]);
  expect(read('ar.md')).toContain('\nعن الوصول ووصول ولوصول ومقدوم.\n');
});

it('a translation that does not say what it was made from is not added to', async () => {
  writeFileSync(place('ar.md'), read('ar.md').replace(/,? *revision: [^,}\n]*/, ''));
  expect(await draft(machine)).toEqual(['draft-unrecorded']);
});
