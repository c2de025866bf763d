import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Deployed, type DeployOptions, deploy } from '../../src/delivery/deploy.ts';
import { filesOfSite } from '../../src/delivery/site-files.ts';
import type { Target } from '../../src/delivery/target.ts';
import { danglingLinks, type Step } from '../press/dangling-links.ts';
import { apply, type Edit, editNames } from '../press/edits.ts';
import { editionIds, instant, type Newsroom, writeNewsroom } from '../press/small-newsroom.ts';
import { smallNewsroom } from '../press/small-stories.ts';
import { differences, readTree, type Tree } from '../press/tree.ts';
import { runs } from '../runs.ts';
import { project, type TestSite, testSite } from '../site.ts';
import { Crash, crashing } from './crashing.ts';
import { daemonPlace, folderPlace, gitPlace, missing, type Place, s3Place, sshPlace } from './places.ts';

/** How many builds are deployed one after the other. */
const steps = Math.max(2, runs(2));
const usual: DeployOptions = {
  by: 'test',
  verify: false,
  dryRun: false,
  allowDeletes: Number.POSITIVE_INFINITY,
};

let folder: string;
let site: TestSite;
let newsroom: Newsroom;
const places: Place[] = [];
/** Where a deploy takes longest, as each request is a connection of its own, or what differs little from another: the rest is tried there. */
const once: Place[] = [];
let s3: Awaited<ReturnType<typeof s3Place>>;
let ssh: Awaited<ReturnType<typeof sshPlace>> | undefined;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'warraq-deploy-test-'));
  const inside = (name: string) => {
    mkdirSync(path.join(folder, name));
    return path.join(folder, name);
  };
  site = testSite(null);
  newsroom = smallNewsroom(4);
  s3 = await s3Place();
  places.push(folderPlace(folder), folderPlace(folder, true), s3);
  once.push(await s3Place('gzip'));
  if (!missing.includes('rsync')) places.push(await daemonPlace(inside('daemon')));
  if (!missing.includes('rsync') && !missing.includes('/usr/sbin/sshd')) {
    ssh = await sshPlace(inside('ssh'));
    once.push(ssh);
  }
  if (!missing.includes('git')) places.push(gitPlace(inside('git')));
  if (missing.length > 0)
    process.stderr.write(`deploys are not tested where ${missing.join(', ')} is needed\n`);
});
afterAll(async () => {
  for (const place of [...places, ...once]) await place.close();
  site.remove();
  rmSync(folder, { recursive: true, force: true });
});

const edit: fc.Arbitrary<Edit> = fc.record({
  name: fc.constantFrom(...editNames.filter((name) => name !== 'break a file')),
  story: fc.nat(20),
  edition: fc.constantFrom(...editionIds),
  n: fc.nat(100),
});
const edits = fc.sample(edit, { numRuns: 3 * steps });

async function build(): Promise<Tree> {
  for (const one of edits.splice(0, 3)) apply(newsroom, one);
  newsroom.broken = false;
  writeNewsroom(newsroom, site.content);
  const { problems } = await site.build({ now: instant(newsroom.now), allowVanishing: true });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return readTree(site.out);
}

const files = () => filesOfSite([site.out], site.cache);
const deployTo = (target: Target, options: Partial<DeployOptions> = {}): Promise<Deployed> =>
  deploy(files(), target, { ...usual, ...options });

/** The site as a place shows it, its texts not compressed. */
async function shown(place: Place): Promise<Tree> {
  const { gunzipSync } = await import('node:zlib');
  const gunzipped = (bytes: Buffer) =>
    bytes.subarray(0, 2).equals(Buffer.from([0x1f, 0x8b])) ? gunzipSync(bytes) : bytes;
  return new Map([...place.tree()].map(([name, bytes]) => [name, gunzipped(bytes)]));
}

test('after each of many builds every target is the site, and only what changed was sent', async () => {
  let before: Tree = new Map();
  for (let step = 0; step < steps; step += 1) {
    const after = await build();
    const differ = differences(before, after);
    for (const place of step === 0 ? [...places, ...once] : places) {
      const { outcome, put, removed, foreign } = await deployTo(place.open());
      expect(outcome).toBe('done');
      expect(differences(after, await shown(place)), place.name).toEqual([]);
      expect([...put, ...removed].sort(), place.name).toEqual(differ);
      expect(foreign).toEqual({ changed: [], added: [] });
      const again = await deployTo(place.open());
      expect([...again.put, ...again.removed], place.name).toEqual([]);
    }
    before = after;
  }
});

