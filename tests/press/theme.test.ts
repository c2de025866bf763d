import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { servePublished } from '../../src/press/dev/preview.ts';
import type { PressOptions } from '../../src/press/press.ts';
import { closeWindows, sharedBrowser } from '../browser/shared.ts';
import { leadWithNone, project, type TestSite, testSite } from '../site.ts';
import { readTree } from './tree.ts';

/**
 * A newsroom with one story and a theme that changes one thing of each kind. It is compiled and built
 * once, and once more after an edit of its code (8 s of processor time each).
 */
const fixture = path.join(project, 'tests/theme/fixtures/newsroom');
const story = 'stories/2026/01/waiting-for-the-crescent';

let site: TestSite;
let theme: string;
const build = (options: Partial<PressOptions> = {}) => {
  const roots = { project, content: site.content, locales: site.locales, theme };
  return site.build({ roots, ...options });
};
const page = (file: string) => readFileSync(path.join(site.out, file), 'utf8');
const article = (edition: 'en' | 'ar') =>
  [...readTree(site.out).keys()].find(
    (name) => name.startsWith(`${edition}/2026/01/`) && name.endsWith('.html'),
  ) ?? '';

function newsroom(): TestSite {
  const made = testSite(null);
  for (const name of ['publication', 'sections', 'topics', 'people'])
    cpSync(path.join(project, `content/${name}.yaml`), path.join(made.content, `${name}.yaml`));
  appendFileSync(
    path.join(made.content, 'publication.yaml'),
    'newsletter: { action: https://letters.example/subscribe }\n',
  );
  leadWithNone(made.content);
  for (const name of ['pages', story])
    cpSync(path.join(project, 'content', name), path.join(made.content, name), { recursive: true });
  appendFileSync(
    path.join(made.content, story, 'en.md'),
    '\n:::factbox[Seen **twice**]{rating=true}\nIt was seen.\n:::\n',
  );
  return made;
}

beforeAll(async () => {
  site = newsroom();
  theme = path.join(site.folder, 'theme');
  cpSync(path.join(fixture, 'theme'), theme, { recursive: true });
  cpSync(path.join(fixture, 'locales'), site.locales, { recursive: true, force: true });
  mkdirSync(path.join(theme, 'fonts'));
  cpSync(
    path.join(project, 'src/styles/fonts/serif-latin-italic.woff2'),
    path.join(theme, 'fonts/house.woff2'),
  );
  const { problems } = await build({ audit: true });
  expect(problems.filter(({ severity, rule }) => severity === 'error' || rule === 'render-indirect')).toEqual(
    [],
  );
});
afterAll(() => site.remove());

