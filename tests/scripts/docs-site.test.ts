import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeDocsNewsroom } from '../../scripts/docs/site/newsroom.ts';
import type { SearchIndex } from '../../src/newsroom/page-data/search.ts';
import { type PressReport, press } from '../../src/press/press.ts';
import { checkEverything } from '../../src/press/review/check-content.ts';
import { pages } from '../docs/files.ts';
import { readTree, type Tree } from '../press/tree.ts';
import { seedCache } from '../seed-cache.ts';
import { project, today } from '../site.ts';

// The documentation as a site below a path, built and judged once: 2 s, with templates compiled 8 s.

let folder: string;
let report: PressReport;
let tree: Tree;
const inside = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'warraq-'));
  const options = { origin: 'https://user.example/project', source: 'https://code.example/blob' };
  const roots = writeDocsNewsroom(project, inside('newsroom'), options);
  const places = { out: inside('dist'), cache: inside('cache') };
  await seedCache(places.cache);
  const settings = {
    now: today,
    force: false,
    audit: true,
    cwd: folder,
    workerFrom: Number.POSITIVE_INFINITY,
  };
  report = await press({ roots, ...places, ...settings });
  const checked = await checkEverything(roots, { cache: places.cache, now: today });
  report.problems = [...report.problems, ...checked];
  tree = readTree(places.out);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const textOf = (name: string) => `${tree.get(name)}`;

it('breaks no rule, and no link between its pages leads nowhere', () => {
  expect(report.problems).toEqual([]);
});

it('has every page of the documentation', () => {
  const ofPages = [...tree.keys()].filter((name) => /^(?:guide|reference|how-it-works)-/.test(name));
  const sourcesOf = (name: string) => textOf(name).match(/(?<=code\.example\/blob\/)[\w./-]+/g) ?? [];
  const shown = ofPages.map((name) => sourcesOf(name).at(-1));
  const wanted = pages().map(({ file }) => file);
  const elsewhere = ['CHANGELOG.md', 'docs/README.md', 'scripts/bench/README.md'];
  expect(shown.toSorted()).toEqual(wanted.filter((file) => !elsewhere.includes(file)).toSorted());
});

it('leads to all of them from the front page, in the order of the list, and lets readers search them', () => {
  const links = [...textOf('index.html').matchAll(/<h3> <a href="\/project\/([\w-]+)\/"/g)].map(
    ([, id]) => id,
  );
  expect(links.slice(0, 3)).toEqual(['guide-start', 'guide-write', 'guide-pictures']);
  const { months, pages: buckets }: SearchIndex = JSON.parse(textOf('search/index.json'));
  expect([months, buckets > 0]).toEqual([[], true]);
  expect(JSON.parse(textOf('search/pages/results.json'))).toHaveLength(links.length);
});
