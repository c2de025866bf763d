import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Demo } from './demo.ts';
import { closeWindows, sharedBrowser, sharedDemo } from './shared.ts';

/** What a reader of the demo can do. */
export interface Visitor {
  demo: Demo;
  /** Opens a path in a new window with its own settings. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** The same at an address of another site. */
  openAt(url: string, options?: BrowserContextOptions): Promise<Page>;
  /** The path of an article. */
  article(edition: string, id: string): string;
}

/**
 * Someone who reads the demo in windows of their own.
 *
 * @param stay when windows close: with their test, or, where tests share one, since a new one takes as
 * long as three pages, with their file
 */
export function visitor(stay: 'test' | 'file' = 'test'): Visitor {
  let demo: Demo;
  let browser: Browser;
  beforeAll(async () => {
    [demo, browser] = await Promise.all([sharedDemo(), sharedBrowser()]);
  });
  (stay === 'test' ? afterEach : afterAll)(closeWindows);
  const openAt: Visitor['openAt'] = async (url, options = {}) => {
    const page = await browser.newPage(options);
    // How long a test may take is for the test runner to say.
    page.setDefaultTimeout(0);
    await page.goto(url);
    return page;
  };
  return {
    get demo() {
      return demo;
    },
    open: (path, options) => openAt(demo.origin + path, options),
    openAt,
    article: (edition, id) => demo.path({ template: 'article', edition, id }),
  };
}

/** Where a page is, without its origin. */
export const here = (page: Page): string => new URL(page.url()).pathname;
