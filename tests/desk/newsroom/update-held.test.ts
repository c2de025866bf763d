import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { textFolderOf } from '../../../src/desk/newsroom/folder.ts';
import { type Held, type HeldOptions, type Outcome, readHeld } from '../../../src/desk/newsroom/held.ts';
import { heldWith } from '../../../src/desk/newsroom/update-held.ts';
import { openDerivedFiles } from '../../../src/disk/derived-files.ts';
import { rootsIn } from '../../../src/disk/roots.ts';
import type { Templates } from '../../../src/press/templates/templates.ts';
import { project } from '../../kept.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'desk-held-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
cpSync(path.join(project, 'content'), path.join(folder, 'content'), { recursive: true });

const options: HeldOptions = {
  roots: rootsIn(project, folder),
  cache: path.join(folder, '.warraq'),
  clock: () => Date.parse('2026-11-30T00:00:00Z'),
  made: openDerivedFiles(path.join(folder, '.warraq')),
  templates: Promise.resolve({
    render: () => Promise.reject(new Error('nothing is rendered here')),
  } as unknown as Templates),
  origin: 'http://desk.invalid/desk/site',
};

const held = (outcome: Outcome): Held => {
  if ('content' in outcome) return outcome;
  throw new Error(JSON.stringify(outcome.problems));
};
/** All that is known of a newsroom, in an order of its own. */
const known = ({ content, good, problems }: Held) => {
  const sorted = (all: readonly { body: { file: string } }[]) =>
    all.toSorted((a, b) => (a.body.file < b.body.file ? -1 : 1));
  return {
    texts: sorted([...content.articles, ...content.pages]),
    good: sorted([...good.articles, ...good.pages]),
    pictures: content.images.map(({ file }) => file).toSorted(),
    problems: problems.map(({ rule, file, line, message }) => ({ rule, file, line, message })),
  };
};

const rulesOf = ({ problems }: Held) => problems.map(({ rule }) => rule).toSorted();

const story = 'content/stories/2034/03/eclipse-2034';
const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
};

/** What somebody does to a folder, one after the other. */
const edits: readonly [string, string, () => void][] = [
  [
    'a word',
    story,
    () => write(`${story}/en.md`, read(`${story}/en.md`).replace('Total eclipse', 'Eclipse')),
  ],
  ['a mistake', story, () => write(`${story}/en.md`, read(`${story}/en.md`).replace('title:', 'titel:'))],
  [
    'the mistake mended',
    story,
    () => write(`${story}/en.md`, read(`${story}/en.md`).replace('titel:', 'title:')),
  ],
  [
    'a second with its address',
    'content/stories/2034/03/copy',
    () => {
      write('content/stories/2034/03/copy/en.md', read(`${story}/en.md`));
      write('content/stories/2034/03/copy/hero.svg', read(`${story}/hero.svg`));
    },
  ],
  [
    'the address left to it',
    story,
    () => write(`${story}/en.md`, read(`${story}/en.md`).replace('slug: eclipse-2034', 'slug: sun-2034')),
  ],
  [
    'the second removed',
    'content/stories/2034/03/copy',
    () => rmSync(path.join(folder, 'content/stories/2034/03/copy'), { recursive: true }),
  ],
  [
    'a page',
    'content/pages/about',
    () =>
      write(
        'content/pages/about/en.md',
        read('content/pages/about/en.md').replace('title: ', 'title: More '),
      ),
  ],
];

it('knows after each change of a folder what reading the whole newsroom would tell', async () => {
  const entries = new Map();
  let whole = held(await readHeld(options, entries, null));
  let updated = whole;
  const seen = new Set<string>();
  for (const [name, place, edit] of edits) {
    edit();
    const of = textFolderOf(`${place.slice('content/'.length)}/en.md`);
    if (!of) throw new Error(place);
    updated = heldWith(updated, options, of);
    whole = held(await readHeld(options, entries, whole));
    for (const { rule } of updated.problems) seen.add(rule);
    // Of two with one address, which one is to give way is told by who came last.
    if (whole.problems.some(({ rule }) => rule === 'duplicate-url')) {
      expect(rulesOf(updated), name).toEqual(rulesOf(whole));
      continue;
    }
    expect(known(updated), name).toEqual(known(whole));
    for (const [cell, value] of whole.cells.edited)
      expect(updated.cells.get(cell), `${name}: ${cell}`).toEqual(value);
  }
  expect(seen).toContain('duplicate-url');
  expect(updated.layers).toBe(edits.length);
});
