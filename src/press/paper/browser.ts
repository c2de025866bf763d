import path from 'node:path';
import type { Browser, BrowserType, LaunchOptions } from 'playwright-core';
import { fillFolder } from '../../disk/fill-folder.ts';
import { packagedChromium } from './packaged-chromium.ts';

/** Browsers that Playwright finds where they are installed: https://playwright.dev/docs/browsers#google-chrome--microsoft-edge */
const installed: readonly LaunchOptions[] = [{ channel: 'chrome' }, { channel: 'msedge' }];

/**
 * Starts a browser without a window: the one that is named; else Chrome or Edge, if the machine has one; else the Chromium of
 * an npm package, if that is installed.
 *
 * @param executable the program of a browser that is made of Chromium, absolute
 * @param cache the cache folder, absolute: the Chromium of the package is unpacked there
 * @returns `null` if there is none, or Playwright is not installed
 */
export async function openBrowser(executable: string | undefined, cache: string): Promise<Browser | null> {
  const playwright = await import('playwright-core').catch(() => null);
  if (!playwright) return null;
  if (executable !== undefined) return start(playwright.chromium, [{ executablePath: executable }]);
  const found = await start(playwright.chromium, installed);
  if (found) return found;
  const folder = (version: string) => path.join(cache, 'browser', version);
  const packaged = await packagedChromium((version, fill) => fillFolder(folder(version), fill));
  return packaged && start(playwright.chromium, [packaged]);
}

/** The first that starts. */
async function start(chromium: BrowserType, choices: readonly LaunchOptions[]): Promise<Browser | null> {
  for (const choice of choices) {
    const browser = await chromium.launch({ headless: true, ...choice }).catch(() => null);
    if (browser) return browser;
  }
  return null;
}
