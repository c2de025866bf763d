import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Page } from 'playwright-core';
import sirv from 'sirv';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageKinds } from './page-kinds.ts';
import { visitor } from './visitor.ts';

const visiting = visitor();

/** The headers that the site asks its host to send with every file. */
function hostHeaders(): Record<string, string> {
  const [everywhere = ''] = readFileSync(path.join(visiting.demo.out, '_headers'), 'utf8').split('\n\n');
  const lines = everywhere.split('\n').slice(1);
  return Object.fromEntries(
    lines.map((line) =>
      line
        .trim()
        .split(/: (.*)/)
        .slice(0, 2),
    ),
  );
}

/** The origin of a host that serves the site with its headers. */
let origin: string;
let host: Server;
beforeAll(async () => {
  const headers = Object.entries(hostHeaders());
  const files = sirv(visiting.demo.out, {
    setHeaders: (response) => {
      for (const [name, value] of headers) response.setHeader(name, value);
    },
  });
  host = createServer((request, response) => files(request, response)).listen(0, 'localhost');
  await once(host, 'listening');
  origin = `http://localhost:${(host.address() as AddressInfo).port}`;
});
afterAll(() => {
  host.closeAllConnections();
  host.close();
});

/** A window onto the site at that host, and what goes wrong in it. */
async function hosted() {
  const page = await visiting.openAt(`${origin}/404.html`);
  const troubles: string[] = [];
  let heard = () => {};
  const told = (trouble: string) => {
    troubles.push(trouble);
    heard();
  };
  /** Waits until something goes wrong in this way. */
  const trouble = async (beginning: string) => {
    while (!troubles.some((one) => one.startsWith(beginning)))
      await new Promise<void>((resolve) => {
        heard = resolve;
      });
  };
  page.on('console', (message) => {
    if (message.type() === 'error') told(message.text());
  });
  page.on('pageerror', (error) => told(error.message));
  await page.exposeFunction('report', told);
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      (window as unknown as { report(violation: string): void }).report(
        `${effectiveDirective}: ${blockedURI}`,
      ),
    );
  });
  return { page, troubles, trouble };
}

const settled = (page: Page) => page.evaluate(() => document.fonts.ready.then(() => undefined));

test('no page does what the policy of the site forbids', async () => {
  const { page, troubles } = await hosted();
  for (const { name, wanted } of pageKinds) {
    const response = await page.goto(origin + visiting.demo.path(wanted));
    expect(response?.headers()).toHaveProperty('content-security-policy');
    await settled(page);
    expect(troubles, name).toEqual([]);
  }
});

test('feeds keep their style sheet', async () => {
  const { page, troubles } = await hosted();
  await page.goto(`${origin}/ar/feed.xml`);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).direction)).toBe('rtl');
  expect(troubles).toEqual([]);
});

test.each([
  ['an inline script', '<script>harmed = true</script>', 'script-src-elem'],
  ['an event handler', '<img src="/none.png" alt="" onerror="harmed = true">', 'script-src-attr'],
  ['a script from elsewhere', '<script src="https://other.example/a.js"></script>', 'script-src-elem'],
  ['a style attribute', '<p style="color: red">Red</p>', 'style-src-attr'],
  ['a frame', '<iframe src="https://other.example/"></iframe>', 'frame-src'],
])('%s that got into a page has no power', async (_name, harm, directive) => {
  const { page, trouble } = await hosted();
  const address = origin + visiting.article('en', 'two-rivers');
  await page.route(address, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('</main>', `${harm}</main>`);
    await route.fulfill({ response, body });
  });
  await page.goto(address);
  await trouble(directive);
  expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
  await page.unrouteAll({ behavior: 'wait' });
});

test('pages carry the policy themselves, for hosts that read no header file', async () => {
  const page = await visiting.open(visiting.article('ar', 'two-rivers'));
  const own = await page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content');
  expect(`${own}; frame-ancestors 'self'`).toBe(hostHeaders()['Content-Security-Policy']);
  expect(own).not.toContain('unsafe');
});
