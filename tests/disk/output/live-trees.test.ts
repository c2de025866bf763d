import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs, {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import fsp from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import { obstacleAt } from '../../../src/disk/output/live-link.ts';
import { LiveTrees } from '../../../src/disk/output/live-trees.ts';
import { rollBack } from '../../../src/disk/output/rollback.ts';
import { readTree } from '../../press/tree.ts';
import { runs } from '../../runs.ts';
import { generationFiles, generationOf } from '../live-site.ts';
import { putFiles, tempFolder } from '../temp.ts';
import { stage } from './stage.ts';

afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

const newLink = () => path.join(tempFolder(), 'site');
const contentsOf = (folder: string) =>
  Object.fromEntries([...readTree(folder)].map(([name, bytes]) => [name, bytes.toString()]).sort());
const publishedPage = '<meta name="generator" content="Warraq">';

/** Publishes files and removes others, as a build does. */
async function publish(link: string, files: Record<string, string>, gone: string[] = [], trusted = true) {
  const trees = new LiveTrees(link, trusted);
  stage(trees, ...Object.entries(files));
  await trees.begin();
  const looks = Object.fromEntries(Object.keys(files).map((name) => [name, trees.publish(name)]));
  for (const name of gone) trees.remove(name);
  await trees.finish([]);
  return looks;
}

test('each build is shown at once, in the other tree, and files look as they did when they were published', async () => {
  const link = newLink();
  const first = await publish(link, { 'index.html': publishedPage, 'en/a/index.html': 'a', 'en/b.xml': 'b' });
  expect(readlinkSync(link)).toBe('site.a');
  await publish(link, { 'en/b.xml': 'newer b', 'en/c/d/index.html': 'd' }, ['en/a/index.html']);
  expect(readlinkSync(link)).toBe('site.b');
  expect(contentsOf(link)).toEqual({
    'index.html': publishedPage,
    'en/b.xml': 'newer b',
    'en/c/d/index.html': 'd',
  });
  await publish(link, { 'en/e.xml': 'e' });
  await publish(link, { 'en/f.xml': 'f' });
  const trees = new LiveTrees(link);
  expect(trees.look('index.html')).toBe(first['index.html']);
  expect(trees.look('en/a/index.html')).toBeUndefined();
  expect(existsSync(path.join(link, 'en/a'))).toBe(false);
  expect([...trees.files()].sort()).toEqual([
    'en/b.xml',
    'en/c/d/index.html',
    'en/e.xml',
    'en/f.xml',
    'index.html',
  ]);
  expect(trees.foreign).toBe(false);
});

test('the idle tree is brought up to date at the cost of the last change', async () => {
  const link = newLink();
  const many = Object.fromEntries(
    Array.from({ length: 50 }, (_, index) => [`en/${index}.html`, String(index)]),
  );
  await publish(link, { 'index.html': publishedPage, ...many });
  await publish(link, { 'en/1.html': 'one' });
  const linked = vi.spyOn(fs, 'linkSync');
  syncBuiltinESMExports();
  await publish(link, { 'en/2.html': 'two' });
  expect(linked).toHaveBeenCalledTimes(1);
  await publish(link, { 'en/3.html': 'three' }, [], false);
  expect(linked).toHaveBeenCalledTimes(2);
  expect(contentsOf(link)).toEqual({
    'index.html': publishedPage,
    ...many,
    ...{ 'en/1.html': 'one', 'en/2.html': 'two', 'en/3.html': 'three' },
  });
});

test('files and folders take each other’s places', async () => {
  const link = newLink();
  await publish(link, { a: 'file', 'b/index.html': 'folder' });
  await publish(link, { 'a/c/index.html': 'folder', b: 'file' }, ['a', 'b/index.html']);
  await publish(link, { x: 'x' });
  expect(contentsOf(link)).toEqual({ 'a/c/index.html': 'folder', b: 'file', x: 'x' });
  await publish(link, { a: 'file again' }, ['a/c/index.html', 'b']);
  await publish(link, { y: 'y' });
  expect(contentsOf(link)).toEqual({ a: 'file again', x: 'x', y: 'y' });
});

test('rolling back shows the site before, and once more the newer one; there must be a whole one', async () => {
  const link = newLink();
  expect(await rollBack(link)).toBe('nothing');
  await publish(link, { 'a.html': '1' });
  expect(await rollBack(link)).toBe('nothing');
  await publish(link, { 'a.html': '2', 'b.html': '2' });
  expect(await rollBack(link)).toEqual({ gone: [], kept: [] });
  expect(contentsOf(link)).toEqual({ 'a.html': '1' });
  expect(await rollBack(link)).toEqual({ gone: [], kept: [] });
  expect(contentsOf(link)).toEqual({ 'a.html': '2', 'b.html': '2' });
  expect(await rollBack(link)).toEqual({ gone: [], kept: [] });
  await publish(link, { 'c.html': '3' });
  expect(contentsOf(link)).toEqual({ 'a.html': '1', 'c.html': '3' });
  await new LiveTrees(link).begin();
  expect(await rollBack(link)).toBe('nothing');
});

test('a build that stops before it begins touches neither tree', async () => {
  const link = newLink();
  await publish(link, { 'a.html': '1' });
  await publish(link, { 'a.html': '2' });
  const trees = new LiveTrees(link);
  stage(trees, ['a.html', '3']);
  expect([...trees.preview([])].map(([name, file]) => [name, readFileSync(file, 'utf8')])).toEqual([
    ['a.html', '3'],
  ]);
  trees.discard();
  expect(await rollBack(link)).toEqual({ gone: [], kept: [] });
  expect(contentsOf(`${link}.a`)).toEqual({ 'a.html': '1' });
  expect(contentsOf(`${link}.b`)).toEqual({ 'a.html': '2' });
});

test('what the host put beside the site stays, also what it puts there later', async () => {
  const link = newLink();
  await publish(link, { 'index.html': publishedPage });
  putFiles(link, { '.well-known/acme-challenge/token': 'token', '.nojekyll': '' });
  await publish(link, { '.well-known/security.txt': 'Contact: …' });
  expect(readFileSync(path.join(link, '.well-known/acme-challenge/token'), 'utf8')).toBe('token');
  rmSync(path.join(link, '.well-known/acme-challenge'), { recursive: true });
  await publish(link, { 'a.html': 'a' }, ['.well-known/security.txt']);
  expect(Object.keys(contentsOf(link))).toEqual(['.nojekyll', 'a.html', 'index.html']);
});

test('a note that can’t be read, or a lost tree, costs a comparison and nothing else', async () => {
  const link = newLink();
  await publish(link, { 'a.html': '1', 'b.html': '1' });
  await publish(link, { 'a.html': '2' });
  writeFileSync(`${link}.differ`, '["a.ht');
  await publish(link, { 'b.html': '3' });
  expect(contentsOf(link)).toEqual({ 'a.html': '2', 'b.html': '3' });
  rmSync(`${link}.b`, { recursive: true });
  await publish(link, { 'c.html': '4' });
  expect(contentsOf(link)).toEqual({ 'a.html': '2', 'b.html': '3', 'c.html': '4' });
});

test('where files can’t be shared they are copied', async () => {
  const link = newLink();
  vi.spyOn(fs, 'linkSync').mockImplementation(() => {
    throw new Error('EPERM');
  });
  syncBuiltinESMExports();
  await publish(link, { 'a.html': '1', 'b/c.html': '1' });
  await publish(link, { 'a.html': '2' });
  await publish(link, { d: '3' });
  expect(contentsOf(link)).toEqual({ 'a.html': '2', 'b/c.html': '1', d: '3' });
});

test('a folder, or a link to somewhere else, is not taken over', () => {
  const link = newLink();
  mkdirSync(link);
  expect(obstacleAt(link)).toBe('folder');
  expect(() => new LiveTrees(link)).toThrow(RangeError);
  rmSync(link, { recursive: true });
  symlinkSync('elsewhere', link);
  expect(obstacleAt(link)).toBe('elsewhere');
});

/** Names of a tree's folders, with what they list. */
const listingsOf = (root: string) => {
  const all = fs.readdirSync(root, { withFileTypes: true, recursive: true });
  const folders = [
    root,
    ...all.filter((one) => one.isDirectory()).map((one) => path.join(one.parentPath, one.name)),
  ];
  return new Map(
    folders.map((folder) => [
      folder,
      fs
        .readdirSync(folder)
        .map((name) => `${name} ${lstatSync(path.join(folder, name)).ino}`)
        .join(),
    ]),
  );
};

/** Notes what is synced, and when the link turns. */
function recordSyncs(link: string): { events: string[] } {
  const events: string[] = [];
  const open = fsp.open;
  vi.spyOn(fsp, 'open').mockImplementation(async (...args) => {
    const handle = await open(...args);
    const sync = handle.sync.bind(handle);
    handle.sync = async () => {
      await sync();
      events.push(String(args[0]));
    };
    return handle;
  });
  const rename = fs.renameSync;
  vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
    rename(from, to);
    if (to === link) events.push('turned');
  });
  syncBuiltinESMExports();
  return { events };
}

