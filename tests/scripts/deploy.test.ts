import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keys } from '../delivery/fake-s3.ts';
import { s3Place } from '../delivery/places.ts';
import { type ToldServer, toldServer } from '../delivery/told-server.ts';
import { differences, readTree } from '../press/tree.ts';
import { project } from '../site.ts';
import { runScript } from './run.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'warraq-deploy-'));
const [content, out, cache] = ['content', 'dist', 'cache'].map((name) => path.join(folder, name)) as [
  string,
  string,
  string,
];
const places = ['--content', content, '--out', out, '--cache', cache];
let storage: Awaited<ReturnType<typeof s3Place>>;
let told: ToldServer;
const secrets = { KEY_ID: keys.accessKeyId, KEY: keys.secretAccessKey, CDN: 'token/of+the network' };

/** Runs a deploy as `npm run` does, and sees to it that no secret is in what it says. */
async function deploy(args: readonly string[] = [], env: Record<string, string> = secrets) {
  const { code, stdout, stderr } = await runScript('deploy', [...args, ...places], { env });
  for (const secret of [...Object.values(secrets), ...Object.values(env)])
    for (const form of [secret, encodeURIComponent(secret)]) {
      expect(stdout, args.join(' ')).not.toContain(form);
      expect(stderr, args.join(' ')).not.toContain(form);
    }
  return { code, rules: [...stderr.matchAll(/\[([\w-]+)\]$/gm)].map(([, rule]) => rule), stdout, stderr };
}

beforeAll(async () => {
  storage = await s3Place();
  told = await toldServer();
  mkdirSync(content);
  for (const name of ['publication', 'sections', 'topics', 'people'])
    cpSync(path.join(project, `content/${name}.yaml`), path.join(content, `${name}.yaml`));
  atOrigin('https://warraq.internal');
  mkdirSync(path.join(out, 'en'), { recursive: true });
  for (const name of ['index.html', 'en/index.html', 'en/feed.xml'])
    writeFileSync(path.join(out, name), name);
});
afterAll(async () => {
  await storage.close();
  told.close();
  rmSync(folder, { recursive: true });
});

const s3 = () => ({
  to: 's3',
  bucket: 'news',
  endpoint: storage.server.endpoint,
  prefix: 'site/',
  id: 'KEY_ID',
  secret: 'KEY',
});
const write = (targets: unknown) =>
  writeFileSync(path.join(content, 'deploy.yaml'), JSON.stringify({ targets }));

/** Lets the newsroom say where its site stands. */
function atOrigin(origin: string): void {
  const file = path.join(content, 'publication.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^origin: .*$/m, `origin: ${origin}`));
}

test('a deploy says where it is wrong, and what it needs', async () => {
  expect(await deploy()).toMatchObject({ code: 1, rules: ['deploy-target'] });
  write({ live: { ...s3(), secret: 'a secret itself' } });
  expect(await deploy()).toMatchObject({ code: 1, rules: ['invalid-value'] });
  write({ live: s3(), other: s3() });
  expect(await deploy()).toMatchObject({ code: 1, rules: ['deploy-target'] });
  const unset = await deploy(['live'], { KEY_ID: keys.accessKeyId });
  expect(unset).toMatchObject({ code: 1, rules: ['deploy-secret'] });
  expect(unset.stderr).toContain('`KEY` is not set');
  atOrigin('https://news.example');
  const example = await deploy(['live', '--dry-run']);
  atOrigin('https://warraq.internal');
  expect(example).toMatchObject({ code: 0, rules: ['origin-reserved'] });
  expect(example.stderr).toMatch(/publication\.yaml:3:\d+ warning /);
  const wrong = await deploy(['live'], { KEY_ID: keys.accessKeyId, KEY: 'another secret' });
  expect(wrong).toMatchObject({ code: 1, rules: ['deploy-failed'] });
  expect(wrong.stderr).toContain('SignatureDoesNotMatch');
  expect(await deploy(['live', '--retry', '--status'])).toMatchObject({ code: 2 });
});

test('what could not be told waits, and is told once', async () => {
  write({ live: { ...s3(), purge: [{ at: 'cloudflare', zone: 'z', token: 'CDN', api: told.url }] } });
  told.manner = () => 'refuse';
  const first = await deploy(['--json']);
  expect(first.code).toBe(3);
  expect(JSON.parse(first.stdout)).toMatchObject({
    target: 'live',
    deployed: { outcome: 'done', files: 3 },
    told: [{ channel: 'cloudflare z', waiting: 3, failures: 1, reason: expect.stringContaining('403') }],
    problems: [{ rule: 'deploy-untold' }],
  });
  expect(differences(readTree(out), storage.tree())).toEqual([]);
  expect(await deploy(['--status'])).toMatchObject({
    code: 3,
    stdout: expect.stringContaining('cloudflare z: 3 wait'),
  });
  told.manner = () => 'take';
  expect(await deploy(['--retry'])).toMatchObject({ code: 0, rules: [] });
  expect(told.taken.map(({ body }) => JSON.parse(body).files)).toEqual([
    ['https://warraq.internal/', 'https://warraq.internal/en/', 'https://warraq.internal/en/feed.xml'],
  ]);
  expect(await deploy()).toMatchObject({ code: 0, stdout: expect.stringContaining('0 of 3 files') });
  expect(told.taken.length).toBe(1);
});
