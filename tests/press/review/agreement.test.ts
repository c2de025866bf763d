import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openReader, readFiles } from '../../../src/press/read-newsroom.ts';
import { agreementProblems } from '../../../src/press/review/agreement.ts';
import { keepStories, project, type TestSite, testSite } from '../../site.ts';

const folder = 'stories/2026/01/detainees-transfer';
let site: TestSite;
beforeAll(() => {
  site = testSite();
  keepStories(site.content, ['2026/01/detainees-transfer']);
});
afterAll(() => site.remove());

const place = (name: string) => path.join(site.content, name);
const read = (name: string) => readFileSync(place(name), 'utf8');
const edit = (name: string, from: string | RegExp, to: string) => {
  const before = read(name);
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(place(name), after);
};
const lineOf = (name: string, words: string) => read(name).split(words)[0]?.split('\n').length;
const [original, translation] = [`${folder}/en.md`, `${folder}/ar.md`];

const found = async () => {
  const roots = { project, content: site.content, locales: site.locales };
  const reader = await openReader();
  const { content } = readFiles(roots, undefined, reader);
  return content ? agreementProblems(roots, content, reader) : [];
};
const rules = async () => (await found()).map(({ rule, file, line }) => `${rule} ${file}:${line}`);

it('names both places of what differs, until it is mended or explained', async () => {
  expect(await found()).toEqual([]);
  edit(translation, '47 فرنسيًا', '74 فرنسيًا');
  edit(translation, /^هذه اتهامات طرف واحد.*\n\n/m, '');
  const before = lineOf(translation, 'واتهمت الدبلوماسية');
  const [lost, wrong] = await found();
  expect(lost).toMatchObject({ rule: 'translation-incomplete', line: before });
  expect(lost?.message).toContain(`content/${original}:${lineOf(original, 'These are the claims')}`);
  expect(wrong).toMatchObject({ rule: 'translation-disagrees', line: lineOf(translation, '74') });
  expect(wrong?.message).toContain('“47”');
  expect(wrong?.message).toContain('“74”');
  expect(wrong?.message).toContain(`content/${original}:${lineOf(original, '47 French')}`);

  const about = /about: ("[^"]+")/.exec(lost?.hint ?? '')?.[1];
  const differs = `differs: [{ about: 74, why: So it is }, { about: ${about}, why: Told elsewhere }]`;
  edit(translation, 'translation: { of: en,', `translation: { of: en, ${differs},`);
  expect(await found()).toEqual([]);
});

it('leaves what is stale to those who translate it', async () => {
  edit(original, 'given four days', 'given nine days');
  expect(await found()).toEqual([]);
});

it('compares what was written into both at once, and says nothing of it as missing', async () => {
  const before = [read(original), read(translation)] as const;
  const add = (figure: string, own: string) => {
    for (const [name, text] of [original, translation].map((name, index) => [name, before[index]] as const))
      writeFileSync(place(name), text ?? '');
    edit(original, '\n## ', `\nThe convoy had ${figure} vehicles, the monitors said.\n\n## `);
    edit(translation, '\n## ', `\n${own}\n\n## `);
  };
  add('31', 'وقال المراقبون إن الرتل ضم 31 مركبة.');
  expect(await found()).toEqual([]);
  add('31', 'وقال المراقبون إن الرتل ضم 13 مركبة.');
  expect(await rules()).toEqual([
    `translation-disagrees content/${translation}:${lineOf(translation, '13 مركبة')}`,
  ]);
  // What is of another kind, or much longer, was written for these readers alone.
  add('31', '- وقال المراقبون إن الرتل ضم 13 مركبة.');
  expect((await rules()).map((rule) => rule.split(' ')[0])).toEqual(['translation-surplus']);
  for (const [name, text] of [original, translation].map((name, index) => [name, before[index]] as const))
    writeFileSync(place(name), text ?? '');
});

it('knows the names of a glossary', async () => {
  const glossary = [
    '# Names',
    'hasakah: { en: Hasakah, ar: الحسكة, avoid: { en: [Al-Hasaka] }, note: The city. }',
    'shaddadi: { en: al-Shaddadi, ar: الشدادي }',
  ];
  writeFileSync(place('glossary.yaml'), glossary.join('\n'));
  expect(await found()).toEqual([]);
  edit(translation, 'الشدادي', 'الشداده');
  edit(original, '## The numbers so far', '## The numbers so far in Al-Hasaka');
  expect((await rules()).sort()).toEqual([
    `name-form content/${original}:${lineOf(original, 'Al-Hasaka')}`,
    `translation-disagrees content/${translation}:${lineOf(translation, 'الشداده')}`,
  ]);
  writeFileSync(place('glossary.yaml'), 'hasakah: { fr: Hassaké }');
  expect((await rules())[0]).toContain('content/glossary.yaml:1');
});
