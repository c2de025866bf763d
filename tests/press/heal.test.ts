import {
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestSite, testSite } from '../site.ts';
import { writeNewsroom } from './small-newsroom.ts';
import { smallNewsroom } from './small-stories.ts';
import { differences, readTree, type Tree } from './tree.ts';

let site: TestSite;
let published: Tree;
/** One site, which each test finds whole, as the one before has left it. */
beforeAll(async () => {
  site = testSite(null);
  writeNewsroom(smallNewsroom(4), site.content);
  await site.build();
  published = readTree(site.out);
});
afterAll(() => site.remove());

const out = (name: string) => path.join(site.out, name);
const store = () => path.join(site.cache, 'store.sqlite');

/** Builds; the site must be as it was before the damage. Then nothing is left to do. */
async function expectHealed(verify: boolean): Promise<void> {
  const { problems } = await site.build({ verify });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(differences(readTree(site.out), published)).toEqual([]);
  expect(await site.build()).toMatchObject({ rendered: 0, written: [], deleted: [] });
}

/** What any build notices. */
const losses: Record<string, () => void> = {
  'the store is lost': () => rmSync(store()),
  'the whole cache is lost': () => rmSync(site.cache, { recursive: true }),
  'the store is cut short': () => truncateSync(store(), Math.floor(readFileSync(store()).length / 2)),
  'the store is garbage': () => writeFileSync(store(), 'garbage '.repeat(999)),
  'the store’s journal is garbage': () => writeFileSync(`${store()}-wal`, 'garbage '.repeat(999)),
  'the store is of another version': () => {
    const database = new DatabaseSync(store());
    database.exec("UPDATE meta SET value = 'other' WHERE name = 'code'");
    database.close();
  },
  'the site is deleted': () => rmSync(site.out, { recursive: true }),
  'the site and the store are deleted': () => {
    rmSync(site.out, { recursive: true });
    rmSync(store());
  },
};

/** What a build notices that is told to look at every file. */
const damages: Record<string, () => void> = {
  'the first page is deleted': () => rmSync(out('index.html')),
  'a page is deleted': () => rmSync(out('en/news/index.html')),
  'a folder is deleted': () => rmSync(out('ar'), { recursive: true }),
  'a page is edited by hand': () => writeFileSync(out('en/index.html'), 'edited'),
  'a page is edited by hand, to the same size': () => {
    const text = readFileSync(out('en/index.html'), 'utf8');
    writeFileSync(out('en/index.html'), text.replace('News', 'Nows'));
  },
  'an image is replaced': () => writeFileSync(out('media/stories/story-1/hero.svg'), '<svg/>'),
  'two pages change places': () => {
    renameSync(out('en/index.html'), out('kept'));
    renameSync(out('ar/index.html'), out('en/index.html'));
    renameSync(out('kept'), out('ar/index.html'));
  },
  'a file is added': () => writeFileSync(out('en/old.html'), 'old'),
  'a folder is added': () => {
    mkdirSync(out('en/old'));
    writeFileSync(out('en/old/index.html'), 'old');
  },
  'a folder stands where a file belongs': () => {
    rmSync(out('en/404.html'));
    mkdirSync(out('en/404.html/old'), { recursive: true });
    writeFileSync(out('en/404.html/old/index.html'), 'old');
  },
  'an empty folder stands where a file belongs': () => {
    rmSync(out('en/404.html'));
    mkdirSync(out('en/404.html'));
  },
  'a file stands where a folder belongs': () => {
    rmSync(out('en/news'), { recursive: true });
    writeFileSync(out('en/news'), 'old');
  },
  'a link stands where a folder belongs': () => {
    renameSync(out('en'), path.join(site.folder, 'elsewhere'));
    symlinkSync('../elsewhere', out('en'));
  },
};

test.each(Object.entries(losses))('when %s, the next build makes the site whole', async (_what, lose) => {
  lose();
  await expectHealed(false);
});

test.each(Object.entries(damages))(
  'when %s, a build that verifies makes the site whole',
  async (_what, damage) => {
    damage();
    await expectHealed(true);
  },
);

test('a site that was copied, as caches of CI do, is known by its bytes', async () => {
  cpSync(site.out, path.join(site.folder, 'copy'), { recursive: true });
  rmSync(site.out, { recursive: true });
  renameSync(path.join(site.folder, 'copy'), site.out);
  expect(await site.build()).toMatchObject({ rendered: 0, written: [], deleted: [] });
  expect(await site.build({ verify: true })).toMatchObject({ rendered: 0, written: [], deleted: [] });
});

test('a link in the site is replaced, not written through', async () => {
  const elsewhere = path.join(site.folder, 'precious');
  mkdirSync(elsewhere);
  writeFileSync(path.join(elsewhere, 'index.html'), 'precious');
  rmSync(out('en/news'), { recursive: true });
  symlinkSync(elsewhere, out('en/news'));
  await site.build({ verify: true }).catch(() => {});
  expect([...readTree(elsewhere)]).toEqual([['index.html', Buffer.from('precious')]]);
});
