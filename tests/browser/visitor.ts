import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { launch } from './browser.ts';
import { type Demo, openDemo } from './demo.ts';

/** Someone who reads the demo in a browser of their own. */
export interface Visitor {
  demo: Demo;
  /** Opens a path in a new window with its own settings; it closes with the test. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** The same at an address of another site. */
  openAt(url: string, options?: BrowserContextOptions): Promise<Page>;
  /** The path of an article. */
  article(edition: string, id: string): string;
}

/** One served demo and one browser for all tests of a file. */
export function visitor(): Visitor {
  let demo: Demo;
  let browser: Browser;
  beforeAll(async () => {
    [demo, browser] = await Promise.all([openDemo(), launch()]);
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });
  const openAt: Visitor['openAt'] = async (url, options = {}) => {
    const page = await browser.newPage(options);
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
