import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPublication } from '../../../src/disk/content/publication.ts';
import { importInputs } from '../../../src/disk/import/import.ts';
import { fileInput } from '../../../src/disk/import/input-files.ts';
import type { Imported } from '../../../src/disk/import/report.ts';
import { textOf } from '../../../src/import/draft/text-of.ts';
import { instantOf } from '../../../src/publication/times.ts';
import { project, type TestSite, testSite, today } from '../../site.ts';
import { type NameOf, ninjsOf, readArticle, type Written } from './writer.ts';

const demo = path.join(project, 'content', 'stories');
const names = readdirSync(demo, { recursive: true, encoding: 'utf8' })
  .filter((one) => one.endsWith('.md'))
  .map((one) => one.split(path.sep).join('/').slice(0, -3))
  .sort();

let site: TestSite;
let articles: Written[];
let imported: Map<string, { one: Imported; written: Written }>;

beforeAll(async () => {
  site = testSite();
  const roots = { project, content: site.content, locales: site.locales };
  const { publication } = readPublication(roots);
  if (!publication) throw new Error('the demo has no publication');
  rmSync(path.join(site.content, 'stories'), { recursive: true });
  const nameOf: NameOf = (kind, id, edition) =>
    publication.terms[kind].find((one) => one.id === id)?.names[edition] ?? id;
  articles = names.map((name) => readArticle(demo, name));
  const folder = path.join(site.folder, 'in');
  mkdirSync(folder);
  const inputs = articles.map((article, index) => {
    const language = publication.editions.find(({ id }) => id === article.edition)?.language ?? '';
    const file = path.join(folder, `${index}.json`);
    writeFileSync(file, ninjsOf(article, language, nameOf));
    return { file: fileInput(file, `${index}.json`) };
  });
  const report = await importInputs(roots, inputs, { now: today, dryRun: false });
  expect(report.problems).toEqual([]);
  imported = new Map(
    report.imported.map((one) => {
      const name = one.file.replace(/^content\/stories\//, '').replace(/\.md$/, '');
      const written = readArticle(path.join(site.content, 'stories'), name);
      return [one.item.guid, { one, written }];
    }),
  );
}, 60_000);
afterAll(() => site.remove());

const backOf = ({ name }: Written) => {
  const found = imported.get(`tag:example.org,2026:${name}`);
  if (!found) throw new Error(`${name} did not come back`);
  return found;
};

/** How often an article has each word. */
function words({ body }: Written): Map<string, number> {
  const all = textOf(body).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return new Map([...Map.groupBy(all, (word) => word)].map(([word, found]) => [word, found.length]));
}

/** The words that one article has more often than another. */
const more = (one: Map<string, number>, other: Map<string, number>): string[] =>
  [...one].filter(([word, count]) => count > (other.get(word) ?? 0)).map(([word]) => word);

test('every article comes back once', () => {
  expect(articles.length).toBeGreaterThan(30);
  expect(imported.size).toBe(articles.length);
  for (const article of articles) expect(backOf(article).one.outcome).toBe('written');
});

test.each(names)('%s is the same, save what is reported', (name) => {
  const article = readArticle(demo, name);
  const { one, written } = backOf(article);
  const { front } = written;
  expect(front.title).toBe(article.front.title);
  expect(front.description).toBe(article.front.description);
  expect(front.section).toBe(article.front.section);
  expect(front.topics).toEqual(article.front.topics);
  expect(front.authors).toEqual(article.front.authors);
  expect(front.source?.name).toBe(article.front.source?.name);
  expect(instantOf(front.published ?? '', 'Asia/Amman')).toBe(
    instantOf(article.front.published ?? '', 'Asia/Amman'),
  );
  const lost = one.dropped.map(({ what }) => what).join(' ');
  const [before, after] = [words(article), words(written)];
  expect(more(before, after).filter((word) => !lost.includes(word))).toEqual([]);
  expect(more(after, before)).toEqual([]);
  if (article.front.image) expect(lost).toContain('hero');
});