describe('a theme', () => {
  it('replaces parts of pages, and stands around them', () => {
    const html = page(article('en'));
    expect(html).toMatch(/<p class="name"[^>]*> *<a [^>]*><img src="\/logo.svg"/);
    expect(html).toMatch(/<div class="over"[^>]*>[^<]+<\/div> *<header>/);
    expect(html.match(/<p class="standfirst">/g)).toHaveLength(1);
  });

  it.each(['en', 'ar'] as const)('asks Astro for what is of its page, in %s', (edition) => {
    const at = encodeURI(`/${article(edition)}`.replace(/index\.html$/, ''));
    expect(page(article(edition))).toContain(` data-at="${at}" data-parts="header"`);
  });

  it('has strings of its own in each language, and changes ours', () => {
    expect(page(article('en'))).toContain('Our newsletter');
    expect(page(article('ar'))).toContain('نشرتنا');
    expect(page(article('en'))).toContain('Just in');
  });

  it('sets tokens and adds faces, which pages load before they are drawn', () => {
    const html = page('en/index.html');
    expect(html).toMatch(/<link rel="preload"[^>]* href="\/_astro\/house\.[^"]+\.woff2"/);
    expect(page('ar/index.html')).not.toContain('house.');
    expect(html).toContain('content="#f6faff"');
  });

  it('has files that are published before ours', () => {
    expect(page('icons/icon.svg')).toBe(readFileSync(path.join(theme, 'public/icons/icon.svg'), 'utf8'));
    expect(existsSync(path.join(site.out, 'icons/icon-512.png'))).toBe(true);
  });

  it('asks for a policy that pages and hosts tell alike', () => {
    const [, policy = ''] = /content-security-policy" content="([^"]+)"/.exec(page('en/index.html')) ?? [];
    expect(policy).toContain('https://stats.example');
    expect(policy).toMatch(/form-action 'self' https:\/\/letters.example/);
    // What a host says is for all pages together, of which some may show more.
    const sources = policy.replaceAll('&#39;', "'").split('; ');
    const [, said = ''] = /Content-Security-Policy: (.*)/.exec(page('_headers')) ?? [];
    for (const [name = '', ...own] of sources.map((one) => one.split(' '))) {
      const line =
        said
          .split('; ')
          .find((one) => one.startsWith(`${name} `))
          ?.split(' ') ?? [];
      expect(line).toEqual(expect.arrayContaining(own));
    }
  });

  it('has pages of its own kinds, in each edition, that lead to each other', () => {
    const html = page('en/briefing/science/index.html');
    expect(html).toContain('<h1');
    expect(html).toContain('Science at a glance');
    expect(html).toContain(`<a href="/${article('en').replace('index.html', '')}"`);
    expect(html).toContain('hreflang="ar" href="https://');
    expect(html).toMatch(/hreflang="ar" href="[^"]+\/ar\/briefing\/science\/"/);
    expect(page('ar/briefing/science/index.html')).toContain('نظرة سريعة');
    expect(page('en/sitemaps/pages.xml')).toContain('/en/briefing/science/');
    expect(existsSync(path.join(site.out, 'en/briefing/index.html'))).toBe(false);
  });

  it('has blocks, on pages and in feeds', () => {
    const text = /<aside class="factbox">\s*<p class="factbox-title">Seen <strong>twice<\/strong>: true<\/p>/;
    expect(page(article('en'))).toMatch(text);
    expect(page('en/feed.xml')).toContain('It was seen.');
  });
});

test('browsers run what a theme has in pages, and nothing is refused', async () => {
  const server = await servePublished(site.out, 0);
  const browser = await sharedBrowser();
  for (const edition of ['en', 'ar'] as const) {
    const window = await browser.newPage();
    const said: string[] = [];
    window.on('console', (message) => said.push(message.text()));
    await window.route('https://stats.example/**', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: 'document.documentElement.dataset.counted = "yes"',
      }),
    );
    await window.goto(`http://localhost:${server.port}/${article(edition).replace('index.html', '')}`);
    await window.waitForLoadState('load');
    expect(await window.locator('html').evaluate(({ dataset }) => ({ ...dataset }))).toMatchObject({
      themed: 'yes',
      counted: 'yes',
    });
    expect(await window.locator('.letter').evaluate((form) => getComputedStyle(form).outlineColor)).toBe(
      'rgb(1, 2, 3)',
    );
    expect(
      await window
        .locator('.standfirst')
        .first()
        .evaluate((one) => getComputedStyle(one).marginBottom),
    ).toBe('7px');
    expect(said).toEqual([]);
  }
  await closeWindows();
  await server.stop();
});

test('a component that can’t be compiled is a problem at its place, and nothing is published', async () => {
  const file = path.join(theme, 'components/Logo.astro');
  const [right, before] = [readFileSync(file, 'utf8'), readTree(site.out)];
  writeFileSync(file, '<p>\n  {1 +}\n</p>\n');
  const { problems } = await build();
  writeFileSync(file, right);
  expect(problems.map(({ rule, file, line }) => `${rule} ${file}:${line}`)).toContain(
    'theme-syntax theme/components/Logo.astro:2',
  );
  expect(readTree(site.out)).toEqual(before);
});

test('after an edit of its code, and then of a story, a site is what it would be if it were built anew', async () => {
  const block = path.join(theme, 'blocks/factbox.ts');
  writeFileSync(
    block,
    readFileSync(block, 'utf8').replace('<aside', '<section').replace('</aside', '</section'),
  );
  const { problems } = await build();
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(page(article('en'))).toContain('<section class="factbox">');
  for (const edition of ['en', 'ar']) {
    const file = path.join(site.content, story, `${edition}.md`);
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      text.replace('section: science', 'section: world').replace(/^title: .*/m, 'title: Crescent'),
    );
  }
  const edited = await build();
  expect(edited.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  // Pages of the theme's own follow from what they asked.
  expect(page('en/briefing/science/index.html')).toMatch(/<ol class="briefing"[^>]*>\s*<\/ol>/);
  expect(page('en/briefing/world/index.html')).toContain('>Crescent</a>');
  const cache = path.join(site.folder, 'new-cache');
  const out = path.join(site.folder, 'new');
  await build({ cache, out });
  expect(readTree(out)).toEqual(readTree(site.out));
});