test('everything new is on the disk before it is shown, and the link after', async () => {
  const link = newLink();
  const { events } = recordSyncs(link);
  for (const generation of [1, 2, 3, 4, 5]) {
    const [shown, idle] = generation % 2 ? [`${link}.b`, `${link}.a`] : [`${link}.a`, `${link}.b`];
    const before = existsSync(idle) ? listingsOf(idle) : new Map<string, string>();
    events.length = 0;
    const gone = generation === 3 ? ['parts/4/index.html'] : [];
    await publish(link, Object.fromEntries(generationFiles(generation)), gone, generation !== 4);
    const turned = events.indexOf('turned');
    const synced = new Set(events.slice(0, turned));
    const fresh = [...readTree(idle).keys()]
      .filter(
        (name) =>
          !existsSync(path.join(shown, name)) ||
          statSync(path.join(shown, name)).ino !== statSync(path.join(idle, name)).ino,
      )
      .map((name) => path.join(idle, name));
    expect(fresh.length).toBeGreaterThan(15);
    const folders = [...listingsOf(idle)]
      .filter(([name, list]) => before.get(name) !== list)
      .map(([name]) => name);
    expect(folders.length).toBeGreaterThan(0);
    expect(
      [...fresh, ...folders, ...(before.size === 0 ? [path.dirname(link)] : [])].filter(
        (one) => !synced.has(one),
      ),
    ).toEqual([]);
    expect(events.slice(turned)).toContain(path.dirname(link));
  }
});

