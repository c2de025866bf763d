import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { vocabularies, withoutStories } from '../scripts/bench/corpus.ts';
import { digest } from '../src/disk/files.ts';
import { type PressOptions, type PressReport, press } from '../src/press/press.ts';
import { formatProblems } from '../src/problems/format.ts';
import { hasErrors } from '../src/problems/problem.ts';
import { project } from './kept.ts';
import { readTree, type Tree } from './press/tree.ts';
import { seedCache } from './seed-cache.ts';

export { project };

/** A newsroom of its own in a temporary folder, for tests that edit and publish. */
export interface TestSite {
  folder: string;
  content: string;
  locales: string;
  out: string;
  cache: string;
  /** Builds in this thread, unless told otherwise: a thread takes as long to start as a small site to make. */
  build(options?: Partial<PressOptions>): Promise<PressReport>;
  /**
   * What a build from nothing publishes of the content as it is. Of the same content it is the same,
   * and so made once.
   */
  cleanTree(options?: Pick<Partial<PressOptions>, 'now'>): Promise<Tree>;
  remove(): void;
}

/** What clean builds of this process have published. */
const cleanTrees = new Map<string, Tree>();

const namesAndBytes = (folder: string): string =>
  [...readTree(folder)].map(([name, bytes]) => `${name} ${digest(bytes)}`).join('\n');

/** A moment at which all of the demo but its embargoed story is public. */
export const today = Date.parse('2026-02-01T12:00:00+03:00');

/** @param from the content folder to start from, `null` for an empty one; the demo newsroom by default */
export function testSite(from: string | null = path.join(project, 'content')): TestSite {
  const folder = mkdtempSync(path.join(tmpdir(), 'warraq-'));
  const inside = (name: string) => path.join(folder, name);
  if (from === null) mkdirSync(inside('content'));
  else cpSync(from, inside('content'), { recursive: true });
  cpSync(path.join(project, 'locales'), inside('locales'), { recursive: true });
  const site = {
    content: inside('content'),
    locales: inside('locales'),
    out: inside('dist'),
    cache: inside('cache'),
  };
  const build: TestSite['build'] = async (options = {}) => {
    await seedCache(options.cache ?? site.cache);
    const roots = { project, content: site.content, locales: site.locales };
    const { out, cache } = site;
    const workerFrom = Number.POSITIVE_INFINITY;
    return press({ roots, out, cache, now: today, force: false, cwd: folder, workerFrom, ...options });
  };
  const buildClean = async (now: number): Promise<Tree> => {
    const places = { out: inside('clean'), cache: inside('clean-cache') };
    const { problems } = await build({ now, ...places });
    if (hasErrors(problems)) throw new Error(formatProblems(problems, 'text'));
    const tree = readTree(places.out);
    for (const place of Object.values(places)) rmSync(place, { recursive: true });
    return tree;
  };
  return {
    folder,
    ...site,
    build,
    cleanTree: async ({ now = today } = {}) => {
      const name = digest([now, ...[site.content, site.locales].map(namesAndBytes)].join('\n'));
      const tree = cleanTrees.get(name) ?? (await buildClean(now));
      cleanTrees.set(name, tree);
      // What is older is seldom asked for, and stays in memory.
      for (const old of [...cleanTrees.keys()].slice(0, -20)) cleanTrees.delete(old);
      return tree;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/**
 * Takes stories out of a copy of the demo, which is as much work as its stories are many.
 *
 * @param kept folders of stories, or of months, that stay: `2026/01`
 */
export function keepStories(content: string, kept: readonly string[]): void {
  leadWithNone(content);
  const stories = path.join(content, 'stories');
  for (const name of readTree(stories).keys())
    if (!kept.some((one) => name.startsWith(`${one}/`))) rmSync(path.join(stories, name));
}

/** Takes out of a newsroom what editors lead with, since the stories and pictures of that are not all there. */
export function leadWithNone(content: string): void {
  rmSync(path.join(content, 'front.yaml'), { force: true });
  for (const name of vocabularies) {
    const file = path.join(content, name);
    writeFileSync(file, withoutStories(readFileSync(file, 'utf8')));
  }
}
