import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type DeployOptions, deploy } from '../../src/delivery/deploy.ts';
import { filesOfSite } from '../../src/delivery/site-files.ts';
import { Overtaken, type RecordName, type Target } from '../../src/delivery/target.ts';
import { differences, readTree } from '../press/tree.ts';
import { s3Place } from './places.ts';

const options: DeployOptions = { by: 'the first', verify: false, dryRun: false, allowDeletes: 10 };
let out: string;
let place: Awaited<ReturnType<typeof s3Place>>;

beforeEach(async () => {
  out = mkdtempSync(path.join(tmpdir(), 'warraq-faults-'));
  place = await s3Place();
});
afterEach(async () => {
  await place.close();
  rmSync(out, { recursive: true });
});

const write = (names: readonly string[], text: string) => {
  for (const name of names) writeFileSync(path.join(out, name), `${text} ${name}`);
};
const names = Array.from({ length: 12 }, (_, index) => `page-${index}.html`);
const files = () => filesOfSite([out], path.join(out, 'no-cache'));

test('a server that is busy, cuts connections and loses answers gets every file, once', async () => {
  write(names, 'first');
  const faults = ['fail', 'reset', 'done-and-reset'] as const;
  place.server.misbehave = (_, count) => (count % 4 === 0 ? faults[(count / 4) % 3] : undefined);
  await deploy(files(), place.open(), options);
  expect(differences(readTree(out), place.tree())).toEqual([]);
  expect([...place.server.objects.keys()].filter((key) => key.startsWith('.warraq/'))).toEqual([
    '.warraq/site.deployed.json.gz',
  ]);
});

/** A target's functions, of which some may be others. */
const methodsOf = (target: Target): Target => ({
  readRecord: (name) => target.readRecord(name),
  writeRecord: (name, bytes) => target.writeRecord(name, bytes),
  names: () => target.names(),
  differing: (files) => target.differing(files),
  put: (files, sent) => target.put(files, sent),
  remove: (names) => target.remove(names),
});

/** A target that does something before it puts the first file in place. */
function interrupted(target: Target, work: () => Promise<void>): Target {
  let isFirst = true;
  const rest = methodsOf(target);
  const put: Target['put'] = async (all, sent) => {
    if (isFirst) await work();
    isFirst = false;
    await target.put(all, sent);
  };
  return { ...rest, put };
}

test('of two deploys that begin together the second is refused', async () => {
  write(names, 'first');
  const late = place.open();
  // It has read that nothing is under way before the other says that it is.
  const seen = {
    deployed: await late.readRecord('deployed'),
    'under-way': await late.readRecord('under-way'),
  };
  const second = { ...methodsOf(late), readRecord: async (name: RecordName) => seen[name] };
  const target = interrupted(place.open(), async () => {
    await expect(deploy(files(), second, { ...options, by: 'the second' })).rejects.toThrow(Overtaken);
  });
  await deploy(files(), target, options);
  const { put } = await deploy(files(), place.open(), options);
  expect(put).toEqual([]);
  expect(differences(readTree(out), place.tree())).toEqual([]);
});

test('a deploy that another one took over from ends, and the next one compares what both touched', async () => {
  write(names, 'first');
  const newer = path.join(out, 'newer');
  mkdirSync(newer);
  for (const name of names) writeFileSync(path.join(newer, name), `newer ${name}`);
  const others = filesOfSite([newer], path.join(out, 'no-cache'));
  const own = filesOfSite([out], path.join(out, 'no-cache')).filter(({ name }) => !name.includes('/'));
  const target = interrupted(place.open(), async () => {
    await deploy(others, place.open(), { ...options, by: 'the second' });
  });
  await expect(deploy(own, target, options)).rejects.toThrow(Overtaken);
  const { put } = await deploy(others, place.open(), options);
  expect(put.length).toBe(names.length);
  expect(differences(readTree(newer), place.tree())).toEqual([]);
});

test('a file that changes while it is sent ends the deploy, and the next one sends it', async () => {
  write(names, 'first');
  const before = files();
  write(['page-3.html'], 'other');
  await expect(deploy(before, place.open(), options)).rejects.toThrow('page-3.html changed here');
  await deploy(files(), place.open(), options);
  expect(differences(readTree(out), place.tree())).toEqual([]);
});

test('a record that is damaged is none: everything is compared, and nothing sent twice', async () => {
  write(names, 'first');
  await deploy(files(), place.open(), options);
  const record = place.server.objects.get('.warraq/site.deployed.json.gz');
  record?.body.fill(0, 20);
  place.server.writes.length = 0;
  const { put, foreign } = await deploy(files(), place.open(), options);
  expect(put).toEqual([]);
  expect(foreign).toEqual({ changed: [], added: [] });
  expect(place.server.writes.filter((line) => line.includes('site/'))).toEqual([]);
});
