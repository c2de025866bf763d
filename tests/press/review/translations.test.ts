import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkEverything } from '../../../src/press/review/check-content.ts';
import { outputFile } from '../../../src/publication/output-paths.ts';
import { textPage } from '../../../src/publication/urls.ts';
import { runScript } from '../../scripts/run.ts';
import { keepStories, project, type TestSite, testSite, today } from '../../site.ts';
import { differences, readTree } from '../tree.ts';

const folder = 'stories/2025/11/six-pens';
const [original, translation] = [`${folder}/en.md`, `${folder}/ar.md`];
const page = '/en/2025/11/six-pens/';

let site: TestSite;
let translated: string;
beforeAll(() => {
  site = testSite();
  keepStories(site.content, ['2025/11/six-pens', '2025/11/two-rivers']);
  const slug = /^slug: (.*)$/m.exec(read(translation))?.[1] ?? '';
  translated = `/ar/2025/11/${encodeURIComponent(slug)}/`;
});
afterAll(() => site.remove());

const place = (file: string) => path.join(site.content, file);
const read = (file: string) => readFileSync(place(file), 'utf8');
const edit = (file: string, from: RegExp | string, to: string) => {
  const before = read(file);
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(place(file), after);
};
const html = (url: string) => readFileSync(path.join(site.out, outputFile(url)), 'utf8');
const lineOf = (file: string, words: string) => read(file).split(words)[0]?.split('\n').length;
const roots = () => ({ project, content: site.content, locales: site.locales });
const outdated = async () => {
  const problems = await checkEverything(roots(), { cache: site.cache, now: today });
  return problems.flatMap(({ rule, file, line }) =>
    rule === 'translation-outdated' ? [`${file}:${line}`] : [],
  );
};
const translate = (action: string, file: string, ...more: string[]) =>
  runScript('translate', [
    action,
    '--content',
    site.content,
    '--locales',
    site.locales,
    place(file),
    ...more,
  ]);
const recordRevision = () => translate('accept', translation);

const recorded = expect.stringMatching(/^Recorded: .*ar\.md says what .*en\.md says today\.\n$/);

/** The blocks of a text, with blank lines between them. */
const blocks = (file: string) => (read(file).split(/^---$/m)[2] ?? '').trim().split(/\n{2,}/);

test('a translation knows which paragraph of its original changed', async () => {
  expect((await recordRevision()).code).toBe(0);
  await site.build();
  const before = html(translated);

  edit(original, (blocks(original)[1] ?? '').split(/\s/)[0] ?? '', '*Indeed:*');
  const changed = await site.build();
  expect(changed.written.filter((url) => url.endsWith('/')).sort()).toEqual(
    [page, translated].flatMap((url) => [url, textPage(url)]).sort(),
  );
  const notice = /<a href="\/en\/2025\/11\/six-pens\/#:~:text=([^"]+)" hreflang="en">/.exec(html(translated));
  const words = decodeURIComponent(notice?.[1] ?? '-');
  expect(blocks(original)[1]?.replaceAll('*', '')).toContain(words);
  expect(words.split(' ').length).toBeGreaterThan(1);

  const second = lineOf(translation, blocks(translation)[1] ?? '-');
  expect(await outdated()).toEqual([`content/${translation}:${second}`]);

  const kept = read(translation);
  expect(await recordRevision()).toMatchObject({ code: 0, stdout: recorded });
  expect(await recordRevision()).toMatchObject({ code: 0, stdout: expect.stringMatching(/before/) });
  expect(read(translation).replace(/revision: [^}\n]*/, '')).toBe(kept.replace(/revision: [^}\n]*/, ''));
  expect(await outdated()).toEqual([]);
  await site.build();
  expect(html(translated)).toBe(before);
  expect(differences(readTree(site.out), await site.cleanTree())).toEqual([]);
});

test('other layout of the same text is no change', async () => {
  const [first = ''] = blocks(original);
  edit(original, first, first.replaceAll(' ', '\n').replace('\n', ' '));
  expect(await outdated()).toEqual([]);
});

test('a changed title is named at both titles', async () => {
  const before = read(original);
  edit(original, /^title: .*$/m, 'title: Six reeds');
  edit(original, /^---\n/, '---\n# The pens of a calligrapher\n');
  const problems = await checkEverything(roots(), { cache: site.cache, now: today });
  const found = problems.find(({ rule }) => rule === 'translation-outdated');
  expect(found).toMatchObject({ file: `content/${translation}`, line: lineOf(translation, 'title:') });
  expect(found?.message).toContain(`content/${original}:${lineOf(original, 'title:')}`);
  await site.build();
  expect(html(translated)).toContain('href="/en/2025/11/six-pens/" lang="en"');
  writeFileSync(place(original), before);
});

test('without a revision, times tell', async () => {
  edit(translation, /, revision: [^}\n]*\}/, ' }');
  expect(await outdated()).toEqual([]);
  edit(original, /^published: .*$/m, '$&\nupdated: 2026-01-20T10:00:00+03:00');
  expect(await outdated()).toEqual([]);
  edit(translation, /^title: .*$/m, '$&\nupdated: 2026-01-10T10:00:00+03:00');
  expect(await outdated()).toEqual([`content/${translation}:${lineOf(translation, 'translation:')}`]);
  await site.build({ now: today });
  expect(html(translated)).toContain('href="/en/2025/11/six-pens/" hreflang="en"');
});

test('what is no translation has no revision to record', async () => {
  const { code, stderr } = await translate('accept', original);
  expect(code).toBe(1);
  expect(stderr).toContain('not-a-translation');
});
