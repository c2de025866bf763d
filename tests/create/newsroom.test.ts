import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { idsOf } from '../../src/create/ids.ts';
import { type Answers, contentOf } from '../../src/create/newsroom.ts';
import { welcomeSchema } from '../../src/create/words.ts';
import { newsroomObstacle, reviseNew, writeNewsroom } from '../../src/disk/new-newsroom.ts';
import { rootsIn } from '../../src/disk/roots.ts';
import { checkEverything } from '../../src/press/review/check-content.ts';
import { parseYaml } from '../../src/problems/yaml.ts';
import { project, today } from '../site.ts';

/** Costs 2 s: what a new newsroom says is checked once, in all languages. */
const file = path.join(project, 'locales/welcome.yaml');
const words = welcomeSchema.parse(parseYaml(readFileSync(file, 'utf8'), 'welcome.yaml').data);
const languages = Object.keys(words);
const answers: Answers = { name: ['The Harbour'], languages, timeZone: 'Asia/Kathmandu', sections: [] };

const folder = mkdtempSync(path.join(tmpdir(), 'warraq-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a new newsroom', () => {
  it('has words in every language that has all strings', () => {
    for (const one of languages) expect(existsSync(path.join(project, `locales/${one}.json`))).toBe(true);
    expect(languages).toHaveLength(12);
    const keys = new Set(languages.map((one) => Object.keys(words[one]?.sections ?? {}).join()));
    expect([...keys]).toEqual(['news,culture']);
  });

  it('has nothing that `npm run check` finds, in any language', async () => {
    writeNewsroom(folder, contentOf(answers, words, today, reviseNew), null);
    const problems = await checkEverything(rootsIn(project, folder), {
      cache: path.join(folder, 'cache'),
      now: today,
    });
    expect(problems).toEqual([]);
  });

  it('tells in which languages its story is behind once the first of them changes', async () => {
    const [original = '', ...others] = languages;
    const story = path.join(folder, 'content/stories/2026/02/welcome', `${original}.md`);
    writeFileSync(story, readFileSync(story, 'utf8').replace(/^description: .*$/m, 'description: New'));
    const problems = await checkEverything(rootsIn(project, folder), {
      cache: path.join(folder, 'cache'),
      now: today,
    });
    expect(problems.map(({ rule, file }) => `${rule} ${path.basename(file, '.md')}`).sort()).toEqual(
      others.map((one) => `translation-outdated ${one}`).sort(),
    );
  });

  it('dates its story by the time zone, files it in the first section, and translates it from the first language', () => {
    const two = contentOf({ ...answers, languages: ['fr', 'ja'] }, words, today, reviseNew);
    const [original, translation] = ['fr', 'ja'].map((one) =>
      two.get(`content/stories/2026/02/welcome/${one}.md`),
    );
    expect(original).toContain('published: 2026-02-01 14:45\nsection: news\n');
    expect(translation).toMatch(
      /^---\ntitle: .*\ndescription: .*\ntranslation:\n {2}of: fr\n {2}revision: t\S{5} d\S{5}(?: p\S{5}){3}\n---\n/,
    );
  });

  it('is called as is said, and has the sections that are said, in each language', () => {
    const said: Answers = {
      ...answers,
      languages: ['en', 'ar'],
      name: ['The Harbour', 'المرفأ'],
      sections: [['World', 'العالم'], ['Économie']],
    };
    const files = contentOf(said, words, today, reviseNew);
    expect(files.get('content/publication.yaml')).toMatch(/name: The Harbour\n[\s\S]*name: المرفأ\n/);
    expect(files.get('content/sections.yaml')).toContain(
      'world:\n  en: World\n  ar: العالم\neconomie:\n  en: Économie\n  ar: Économie\n',
    );
  });
});

it('ids are of Latin letters where there are some, and no two are the same', () => {
  expect(idsOf(['World news', 'Économie', 'الثقافة', 'world NEWS', 'con'])).toEqual([
    'world-news',
    'economie',
    'section-3',
    'section-4',
    'section-5',
  ]);
});

describe('a folder', () => {
  it('is free if nothing or nobody’s is in it', () => {
    const place = mkdtempSync(path.join(folder, 'free-'));
    writeFileSync(path.join(place, '.DS_Store'), '');
    expect([newsroomObstacle(path.join(place, 'none')), newsroomObstacle(place)]).toEqual([null, null]);
  });

  it('is not with a file in it, and a file is no folder', () => {
    const [place, other] = [path.join(folder, 'content'), path.join(folder, 'file')];
    writeFileSync(other, '');
    expect([place, other].map((one) => newsroomObstacle(one)?.rule)).toEqual([
      'newsroom-taken',
      'newsroom-taken',
    ]);
  });
});
