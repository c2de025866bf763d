import { type Browser, chromium } from 'playwright-core';
import { packagedChromium } from '../../src/press/paper/packaged-chromium.ts';
import { keptFolder } from '../kept.ts';

/** A browser without a window: the one in the npm packages, or, where that doesn't run, the user's Chrome. */
export async function launch(): Promise<Browser> {
  const packaged = await packagedChromium((version, fill) => keptFolder('chromium', version, fill));
  return chromium.launch({ headless: true, ...(packaged ?? { channel: 'chrome' }) });
}
