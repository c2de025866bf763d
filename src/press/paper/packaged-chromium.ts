import { createRequire } from 'node:module';
import path from 'node:path';
import type { LaunchOptions } from 'playwright-core';
import { legible, read } from '../../disk/files.ts';

/** Gives a folder that is filled once for a version. */
export type Kept = (version: string, fill: (draft: string) => Promise<unknown>) => Promise<string>;

/**
 * Chromium from the npm package `@sparticuz/chromium` and the few libraries that a bare system lacks; `null` where that
 * package is not installed, or of no use: it is for Linux on x64. Not the package's own arguments: they are for hosts where it
 * must run as one process, which ends with the first page that is closed.
 */
export async function packagedChromium(kept: Kept): Promise<LaunchOptions | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const found = await import('@sparticuz/chromium').catch(() => null);
  if (!found) return null;
  const { default: chromium, inflate } = found;
  const inPackage = path.join(createRequire(import.meta.url).resolve('@sparticuz/chromium'), '../..');
  const { version } = JSON.parse(legible(read(path.join(inPackage, 'package.json'))));
  const folder = await kept(version, async (draft) => {
    const { TMPDIR } = process.env;
    // The package has no other way to be told where.
    process.env['TMPDIR'] = draft;
    try {
      await Promise.all([chromium.executablePath(), inflate(path.join(inPackage, 'bin/al2023.tar.br'))]);
    } finally {
      if (TMPDIR === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = TMPDIR;
    }
  });
  return {
    executablePath: path.join(folder, 'chromium'),
    args: ['--font-render-hinting=none'],
    env: { ...process.env, LD_LIBRARY_PATH: path.join(folder, 'al2023/lib') },
  };
}
