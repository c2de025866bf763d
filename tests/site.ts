import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type PressOptions, type PressReport, press } from '../src/press/press.ts';
import { formatProblems } from '../src/problems/format.ts';
import { hasErrors } from '../src/problems/problem.ts';
import { project } from './kept.ts';
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
  /** Builds into an output folder with a cache, both new, and returns that output folder. */
  buildClean(options?: Partial<PressOptions>): Promise<string>;
  remove(): void;
}

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
    const threadsFrom = Number.POSITIVE_INFINITY;
    return press({ roots, out, cache, now: today, force: false, cwd: folder, threadsFrom, ...options });
  };
  let cleanBuilds = 0;
  return {
    folder,
    ...site,
    build,
    buildClean: async (options = {}) => {
      cleanBuilds += 1;
      const places = { out: inside(`clean-${cleanBuilds}`), cache: inside(`clean-cache-${cleanBuilds}`) };
      const { problems } = await build({ ...options, ...places });
      if (hasErrors(problems)) throw new Error(formatProblems(problems, 'text'));
      return places.out;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
