import { describe, expect, test } from 'vitest';
import { route } from '../../src/newsroom/routes/route.ts';
import { routesOf } from '../../src/newsroom/routes/routes.ts';
import { typeOf } from '../../src/outputs/site-files/served-as.ts';
import { siteFile } from '../../src/outputs/site-files/site-file.ts';
import { outputFile } from '../../src/publication/output-paths.ts';
import { articleOf, contentOf, daily, day, pageOf, start } from '../newsroom/contents.ts';
import { newsroomOf } from '../newsroom/renderer.ts';
import { publication } from '../publication/bilingual.ts';

const fileNamed = (name: string) => route('site-file', '', name, `/${name}`);

const policy = () => "default-src 'none'";

/** The files of a site, by name. */
function filesOf(change: Partial<typeof publication> = {}, stories = 3): Record<string, string> {
  const pages = [pageOf('about', 'en'), pageOf('about', 'ar')];
  const content = contentOf(daily(stories), { publication: { ...publication, ...change }, pages });
  const { newsroom, renderer } = newsroomOf(content, start + 90 * day);
  const routes = routesOf(renderer.snapshot).filter(({ template }) => template === 'site-file');
  return Object.fromEntries(routes.map((route) => [route.url, siteFile(newsroom, route, policy)]));
}

test('robots.txt forbids nothing and leads to the sitemaps', () => {
  const lines = filesOf()['/robots.txt']?.trim().split(/\n+/);
  expect(lines).toEqual(['User-agent: *', 'Allow: /', 'Sitemap: https://news.example/sitemap.xml']);
});

test('security.txt says what RFC 9116 asks for, each once', () => {
  const security = { contact: 'mailto:security@news.example', expires: Date.parse('2027-01-01T00:00:00Z') };
  expect(filesOf({ security })['/.well-known/security.txt']).toBe(
    [
      'Contact: mailto:security@news.example',
      'Expires: 2027-01-01T00:00:00Z',
      'Preferred-Languages: en, ar',
      'Canonical: https://news.example/.well-known/security.txt',
      '',
    ].join('\n'),
  );
});

test('what the publication does not say has no file', () => {
  const names = Object.keys(filesOf({ security: null, ads: [] }));
  expect(names).not.toContain('/.well-known/security.txt');
  expect(names).not.toContain('/ads.txt');
});

test('ads.txt has the lines of the publication', () => {
  const ads = ['ads.example, 1234, DIRECT', 'contact=ads@news.example'];
  expect(filesOf({ ads })['/ads.txt']).toBe('ads.example, 1234, DIRECT\ncontact=ads@news.example\n');
});

test('humans.txt names the publication in every edition, and its address', () => {
  const organization = { policies: {}, sameAs: [], email: 'desk@news.example' };
  const text = filesOf({ organization })['/humans.txt'];
  for (const { name, language } of publication.editions) {
    expect(text).toContain(name);
    expect(text).toContain(`(${language})`);
  }
  expect(text).toContain('Contact: desk@news.example');
});

test('llms.txt is a title, a summary and sections of links', () => {
  const editions = publication.editions.map((one) => ({ ...one, name: 'News [of] *today*' }));
  const text = filesOf({ editions })['/llms.txt'] ?? '';
  const [title, summary, ...sections] = text.trim().split(/\n\n/);
  expect(title).toBe('# News \\[of\\] \\*today\\*');
  expect(summary?.split('\n').every((line) => line.startsWith('>'))).toBe(true);
  const headings = sections.filter((_, index) => index % 2 === 0);
  expect(headings).toEqual([...editions.map(({ label }) => `## ${label}`), '## Optional']);
  const links = sections.filter((_, index) => index % 2 === 1).flatMap((list) => list.split('\n'));
  for (const link of links) expect(link).toMatch(/^- \[.+\]\(https:\/\/news\.example\/\S*\)(?:: .+)?$/);
  expect(text).toContain('(https://news.example/ar/about/)');
});

test('a new story changes none of them, but for what monitors read', () => {
  const watched = '/.well-known/warraq.json';
  expect({ ...filesOf({}, 40), [watched]: '' }).toEqual({ ...filesOf({}, 41), [watched]: '' });
});

describe('old addresses', () => {
  const content = contentOf([
    articleOf('rivers', 'en', { aliases: ['/a/b/', '/a.html', `/ar/${encodeURIComponent('قديم "$1"')}/`] }),
    articleOf('floods', 'ar', { slug: 'فيضان', status: 'withdrawn', aliases: ['/floods.html'] }),
  ]);
  const { newsroom } = newsroomOf(content, start + day);
  const target = '/en/2025/12/rivers/';
  const gone = '/ar/2025/12/فيضان/';

  test('are told to hosts that read _redirects', () => {
    const lines = siteFile(newsroom, fileNamed('_redirects'), policy).trim().split('\n').slice(1);
    expect(lines.map(decodeURIComponent)).toEqual([
      `/a.html ${target} 301`,
      `/a/b/ ${target} 301`,
      `/ar/قديم "$1"/ ${target} 301`,
      `${gone} ${gone}index.html 410`,
      '/floods.html /floods.html 410',
    ]);
    for (const line of lines) expect(line).toMatch(/^\/[!-~]+ \/[!-~]+ \d{3}$/);
  });

  test('are told to nginx, which compares decoded paths', () => {
    const text = siteFile(newsroom, fileNamed('_nginx.conf'), policy);
    expect(text).toContain(`location = "/a/b/" { return 301 "${target}"; }`);
    expect(text).toContain(`location = "/ar/قديم \\"$1\\"/" { return 301 "${target}"; }`);
    expect(text).toContain(`location = "${gone}" { error_page 410 "${gone}index.html"; return 410; }`);
    expect(text).toContain('location = "/floods.html" { return 410; }');
    expect(text).toContain('location /ar/ { error_page 404 /ar/404.html;\n  location ~ ');
  });
});

