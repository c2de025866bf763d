import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Host, hostHeaders, startHost, watchPolicy } from './host.ts';
import { visitor } from './visitor.ts';

const visiting = visitor();

let host: Host;
beforeAll(async () => {
  host = await startHost(visiting.demo.out);
});
afterAll(() => host.stop());

/** A window onto the site at that host, and what goes wrong in it. */
async function hosted() {
  const page = await visiting.openAt(`${host.origin}/404.html`);
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
  await watchPolicy(page, told);
  return { page, troubles, trouble };
}

test('feeds keep their style sheet', async () => {
  const { page, troubles } = await hosted();
  await page.goto(`${host.origin}/ar/feed.xml`);
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
  const address = host.origin + visiting.article('en', 'two-rivers');
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

/** Directive → its sources. */
const sourcesOf = (policy: string) =>
  new Map(policy.split('; ').map((one) => [one.split(' ')[0] ?? '', one.split(' ').slice(1)]));

test('pages carry the policy themselves, for hosts that read no header file', async () => {
  const page = await visiting.open(visiting.article('ar', 'six-pens'));
  const own = await page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content');
  const header = sourcesOf(hostHeaders(visiting.demo.out)['Content-Security-Policy'] ?? '');
  for (const [directive, sources] of sourcesOf(own ?? '')) {
    expect(header.get(directive)).toEqual(expect.arrayContaining(sources));
  }
  expect(own).not.toContain('unsafe');
  expect(own).not.toContain('https:');
});

test('a page with an embed may show that provider in a frame, and no other', async () => {
  const { page, troubles } = await hosted();
  const asked: string[] = [];
  await page.route('https://www.openstreetmap.org/**', (route) => {
    asked.push(route.request().url());
    return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>A map</title>' });
  });
  await page.goto(host.origin + visiting.demo.path({ template: 'page', edition: 'ar', id: 'about' }));
  const own = await page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content');
  expect(sourcesOf(own ?? '').get('frame-src')).toEqual(["'self'", 'https://www.openstreetmap.org']);
  expect(asked).toEqual([]);
  await page.locator('.embed-load button').click();
  const frame = page.locator('.news-embed iframe');
  await expect.poll(() => frame.contentFrame().locator('html').count()).toBe(1);
  expect(await frame.getAttribute('title')).toBe('بغداد');
  expect(await frame.getAttribute('sandbox')).toMatch(
    /^(?!.*allow-(?:top-navigation|downloads|modals)).*allow-scripts/,
  );
  expect(await frame.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(asked).toHaveLength(1);
  expect(troubles).toEqual([]);
});
