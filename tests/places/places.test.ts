import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { siteFolder } from '../../src/disk/output/site.ts';
import { servePublished } from '../../src/press/dev/preview.ts';
import { audit } from '../../src/press/review/audit.ts';
import { checkEverything } from '../../src/press/review/check-content.ts';
import { openOnDemand } from '../../src/press/serve/open.ts';
import { closeWindows, sharedBrowser } from '../browser/shared.ts';
import { differences, readTree } from '../press/tree.ts';
import { project, type TestSite, today } from '../site.ts';
import { move, ordinary, placed, type Shape, shapes } from './placed.ts';

// A small newsroom in each of four places, built, read in a browser, served and edited, and one that moves through all: 12 s.

afterEach(closeWindows);

/** What subscribers' programs and search engines remember of things; pages and their lists are known by their addresses. */
function namesIn(folder: string): string[] {
  const texts = [...readTree(folder).values()].map((bytes) => `${bytes}`);
  const names = texts.flatMap((text) => text.match(/https:\/\/small\.example\/#[\w:.-]+/g) ?? []);
  return [...new Set(names)].filter((one) => !/#(?:website|list)$/.test(one)).sort();
}

const errors = (all: readonly { severity: string }[]) => all.filter(({ severity }) => severity === 'error');

/** Opens the front page of the first site, and a story from there, and searches; tells what was asked for and what failed. */
async function read(folder: string) {
  const server = await servePublished(folder, 0);
  const page = await (await sharedBrowser()).newPage();
  const asked = new Set<string>();
  const troubles: string[] = [];
  page.on('response', (response) => {
    asked.add(response.url());
    if (response.status() >= 400) troubles.push(`${response.status()} ${response.url()}`);
  });
  page.on('requestfailed', (request) => {
    // Whoever goes on does not wait for headlines.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') troubles.push(`failed ${request.url()}`);
  });
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  await page.goto(server.addresses[0] ?? '', { waitUntil: 'networkidle' });
  if ((await page.locator('main.chooser').count()) > 0) await page.locator('[data-edition]').first().click();
  const front = page.url();
  const word = (await page.locator('html').getAttribute('dir')) === 'rtl' ? 'عنوان' : 'Title';
  await page.locator('main h2 a, main h3 a').first().click();
  await page.waitForLoadState('networkidle');
  const story = page.url();
  const headlines = await page.locator('[data-latest] a').count();
  const other = page.locator('nav.switch a').first();
  if ((await other.count()) > 0) await Promise.all([page.waitForEvent('load'), other.click()]);
  const switched = page.url();
  await page.goto(`${front}search/?q=${word}`);
  await page.waitForSelector('#results li');
  const feed = await page.evaluate(
    async (url) => (await fetch(url)).headers.get('content-type'),
    `${front}feed.xml`,
  );
  await server.stop();
  return {
    feed,
    addresses: server.addresses,
    asked: [...asked],
    troubles,
    front,
    story,
    switched,
    headlines,
  };
}

const { 'an edition at the root': _, ...places } = shapes;

describe.each(Object.entries<Shape>(places))('%s', (_name, shape) => {
  let site: TestSite;
  beforeAll(async () => {
    site = placed(shape);
    expect(errors((await site.build()).problems)).toEqual([]);
  });
  afterAll(() => site.remove());

  it('breaks no rule of content or of the audit', async () => {
    const roots = { project, content: site.content, locales: site.locales };
    expect(errors(await checkEverything(roots, { cache: site.cache, now: today }))).toEqual([]);
    const found = await audit(siteFolder(site.out), { now: today, workers: 1 });
    // Some of its stories have no picture.
    expect(found.filter(({ rule }) => rule !== 'jsonld-recommended')).toEqual([]);
  });

  it('is read in a browser, which asks for nothing outside of it', async () => {
    const seen = await read(site.out);
    expect(seen.troubles).toEqual([]);
    const [first = ''] = seen.addresses;
    for (const url of seen.asked)
      expect(
        seen.addresses.some((one) => url.startsWith(one)),
        url,
      ).toBe(true);
    expect(seen.front.startsWith(first)).toBe(true);
    expect(seen.story.length).toBeGreaterThan(seen.front.length);
    expect(seen.switched === seen.story).toBe(Object.keys(shape.editions).length === 1);
    expect(seen.headlines).toBeGreaterThan(0);
    expect(seen.feed).toBe('text/xml; charset=utf-8');
  });

  it('is served on demand as it is built', async () => {
    const roots = { project, content: site.content, locales: site.locales };
    const served = await openOnDemand({ roots, cache: site.cache, clock: () => today, report: () => {} });
    if ('problems' in served) throw new Error('it is not served');
    const { pathname: base } = new URL(shape.origin);
    const several = Object.values(shape.editions).every((address) => address?.startsWith('https:'));
    for (const [name, bytes] of readTree(site.out)) {
      if (!/\.(?:html|json|css|xml|txt)$/.test(name) || name.includes('old')) continue;
      const [host = '', ...rest] = several ? name.split('/') : ['small.example', ...name.split('/')];
      const target = `${base.replace(/\/$/, '')}/${rest.map(encodeURIComponent).join('/')}`.replace(
        /index\.html$/,
        '',
      );
      const asked = { method: 'GET', host, target, acceptEncoding: undefined, ifNoneMatch: undefined };
      const { status, body, headers } = await served.answer(asked);
      if (status === 301) continue;
      expect([name, Buffer.from(body ?? '').equals(bytes)]).toEqual([name, true]);
      expect(headers['content-security-policy'], name).toContain("default-src 'none'");
    }
  });

  it('is after an edit what a clean build gives', async () => {
    const file = path.join(site.content, 'stories/2026/01/story-3/en.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Title of story-3', 'Another title'));
    expect(errors((await site.build()).problems)).toEqual([]);
    expect(differences(readTree(site.out), await site.cleanTree())).toEqual([]);
  });
});

it('what moves is what a clean build gives there, keeps its names, and may come back', async () => {
  const site = placed(ordinary);
  await site.build();
  const before = namesIn(site.out);
  expect(before.length).toBeGreaterThan(10);
  const { 'one edition': _, ...bilingual } = shapes;
  for (const shape of [...Object.values(bilingual), ordinary]) {
    move(site, shape);
    expect(errors((await site.build({ allowVanishing: true })).problems)).toEqual([]);
    expect(differences(readTree(site.out), await site.cleanTree())).toEqual([]);
    if (shape.origin === ordinary.origin) expect(namesIn(site.out)).toEqual(before);
  }
  site.remove();
});
