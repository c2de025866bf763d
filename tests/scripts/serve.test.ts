import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeNewsroom } from '../press/small-newsroom.ts';
import { smallNewsroom } from '../press/small-stories.ts';
import { seedCache } from '../seed-cache.ts';
import { project, type TestSite, testSite } from '../site.ts';
import { placesOf, runScript } from './run.ts';

let site: TestSite;
let server: ChildProcess;
let origin: string;
/** Standard output and standard error, line by line. */
const lines: string[] = [];
let onLine = () => {};

/** Waits until a line has been printed. */
async function printed(pattern: RegExp): Promise<string> {
  for (;;) {
    const found = lines.find((line) => pattern.test(line));
    if (found) return found;
    await new Promise<void>((resolve) => {
      onLine = resolve;
    });
  }
}

const newsroom = smallNewsroom(2);
const story = newsroom.stories[0]?.texts.en;
const places = () =>
  placesOf(site).filter((_, index, all) => all[index] !== '--out' && all[index - 1] !== '--out');

beforeAll(async () => {
  site = testSite(null);
  await seedCache(site.cache);
  writeNewsroom(newsroom, site.content);
  server = spawn(process.execPath, [
    ...[path.join(project, 'scripts/warraq.mjs'), 'serve'],
    ...[...places(), '--port', '0'],
  ]);
  for (const stream of [server.stdout, server.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      onLine();
    });
  }
  origin = /http:\S+\d/.exec(await printed(/^Serving on/))?.[0] ?? '';
});
afterAll(() => {
  server.kill('SIGKILL');
  site.remove();
});

const titleAt = async (url: string) =>
  /<h1[^>]*>([^<]*)</.exec(await (await fetch(origin + url)).text())?.[1]?.trim();
const page = '/en/2025/12/story-1/';

test('HEAD says what GET says', async () => {
  const [get, head] = await Promise.all([fetch(origin + page), fetch(origin + page, { method: 'HEAD' })]);
  expect(head.status).toBe(200);
  expect(await head.text()).toBe('');
  const headersOf = ({ headers }: Response) =>
    [...headers].filter(([name]) => !/^(?:date|connection|keep-alive)$/.test(name));
  expect(headersOf(head)).toEqual(headersOf(get));
  const etag = get.headers.get('etag') ?? '';
  expect((await fetch(origin + page, { headers: { 'if-none-match': etag } })).status).toBe(304);
  expect((await fetch(origin + page, { method: 'DELETE' })).status).toBe(405);
});

test('an edit is shown without a restart, a mistake is told and not shown', async () => {
  if (!story) throw new Error('no story');
  expect(await titleAt(page)).toBe('Title of story-1');
  story.title = 'Edited';
  writeNewsroom(newsroom, site.content);
  await printed(/^Content was read again/);
  expect(await titleAt(page)).toBe('Edited');
  writeFileSync(path.join(site.content, 'stories/2026/01/story-1/en.md'), '---\ntitle: [\n---\n');
  await printed(/yaml-syntax/);
  await printed(/^The site stays as it was/);
  expect(await titleAt(page)).toBe('Edited');
});

test('a taken port is a problem, and so is content that can’t be shown', async () => {
  const broken = await runScript('serve', [...places(), '--port', '0']);
  expect({ code: broken.code, rule: /\[(.*)\]/.exec(broken.stderr)?.[1] }).toEqual({
    code: 1,
    rule: 'yaml-syntax',
  });
  writeNewsroom(newsroom, site.content);
  const taken = await runScript('serve', [...places(), '--no-watch', '--port', new URL(origin).port]);
  expect({ code: taken.code, rule: /\[(port.*)\]/.exec(taken.stderr)?.[1] }).toEqual({
    code: 1,
    rule: 'port-taken',
  });
});

test('it ends when it is told to', async () => {
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});
