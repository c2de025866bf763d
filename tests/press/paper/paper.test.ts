import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paperFonts } from '../../../src/press/paper/fonts.ts';
import { type PaperOptions, type PaperReport, printPaper } from '../../../src/press/paper/paper.ts';
import { closeWindows, sharedBrowser } from '../../browser/shared.ts';
import { tempFolder } from '../../disk/temp.ts';
import { seedCache } from '../../seed-cache.ts';
import { project, type TestSite, testSite } from '../../site.ts';
import { instant, writeNewsroom } from '../small-newsroom.ts';
import { smallNewsroom } from '../small-stories.ts';

let site: TestSite;
beforeAll(async () => {
  site = testSite(null);
  writeNewsroom(smallNewsroom(3), site.content);
  await seedCache(site.cache);
});
afterAll(async () => {
  await closeWindows();
  site.remove();
});

const print = (wanted: Partial<PaperOptions>): Promise<PaperReport> =>
  printPaper({
    roots: { project, content: site.content, locales: site.locales },
    cache: site.cache,
    now: instant(2.5),
    edition: 'ar',
    selection: undefined,
    openBrowser: sharedBrowser,
    ...wanted,
  });

describe('paper', () => {
  it('is a tagged PDF in the language of the edition, with its fonts, whose links lead to the published site', async () => {
    const made = await print({ selection: { kind: 'section', id: 'news' } });
    if (!('pdf' in made)) throw new Error(JSON.stringify(made.problems));
    const text = Buffer.from(made.pdf).toString('latin1');
    expect(made).toMatchObject({ edition: 'ar', name: 'news', label: 'أخبار', problems: [] });
    expect(made.articles).toBeGreaterThan(0);
    expect(text).toMatch(/^%PDF-/);
    expect(text).toContain('/Lang (ar)');
    expect(text).toMatch(/\/MarkInfo <<[^>]*\/Marked true/);
    expect(text).toContain('/StructTreeRoot');
    expect(text).toContain('/Outlines');
    expect(text).toContain('Amiri-Regular');
    expect(text).toContain('Amiri-Bold');
    expect(text).toContain('/FontFile2');
    expect(text).not.toMatch(/localhost|127\.0\.0\.1/);
  });

  it('tells where a font is named that there is not', () => {
    const locales = tempFolder({
      'paper.yaml': "Naskh:\n  files:\n    - { file: nsakh.woff2, weight: '400', range: 'U+0600-06FF' }\n",
    });
    const { fonts, problems } = paperFonts({ project, content: site.content, locales }, {});
    expect(fonts.filter(({ family }) => family === 'Naskh')).toEqual([]);
    expect(problems).toMatchObject([{ rule: 'paper-font', file: 'locales/paper.yaml', line: 3, column: 15 }]);
  });

  it.each([
    ['an edition that there is not', { edition: 'aq' }, 'unknown-edition'],
    ['a section that there is not', { selection: { kind: 'section', id: 'nwes' } }, 'unknown-section'],
    ['a day without articles', { selection: { kind: 'day', date: '2020-01-01' } }, 'paper-empty'],
    ['a story that there is not', { selection: { kind: 'story', id: 'nothing' } }, 'story-unknown'],
    [
      'a story that readers can’t see',
      { selection: { kind: 'story', id: 'story-1' }, now: 0 },
      'paper-empty',
    ],
    [
      'a machine without a browser',
      { selection: { kind: 'section', id: 'news' }, openBrowser: async () => null },
      'paper-browser',
    ],
  ] as const)('tells of %s', async (_what, wanted, rule) => {
    expect((await print(wanted)).problems.map((one) => one.rule)).toEqual([rule]);
  });
});
