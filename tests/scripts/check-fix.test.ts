import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Problem } from '../../src/problems/problem.ts';
import { leadWithNone, project } from '../site.ts';
import { runScript } from './run.ts';

let folder: string;
const inside = (name: string) => path.join(folder, name);
const story = 'content/stories/2026/01/a-story';

const original = `---
title: "It's \\"here\\""
description: 'Two  spaces'
published: 2026-01-21T18:30:00+03:00
section: world
authors: [desk]
---
He said "yes", *and  and* [no](https://example.org/it's "it's").
`;
const translation = `---\r
title: وصل الى هنا\r
description: نعم, وصل\r
translation: { of: en, differs: [{ about: "https://example.org/it's", why: No link }] }\r
---\r
قال "نعم", ثم سكت.\r
`;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'warraq-'));
  mkdirSync(inside(story), { recursive: true });
  for (const name of ['publication', 'sections', 'topics', 'people']) {
    cpSync(path.join(project, `content/${name}.yaml`), inside(`content/${name}.yaml`));
  }
  leadWithNone(inside('content'));
  cpSync(path.join(project, 'content/pages'), inside('content/pages'), { recursive: true });
  writeFileSync(inside(`${story}/en.md`), original);
  writeFileSync(inside(`${story}/ar.md`), `\uFEFF${translation}`);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...flags: string[]) => runScript('check', ['--content', 'content', ...flags], { cwd: folder });

async function check(...flags: string[]): Promise<{ code: number | null; problems: Problem[] }> {
  const { code, stdout, stderr } = await run('--format', 'json', ...flags);
  if (!stdout) throw new Error(stderr);
  return { code, problems: JSON.parse(stdout) };
}

const rules = (problems: readonly Problem[], file: string) =>
  problems
    .filter((one) => one.file === `${story}/${file}`)
    .map((one) => `${one.line}:${one.column} ${one.rule}`);

it('finds, mends in place, and has nothing more to mend', async () => {
  const found = await check();
  expect(found.code).toBe(0);
  expect(rules(found.problems, 'en.md')).toEqual([
    '3:18 doubled-space',
    '8:20 doubled-space',
    '8:22 doubled-word',
  ]);
  expect(rules(found.problems, 'ar.md')).toEqual([
    '2:12 misspelling',
    '3:17 ascii-punctuation',
    '6:10 ascii-punctuation',
  ]);
  expect(readFileSync(inside(`${story}/en.md`), 'utf8')).toBe(original);

  const mended = await check('--fix');
  expect(mended).toEqual({ code: 0, problems: [] });
  expect(readFileSync(inside(`${story}/en.md`), 'utf8')).toBe(
    original.replace('Two  spaces', 'Two spaces').replace('and  and', 'and'),
  );
  expect(readFileSync(inside(`${story}/ar.md`), 'utf8')).toBe(
    `\uFEFF${translation.replace('الى', 'إلى').replace('نعم, وصل', 'نعم، وصل').replace('"نعم",', '"نعم"،')}`,
  );

  const { mtimeMs, ino } = statSync(inside(`${story}/en.md`));
  expect((await check('--fix')).problems).toEqual([]);
  expect(statSync(inside(`${story}/en.md`))).toMatchObject({ mtimeMs, ino });
});

it('reports what it can’t mend, and leaves it', async () => {
  const text = original.replace('He said', '### A "mark\n\n[](https://example.org/) said');
  writeFileSync(inside(`${story}/en.md`), text);
  const { code, problems } = await check('--fix');
  expect(code).toBe(1);
  expect(rules(problems, 'en.md')).toEqual(['8:1 heading-skipped', '8:7 straight-quote', '10:1 empty-link']);
  expect(readFileSync(inside(`${story}/en.md`), 'utf8')).toContain('### A "mark\n\n[](https://example.org/)');
});

it('tells of mistakes in the list of words', async () => {
  const locales = inside('locales');
  cpSync(path.join(project, 'locales'), locales, { recursive: true });
  writeFileSync(path.join(locales, 'prose.yaml'), 'en:\n  mispellings: {}\n');
  const { code, problems } = await check('--locales', 'locales');
  expect(code).toBe(1);
  expect(problems.find((one) => one.rule === 'unknown-key')).toMatchObject({
    file: 'locales/prose.yaml',
    line: 2,
    column: 3,
  });
});

it('takes out what nobody sees, wherever it stands, and says so', async () => {
  const text = original
    .replace('Two  spaces', 'Two \u200Bspaces')
    .replace('authors', 'kicker: \u202EX\nauthors');
  writeFileSync(
    inside(`${story}/en.md`),
    text.replace('He said', '\u202AHe said').replace('"it\'s").', '"it\'s").\u202C'),
  );
  const { stderr } = await run('--fix');
  expect(stderr).toContain(`${story}/en.md:3: took out U+200B`);
  expect(stderr).toContain('en.md:9: took out U+202A U+202C');
  const mended = readFileSync(inside(`${story}/en.md`), 'utf8');
  expect(mended).not.toMatch(/[\u200B\u202A\u202C]/);
  expect(mended).toContain('\u202EX');
});