test('storage has each file with its type, how long it is kept, and its encoding', () => {
  const { objects } = s3.server;
  const headersOf = (name: string) => objects.get(`site/${name}`)?.headers;
  for (const { name, type, caching } of files())
    expect(headersOf(name), name).toMatchObject({ 'content-type': type, 'cache-control': caching });
  expect(headersOf('index.html')?.['content-type']).toBe('text/html; charset=utf-8');
  expect(headersOf('en/feed.xml')?.['content-type']).toBe('application/rss+xml; charset=utf-8');
  const style = files().find(({ name }) => name.startsWith('_astro/'))?.name ?? '';
  expect(headersOf(style)?.['cache-control']).toContain('immutable');
});

test('while a deploy runs, no page that stays links to what is not there', async () => {
  const before = s3.tree();
  s3.server.writes.length = 0;
  const after = await build();
  await deployTo(s3.open());
  const taken = s3.server.writes.flatMap((line): Step[] => {
    const [, method, file = ''] = /^(\w+) site\/(.*)$/.exec(line) ?? [];
    return method ? [{ step: method === 'PUT' ? 'publish' : 'remove', file }] : [];
  });
  const broken = [...danglingLinks({ before, after, taken })].map((link) => link.split(' → '));
  const isFresh = (file = '') => !before.has(file);
  const isGone = (file = '') => !after.has(file);
  const seen = broken.filter(
    ([from, to]) => !(isFresh(from) && isFresh(to)) && !(isGone(from) && isGone(to)),
  );
  expect(seen).toEqual([]);
});

test('a deploy that is killed anywhere is ended by the next one', async () => {
  const random = fc.sample(fc.nat(30), { numRuns: 1000 });
  for (let step = 1; step < steps; step += 1) {
    const after = await build();
    for (const place of places) {
      for (let kills = 0; kills < Math.max(1, steps - 1); kills += 1) {
        const ended = await deployTo(crashing(place.open(), random.pop() ?? 0)).catch(
          (error: unknown) => error,
        );
        if (ended instanceof Error && !(ended instanceof Crash)) throw ended;
      }
      const { foreign } = await deployTo(place.open());
      expect(foreign.changed, place.name).toEqual([]);
      expect(differences(after, await shown(place)), place.name).toEqual([]);
    }
  }
});

test('a machine turns its live site to what was sent there, and a deploy is done when it has', async () => {
  if (!ssh) return;
  const elsewhere = path.join(folder, 'elsewhere');
  cpSync(site.content, path.join(elsewhere, 'content'), { recursive: true });
  const live = path.join(elsewhere, 'site');
  writeFileSync(
    path.join(elsewhere, 'content/deploy.yaml'),
    `targets: { here: { to: folder, path: ${live}, live: true } }`,
  );
  const warraq = path.join(project, 'scripts/warraq.mjs');
  const options = ['--content', `${elsewhere}/content`, '--out', ssh.root, '--cache', `${elsewhere}/cache`];
  const turn = [process.execPath, warraq, 'deploy', 'here', ...options].join(' ');
  const full = ssh.openWith('echo no room left >&2; exit 3');
  await expect(deployTo(full, { verify: true })).rejects.toThrow('ssh ended with 3: no room left');
  await deployTo(ssh.openWith(turn));
  expect(differences(readTree(site.out), readTree(live))).toEqual([]);
});

describe('what another hand did', () => {
  test('is told and put right by a comparison, and what it added stays', async () => {
    const after = await build();
    for (const place of places) {
      await deployTo(place.open());
      place.write('en/index.html', 'defaced');
      place.write('verification.html', 'proof');
      const { foreign } = await deployTo(place.open(), { verify: true });
      expect(foreign, place.name).toEqual({ changed: ['en/index.html'], added: ['verification.html'] });
      expect(differences(after, await shown(place)), place.name).toEqual(['verification.html']);
    }
  });
});

test('what would remove more than is allowed changes nothing, nor does a rehearsal', async () => {
  const all = files();
  for (const place of places.slice(0, 3)) {
    const before = place.tree();
    const some = all.slice(0, 5);
    const refused = await deploy(some, place.open(), { ...usual, allowDeletes: 10 });
    expect(refused.outcome).toBe('refused');
    const planned = await deploy(some, place.open(), { ...usual, dryRun: true });
    expect(planned.outcome).toBe('planned');
    expect(planned.removed.length).toBe(all.length - 5);
    expect(differences(before, place.tree()), place.name).toEqual([]);
  }
});
