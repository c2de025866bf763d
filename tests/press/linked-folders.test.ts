import { mkdirSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { PressReport } from '../../src/press/press.ts';
import { original } from '../disk/small-content.ts';
import { type TestSite, testSite } from '../site.ts';
import { instant, writeNewsroom } from './small-newsroom.ts';
import { smallNewsroom } from './small-stories.ts';
import { differences, readTree, type Tree } from './tree.ts';

const now = instant(3);
let site: TestSite;
let before: Tree;
const place = (name: string) => path.join(site.content, name);

beforeAll(async () => {
  site = testSite(null);
  const newsroom = smallNewsroom(3);
  writeNewsroom(newsroom, site.content);
  await site.build({ now });
  before = readTree(site.out);
  const text = original.replace('world', 'news').replace('[desk]', '[amal]');
  mkdirSync(path.join(site.folder, 'elsewhere/linked'), { recursive: true });
  writeFileSync(path.join(site.folder, 'elsewhere/linked/en.md'), text);
});
afterAll(() => site.remove());
afterEach(() => rmSync(place('stories/2026/02'), { recursive: true, force: true }));

const errorsOf = ({ problems }: PressReport) => problems.filter(({ severity }) => severity === 'error');

/** Where a link may stand, where it leads, and the file that is said to have changed. */
const links: [string, string, string, string][] = [
  ['a story folder', 'stories/2026/02/linked', '../../../../elsewhere/linked', 'linked/en.md'],
  ['a folder around it', 'stories/2026/02', '../../../elsewhere', 'linked/en.md'],
  ['a folder of content', 'stories/2026/02/linked', '../01/story-1', 'linked/en.md'],
];

test.each(links)(
  '%s that is a link is refused by every way of building',
  async (_, link, target, changed) => {
    mkdirSync(path.dirname(place(link)), { recursive: true });
    symlinkSync(target, place(link));
    const rule = target.includes('elsewhere') ? 'link-outside' : 'link-folder';
    const file = path.join(place('stories/2026/02'), changed);
    for (const options of [{ changed: [file] }, {}, { changed: [file] }, { force: true }]) {
      const errors = errorsOf(await site.build({ now, ...options }));
      expect(errors.map((one) => [one.rule, one.file])).toEqual([[rule, `content/${link}`]]);
      expect(differences(readTree(site.out), before)).toEqual([]);
    }
    unlinkSync(place(link));
    expect(errorsOf(await site.build({ now, changed: [file] }))).toEqual([]);
  },
);