/** The generation of the tree that is shown; throws if it is torn, mixed or not whole. */
function wholeGeneration(root: string): number {
  const files = readTree(root);
  const generations = new Set([...files.values()].map((bytes) => generationOf(bytes.toString())));
  const [generation = 0] = generations;
  expect([...generations]).toEqual([generation]);
  expect([...files.keys()].sort()).toEqual([...generationFiles(generation).keys()].sort());
  return generation;
}

/** Reads the site as visitors do, until it is told to stop; how often it did. */
async function poll(link: string, done: () => boolean): Promise<{ reads: number; whole: number }> {
  const read = () => generationOf(readFileSync(path.join(link, 'index.html'), 'utf8'));
  let [reads, whole, last] = [0, 0, 0];
  for (; !done(); reads += 1) {
    const before = read();
    expect(before).toBeGreaterThanOrEqual(last);
    last = before;
    const root = realpathSync(link);
    const files = fs
      .readdirSync(root, { withFileTypes: true, recursive: true })
      .filter((one) => one.isFile());
    const texts = files.map((one) => readOrNull(path.join(one.parentPath, one.name)));
    if (read() === before && realpathSync(link) === root) {
      whole += 1;
      expect(new Set(texts.map((text) => text !== null && generationOf(text)))).toEqual(new Set([before]));
    }
    await sleep(5);
  }
  return { reads, whole };
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

const script = fileURLToPath(new URL('../live-child.ts', import.meta.url));

/** How many times it is killed. */
const kills = runs(16);

test('killed again and again while visitors read: nothing is missing, torn or mixed', async () => {
  const link = newLink();
  await publish(link, Object.fromEntries(generationFiles(1)));
  const start = () => spawn(process.execPath, [script, link], { stdio: ['pipe', 'ignore', 'inherit'] });
  const ready = [start(), start()];
  let finished = false;
  const polled = poll(link, () => finished);
  polled.catch(() => {});
  let [generation, amidst] = [1, 0];
  for (let kill = 0; kill < kills; kill += 1) {
    const child = ready.shift() ?? start();
    const closed = once(child, 'close');
    const shown = readlinkSync(link);
    child.stdin.write(String(generation));
    while (!existsSync(`${link}.staged`)) await sleep(1);
    while (kill % 2 && readlinkSync(link) === shown) await sleep(1);
    await sleep((kill * 7) % 31);
    child.kill('SIGKILL');
    await closed;
    amidst += existsSync(`${link}.differ`) ? 0 : 1;
    const reached = wholeGeneration(link);
    expect(reached).toBeGreaterThanOrEqual(generation);
    generation = reached;
    rmSync(`${link}.staged`, { recursive: true, force: true });
    if (kill < kills - 2) ready.push(start());
  }
  finished = true;
  const { reads, whole } = await polled;
  expect(amidst).toBeGreaterThan(kills / 8);
  expect(generation).toBeGreaterThan(kills / 2);
  expect(whole).toBeGreaterThan(reads / 10);
  await publish(link, Object.fromEntries(generationFiles(generation)));
  expect(wholeGeneration(link)).toBe(generation);
}, 3_600_000);
