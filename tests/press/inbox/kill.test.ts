import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importInputs } from '../../../src/disk/import/import.ts';
import { inboxFiles } from '../../../src/disk/import/inbox.ts';
import { fileInput } from '../../../src/disk/import/input-files.ts';
import { runs } from '../../runs.ts';
import { project, type TestSite, testSite, today } from '../../site.ts';
import { writeNewsroom } from '../small-newsroom.ts';
import { smallNewsroom } from '../small-stories.ts';
import { differences, readTree } from '../tree.ts';

/** How often the watch is killed. */
const kills = runs(3);
const child = fileURLToPath(new URL('./kill-child.ts', import.meta.url));

/** What a feed client delivers, in order: name → bytes. */
type Delivery = readonly (readonly [name: string, bytes: string | Uint8Array])[];

let sites: TestSite[];
let picture: Uint8Array;
let alive: ChildProcess | undefined;
beforeAll(async () => {
  sites = [testSite(null), testSite(null)];
  for (const site of sites) writeNewsroom(smallNewsroom(2), site.content);
  picture = await sharp({ create: { width: 64, height: 36, channels: 3, background: '#246' } })
    .jpeg()
    .toBuffer();
});
afterAll(() => {
  alive?.kill('SIGKILL');
  for (const site of sites) site.remove();
});

const words = [
  'amber',
  'basalt',
  'cedar',
  'dune',
  'estuary',
  'fjord',
  'granite',
  'heath',
  'islet',
  'juniper',
];
const named = (index: number) => `${words[index % 10]} ${words[Math.floor(index / 10) % 10]}`;

/** A text in its first version, then with a picture, and one that is killed or only plain lines. */
function roundOf(index: number): Delivery {
  const item = (version: number, more: object) =>
    JSON.stringify({
      uri: `tag:example.org,2026:${index}`,
      type: 'text',
      version: String(version),
      firstcreated: '2026-01-21T09:00:00+03:00',
      language: 'en',
      headline: `The ${named(index)} opens to visitors`,
      body_text: `The ${named(index)} opened to visitors today.\n\nVersion ${version} of the report says how.`,
      ...more,
    });
  const renditions = { main: { href: `https://example.org/${index}.jpg`, mimetype: 'image/jpeg' } };
  const associations = {
    main: { uri: `p${index}`, type: 'picture', description_text: 'Visitors.', renditions },
  };
  return [
    [`${index}-1.json`, item(1, {})],
    [`${index}.jpg`, picture],
    [`${index}-2.json`, item(2, { associations })],
    index % 3 === 0
      ? [`${index}-3.json`, item(3, { pubstatus: 'canceled' })]
      : [
          `${index}.txt`,
          `A market in ${named(index)} was closed\n\nThe market was closed for repairs on Monday, officials in the town said in a statement.\n`,
        ],
  ];
}

const inbox = (site: TestSite) => path.join(site.folder, 'inbox');
const roots = (site: TestSite) => ({ project, content: site.content, locales: site.locales });

async function deliver(site: TestSite, delivery: Delivery): Promise<void> {
  for (const [name, bytes] of delivery) {
    writeFileSync(path.join(inbox(site), `${name}.part`), bytes);
    renameSync(path.join(inbox(site), `${name}.part`), path.join(inbox(site), name));
    await sleep(2);
  }
}

/** Starts a watch. @returns what waits until it has said something so many times */
async function start(site: TestSite): Promise<(what: string, times: number) => Promise<void>> {
  const settings = JSON.stringify({ roots: roots(site), folder: inbox(site), now: today });
  const started = spawn(process.execPath, [child, settings], { stdio: ['ignore', 'pipe', 'inherit'] });
  alive = started;
  let said = '';
  started.stdout.on('data', (chunk) => {
    said += chunk;
    started.emit('said');
  });
  const until = async (what: string, times: number) => {
    while (said.split(`${what}\n`).length <= times) await once(started, 'said');
  };
  await until('ready', 1);
  return until;
}

async function kill(): Promise<void> {
  const ended = alive && once(alive, 'exit');
  alive?.kill('SIGKILL');
  await ended;
}

/** What an import of the same files gives that nobody interrupts. */
async function importedInOrder(site: TestSite, delivery: Delivery): Promise<void> {
  for (const [name, bytes] of delivery) writeFileSync(path.join(inbox(site), name), bytes);
  for (const [name] of delivery) {
    const file = fileInput(path.join(inbox(site), name), name, inbox(site));
    if (!name.endsWith('.jpg')) await importInputs(roots(site), [{ file }], { now: today, dryRun: false });
  }
}

const visible = (folder: string) =>
  new Map([...readTree(folder)].filter(([name]) => !name.split('/').at(-1)?.startsWith('.')));

test(
  `a watch that is killed ${kills} times loses nothing and doubles nothing`,
  async () => {
    const [killed, whole] = sites as [TestSite, TestSite];
    for (const site of sites) mkdirSync(inbox(site));
    const delivery: Delivery[] = [];
    for (let index = 0; index < kills; index += 1) {
      const round = roundOf(index);
      delivery.push(round);
      const until = await start(killed);
      await deliver(killed, round);
      await until('taking', 1 + (index % 3));
      await sleep(((index * 37) % 60) / 2);
      await kill();
    }
    await start(killed);
    while (inboxFiles(inbox(killed)).length > 0) await sleep(20);
    await kill();
    await importedInOrder(whole, delivery.flat());
    expect(differences(visible(killed.content), visible(whole.content))).toEqual([]);
    expect(visible(killed.content).size).toBeGreaterThan(kills * 3);
    const done = readdirSync(path.join(inbox(killed), 'done', 'day'));
    expect(done.sort()).toEqual(
      delivery
        .flat()
        .map(([name]) => name)
        .sort(),
    );
    const last = readFileSync(path.join(inbox(killed), 'done', 'day', '0-2.json'), 'utf8');
    expect(last).toBe(roundOf(0)[2]?.[1]);
  },
  30_000 + kills * 10_000,
);