describe('what hosts are told of files', () => {
  const { newsroom, renderer } = newsroomOf(
    contentOf([...daily(9), articleOf('rivers', 'ar', { corrections: [{ at: start, text: 'ب' }] })]),
    start + day,
  );
  const paths = [...routesOf(renderer.snapshot).map(({ url }) => url), '/_astro/a.css', '/icons/icon.svg'];
  const ofHosts = (name: string) => siteFile(newsroom, fileNamed(name), policy);

  test('no two rules of _headers set the same header for one file, and all of them have one', () => {
    const parsed = ofHosts('_headers')
      .trim()
      .split('\n\n')
      .map((rule) => {
        const [path = '', ...lines] = rule.split('\n');
        const names = lines.map((line) => /^ {2}([\w-]+): \S/.exec(line)?.[1] ?? '');
        expect(path.split('*').length, path).toBeLessThanOrEqual(2);
        return { pattern: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll('*', '.*')}$`), names };
      });
    for (const path of paths.filter((one) => !one.startsWith('/_') || one.startsWith('/_astro'))) {
      const names = parsed.filter(({ pattern }) => pattern.test(path)).flatMap((one) => one.names);
      expect(names, path).toEqual([...new Set(names)]);
      expect(names, path).toContain('X-Content-Type-Options');
      expect(names, path).toContain('Cache-Control');
    }
  });

  test('nginx takes no file for what it is not', () => {
    const types = [...ofHosts('_nginx.conf').matchAll(/^location ~ (\S+) \{.* default_type "(.*)"; \}$/gm)];
    const told = paths.map((path) => types.find(([, pattern = '']) => new RegExp(pattern).test(path))?.[2]);
    const left = paths
      .filter((_, index) => told[index] === undefined)
      .map((path) => typeOf(outputFile(path)));
    expect([...new Set(left)].sort()).toEqual([
      'image/svg+xml',
      'text/css; charset=utf-8',
      'text/html; charset=utf-8',
      'text/plain; charset=utf-8',
    ]);
    for (const [index, path] of paths.entries())
      expect([typeOf(outputFile(path)), undefined], path).toContain(told[index]);
  });

  test.each([
    ['index.html', 'text/html; charset=utf-8'],
    ['en/world/feed.xml', 'application/rss+xml; charset=utf-8'],
    ['en/corrections.xml', 'application/rss+xml; charset=utf-8'],
    ['en/corrections.atom.xml', 'application/atom+xml; charset=utf-8'],
    ['en/corrections.json', 'application/feed+json; charset=utf-8'],
    ['en/latest.json', 'application/json; charset=utf-8'],
    ['en/manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['sitemap.xml', 'application/xml; charset=utf-8'],
    ['en/feeds.opml', 'text/x-opml; charset=utf-8'],
    ['_headers', 'text/plain; charset=utf-8'],
    ['media/a/hero.svg', 'image/svg+xml'],
    ['media/a/hero.jpg', 'image/jpeg'],
    ['_astro/a.woff2', 'font/woff2'],
  ])('%s is %s', (file, type) => {
    expect(typeOf(file)).toBe(type);
  });
});

test('warraq.json tells a monitor of the newest stories, and changes when one comes', () => {
  const of = (stories: number) => JSON.parse(filesOf({}, stories)['/.well-known/warraq.json'] ?? '');
  const [three, four] = [of(3), of(4)];
  expect(Object.keys(three.editions)).toEqual(publication.editions.map(({ id }) => id));
  expect(three.editions.en.stories).toBe(3);
  expect(three.editions.en.newest).toMatchObject({
    url: expect.stringMatching(/^https:\/\/news\.example\/en\//),
  });
  expect(four.editions.en.newest.id).not.toBe(three.editions.en.newest.id);
  expect(three.digest).toMatch(/^[0-9a-f]{16}$/);
  expect(four.digest).not.toBe(three.digest);
  expect(of(3)).toEqual(three);
});

test('the key of search engines is the text and the name of a file', () => {
  const files = filesOf({ indexNowKey: 'abcdef0123' });
  expect(files['/abcdef0123.txt']).toBe('abcdef0123');
  expect(Object.keys(filesOf()).filter((name) => name.includes('index-now'))).toEqual([]);
});
