import type { Browser } from 'playwright-core';
import { launch } from './browser.ts';
import { type Demo, openDemo } from './demo.ts';

/** What test files that run in one process share, since each takes seconds to start; it ends with the process. */
let browser: Promise<Browser> | undefined;
let demo: Promise<Demo> | undefined;

/** The browser. Files that open windows close them: `closeWindows`. */
export function sharedBrowser(): Promise<Browser> {
  browser ??= launch();
  return browser;
}

/** Closes every window of the browser, and forgets what its visitors left. */
export async function closeWindows(): Promise<void> {
  for (const context of (await browser)?.contexts() ?? []) await context.close();
}

/** The demo, published and served. */
export function sharedDemo(): Promise<Demo> {
  demo ??= openDemo();
  return demo;
}
