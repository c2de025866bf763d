import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Demo } from './demo.ts';
import { type Host, startHost, watchPolicy } from './host.ts';
import { pageKinds } from './page-kinds.ts';
import { closeWindows, sharedBrowser, sharedDemo } from './shared.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const phone = { width: 360, height: 780 };
const desktop = { width: 1280, height: 900 };

let demo: Demo;
let host: Host;
let page: Page;
/** What a script is given to as it is, so that it is not sent as the text of another. */
let session: CDPSession;
/** What the page did that it should not: errors, failed requests, requests elsewhere, what its policy forbids. */
const troubles: string[] = [];

beforeAll(async () => {
  demo = await sharedDemo();
  host = await startHost(demo.out);
  page = await (await sharedBrowser()).newPage({ locale: 'fr-FR' });
  await watch(page);
  session = await page.context().newCDPSession(page);
});
afterAll(async () => {
  await closeWindows();
  host.stop();
});

async function watch(page: Page): Promise<void> {
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`script: ${error.message}`));
  page.on('requestfailed', (request) => troubles.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== host.origin) troubles.push(`elsewhere: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()}: ${response.url()}`);
  });
  await watchPolicy(page, (violation) => troubles.push(violation));
}

/** What axe finds, as `rule: element`. */
async function violations(page: Page, options: RunOptions = {}): Promise<string[]> {
  const { violations }: AxeResults = await page.evaluate(
    (run) => (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(run),
    { resultTypes: ['violations'], ...options } as RunOptions,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** How far a page reaches over the side of its window, in CSS pixels. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** axe's rules for WCAG 2.2 targets are off by default. */
const allRules: RunOptions = { rules: { 'target-size': { enabled: true } } };
const contrast: RunOptions = { runOnly: ['color-contrast'] };

test.each(pageKinds)(
  '$name: accessible, inside its window, loads nothing from elsewhere, does nothing its policy forbids',
  async ({ wanted }) => {
    troubles.length = 0;
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize(phone);
    const response = await page.goto(host.origin + demo.path(wanted));
    expect(response?.headers()).toHaveProperty('content-security-policy');
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    expect(troubles).toEqual([]);
    const { language, direction } = demo.edition(wanted.edition ?? 'en');
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(await page.locator('html').getAttribute('dir')).toBe(direction);
    await session.send('Runtime.evaluate', { expression: `${axeSource};0` });
    for (const size of [phone, desktop]) {
      await page.setViewportSize(size);
      expect(await overflow(page)).toBe(0);
      expect(await violations(page, allRules)).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, contrast)).toEqual([]);
    expect(troubles).toEqual([]);
  },
);

test('the frame of a browser has the colour of the paper, in light and in dark', async () => {
  await page.goto(host.origin + demo.path({ template: 'front', edition: 'en' }));
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const colour = await page
      .locator(`meta[name="theme-color"][media="(prefers-color-scheme: ${colorScheme})"]`)
      .getAttribute('content');
    const [red, green, blue] = (colour?.match(/[\da-f]{2}/gi) ?? []).map((hex) => Number.parseInt(hex, 16));
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(paper).toBe(`rgb(${red}, ${green}, ${blue})`);
  }
});

/** html-validate's recommended rules, but for those that the HTML standard doesn't know. */
const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended'],
    rules: {
      // Advice for search results: how long a headline is, is for the newsroom to say.
      'long-title': 'off',
    },
  }),
);

test('every page is valid HTML', async () => {
  const files = globSync('**/*.html', { cwd: demo.out });
  expect(files.length).toBeGreaterThan(pageKinds.length);
  const { results } = await validator.validateMultipleFiles(files.map((name) => path.join(demo.out, name)));
  const found = results.flatMap(({ filePath, messages }) =>
    messages.map(
      ({ ruleId, selector }) => `${path.relative(demo.out, filePath ?? '')}: ${ruleId} ${selector}`,
    ),
  );
  expect(found).toEqual([]);
});
