import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import chromium, { inflate } from '@sparticuz/chromium';
import { type Browser, type LaunchOptions, chromium as playwright } from 'playwright-core';
import { keptFolder } from '../kept.ts';

const chromiumPackage = path.join(createRequire(import.meta.url).resolve('@sparticuz/chromium'), '../..');

/** A browser without a window: the one in the npm packages, or, where that doesn't run, the user's Chrome. */
export async function launch(): Promise<Browser> {
  const packaged = process.platform === 'linux' && process.arch === 'x64';
  return playwright.launch({
    headless: true,
    ...(packaged ? await packagedChromium() : { channel: 'chrome' }),
  });
}

/**
 * Chromium and the few libraries that a bare system lacks. Not the package's own arguments: they are
 * for hosts where it must run as one process, which ends with the first page that is closed.
 */
async function packagedChromium(): Promise<LaunchOptions> {
  const folder = await unpacked();
  return {
    executablePath: path.join(folder, 'chromium'),
    args: ['--font-render-hinting=none'],
    env: { ...process.env, LD_LIBRARY_PATH: path.join(folder, 'al2023/lib') },
  };
}

/** Where Chromium is unpacked. */
async function unpacked(): Promise<string> {
  const { version } = JSON.parse(readFileSync(path.join(chromiumPackage, 'package.json'), 'utf8'));
  return keptFolder('chromium', version, async (draft) => {
    const { TMPDIR } = process.env;
    // The package has no other way to be told where.
    process.env['TMPDIR'] = draft;
    try {
      await Promise.all([
        chromium.executablePath(),
        inflate(path.join(chromiumPackage, 'bin/al2023.tar.br')),
      ]);
    } finally {
      if (TMPDIR === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = TMPDIR;
    }
  });
}
