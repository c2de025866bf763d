import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
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

/** A window onto the site at a host that sends its headers; pages can be changed on their way. */
async function hosted(change: (html: string) => string = (html) => html) {
  const page = await visiting.open('/404.html');
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(error.message));
  await page.exposeFunction('report', (violation: string) => troubles.push(violation));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      (window as unknown as { report(violation: string): void }).report(
        `${effectiveDirective}: ${blockedURI}`,
      ),
    );
  });
  await page.route('**/*', async (route) => {
    const response = await route.fetch();
    const body = response.headers()['content-type']?.includes('html')
      ? change(await response.text())
      : await response.body();
    await route.fulfill({ response, body, headers: { ...response.headers(), ...hostHeaders() } });
  });
  return { page, troubles };
}

const settled = (page: Page) => page.evaluate(() => document.fonts.ready.then(() => undefined));

test('no page does what the policy of the site forbids', async () => {
  const { page, troubles } = await hosted();
  for (const { name, wanted } of pageKinds) {
    await page.goto(visiting.demo.origin + visiting.demo.path(wanted));
    await settled(page);
    expect(troubles, name).toEqual([]);
  }
  await page.unrouteAll({ behavior: 'wait' });
});

test('feeds keep their style sheet', async () => {
  const { page, troubles } = await hosted();
  await page.goto(`${visiting.demo.origin}/ar/feed.xml`);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).direction)).toBe('rtl');
  expect(troubles).toEqual([]);
  await page.unrouteAll({ behavior: 'wait' });
});

test.each([
  ['an inline script', '<script>harmed = true</script>', 'script-src-elem'],
  ['an event handler', '<img src="/none.png" alt="" onerror="harmed = true">', 'script-src-attr'],
  ['a script from elsewhere', '<script src="https://other.example/a.js"></script>', 'script-src-elem'],
  ['a style attribute', '<p style="color: red">Red</p>', 'style-src-attr'],
  ['a frame', '<iframe src="https://other.example/"></iframe>', 'frame-src'],
])('%s that got into a page has no power', async (_name, harm, directive) => {
  const { page, troubles } = await hosted((html) => html.replace('</main>', `${harm}</main>`));
  await page.goto(visiting.demo.origin + visiting.article('en', 'two-rivers'));
  await expect.poll(() => troubles.find((one) => one.startsWith(directive))).toBeDefined();
  expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
  await page.unrouteAll({ behavior: 'wait' });
});

test('pages carry the policy themselves, for hosts that read no header file', async () => {
  const page = await visiting.open(visiting.article('ar', 'two-rivers'));
  const own = await page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content');
  expect(`${own}; frame-ancestors 'self'`).toBe(hostHeaders()['Content-Security-Policy']);
  expect(own).not.toContain('unsafe');
});
