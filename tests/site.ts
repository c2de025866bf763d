import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type PressOptions, type PressReport, press } from '../src/press/press.ts';

export const project = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

/** A newsroom of its own in a temporary folder, for tests that edit and publish. */
export interface TestSite {
  folder: string;
  content: string;
  locales: string;
  out: string;
  cache: string;
  build(options?: Partial<PressOptions>): Promise<PressReport>;
  remove(): void;
}

/** A moment at which all of the demo but its embargoed story is public. */
export const today = Date.parse('2026-02-01T12:00:00+03:00');

/** @param from the content folder to start from; the demo newsroom by default */
export function testSite(from = path.join(project, 'content')): TestSite {
  const folder = mkdtempSync(path.join(tmpdir(), 'warraq-'));
  const inside = (name: string) => path.join(folder, name);
  cpSync(from, inside('content'), { recursive: true });
  cpSync(path.join(project, 'locales'), inside('locales'), { recursive: true });
  const site = {
    content: inside('content'),
    locales: inside('locales'),
    out: inside('dist'),
    cache: inside('cache'),
  };
  return {
    folder,
    ...site,
    build: (options = {}) =>
      press({
        roots: { project, content: site.content, locales: site.locales },
        out: site.out,
        cache: site.cache,
        now: today,
        force: false,
        cwd: folder,
        ...options,
      }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
