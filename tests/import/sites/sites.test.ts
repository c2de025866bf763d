import { describe, expect, test } from 'vitest';
import type { Item } from '../../../src/import/item.ts';
import { sites } from '../../../src/import/sites/sites.ts';
import { folderOf, readFolder, titled } from '../archives.ts';

const md = (front: string, body = 'Text.') => `---\n${front}\n---\n${body}\n`;
const brief = (items: readonly Item[]) =>
  items.map(({ title, language, pair, kind }) => [title, language, pair !== undefined, kind]);

describe('a site of Hugo', () => {
  const config = {
    'hugo.toml':
      'baseURL = "https://old.example/"\ndefaultContentLanguage = "en"\n[languages.en]\n[languages.ar]\n[permalinks]\nnews = "/:year/:month/:slug/"\n',
  };

  test('pairs by names of files, by folders and by keys', async () => {
    const { items } = await readFolder(sites, {
      ...config,
      'content/posts/a/index.md': md('title: A\ndate: 2024-01-02'),
      'content/posts/a/index.ar.md': md('title: ا\ndate: 2024-01-02'),
      'content/posts/b.md': md('title: B\ndate: 2024-01-02\ntranslationKey: b'),
      'content/ar/posts/baa.md': md('title: ب\ndate: 2024-01-02\ntranslationKey: b'),
      'content/about.md': md('title: About'),
    });
    expect(brief(items).toSorted()).toEqual(
      [
        ['A', 'en', true, 'story'],
        ['ا', 'ar', true, 'story'],
        ['B', 'en', true, 'story'],
        ['ب', 'ar', true, 'story'],
        ['About', 'en', false, 'page'],
      ].toSorted(),
    );
    expect(titled(items, 'A').pair).toEqual(titled(items, 'ا').pair);
    expect(titled(items, 'A').aliases).toEqual(['/posts/a/']);
    expect(titled(items, 'ا').aliases).toEqual(['/ar/posts/a/']);
  });

  test('says its front matter in three ways', async () => {
    const { items, problems } = await readFolder(sites, {
      ...config,
      'content/news/y.md': md(
        'title: Y\ndate: 2024-01-02 10:00:00 +0300\ntags: [river, bridge]\ncategories: World\nauthors:\n  - name: Mariam\ndraft: true',
      ),
      'content/news/t.md':
        '+++\ntitle = "T"\ndate = 2024-01-02T10:00:00Z\naliases = ["/old/t"]\nslug = "tee"\n[cover]\nimage = "c.jpg"\nalt = "C"\n+++\nText\n',
      'content/news/j.md': '{\n"title": "J",\n"date": "2024-01-02"\n}\nText\n',
      'content/news/broken.md': '---\ntitle: [\n---\nText\n',
      'content/news/c.jpg': '',
    });
    expect(titled(items, 'Y')).toMatchObject({
      status: 'draft',
      published: '2024-01-02T10:00:00+03:00',
      aliases: [],
    });
    expect(titled(items, 'Y').terms.map(({ scheme, name }) => `${scheme} ${name}`)).toEqual([
      'author Mariam',
      'category World',
      'tag river',
      'tag bridge',
    ]);
    expect(titled(items, 'T')).toMatchObject({ slug: 'tee', aliases: ['/2024/01/tee/', '/old/t/'] });
    expect(titled(items, 'T').pictures).toEqual([
      { ref: 'c.jpg', from: { path: 'content/news/c.jpg' }, alt: 'C', caption: undefined, featured: true },
    ]);
    expect(titled(items, 'J').published).toBe('2024-01-02T00:00:00');
    expect(problems.map(({ rule, file, line }) => [rule, file, line])).toEqual([
      ['import-front-matter', 'site/content/news/broken.md', 2],
    ]);
  });

  test('shows shortcodes as Markdown, or tells them', async () => {
    const body =
      'One {{< unknown a="b" >}}two{{< /unknown >}}.\n\n{{< figure src="p.jpg" alt="P" caption="Words" >}}\n\n{{< youtube dQw4w9WgXcQ >}}\n\n{{< highlight go >}}\nx := 1\n{{< /highlight >}}\n\nKept {{</* ref */>}}';
    const { items } = await readFolder(sites, {
      ...config,
      'content/news/a/index.md': md('title: A\ndate: 2024-01-02', body),
      'content/news/a/p.jpg': '',
    });
    const [item] = items;
    expect(item?.body).toContain('One two.');
    expect(item?.body).toContain(':::figure\n![P](<p.jpg>)\nWords\n:::');
    expect(item?.body).toContain('::embed{url="https://www.youtube.com/watch?v=dQw4w9WgXcQ"}');
    expect(item?.body).toContain('```go\nx := 1\n```');
    expect(item?.body).toContain('Kept {{< ref >}}');
    expect(item?.dropped.map(({ what }) => what)).toEqual(['{{< unknown a="b" >}}']);
    expect(item?.pictures).toMatchObject([{ ref: 'p.jpg', from: { path: 'content/news/a/p.jpg' } }]);
  });

  test('tells every file that is no text', async () => {
    const { items, dropped } = await readFolder(sites, {
      ...config,
      'content/news/_index.md': md('title: News'),
      'content/news/a.md': md('title: A', '![x](/img/x.png) ![gone](gone.png)'),
      'static/img/x.png': '',
      'static/img/y.png': '',
      'layouts/a.html': '',
      'layouts/b.html': '',
      'themes/t/README.md': md('title: Theme'),
    });
    expect(items.map(({ title }) => title)).toEqual(['A']);
    expect(items[0]?.pictures.map(({ from }) => from)).toEqual([
      { path: 'static/img/x.png' },
      { path: 'gone.png' },
    ]);
    expect(dropped.map(({ what }) => what)).toEqual([
      ...[
        'content/news/_index.md',
        'hugo.toml',
        'layouts/: 2 files',
        'static/img/y.png',
        'themes/t/README.md',
      ],
    ]);
  });
});

describe('a site of Jekyll', () => {
  test('has dates in names, addresses by a pattern, and Liquid', async () => {
    const { items } = await readFolder(sites, {
      '_config.yml': 'permalink: pretty\nlang: en\n',
      '_posts/2020-01-02-a-bridge.md': md(
        'title: A\ncategories: [world]\nlang: en\nref: bridge',
        'See {{ site.baseurl }}/x {% include ad.html %}{% raw %}{{ y }}{% endraw %}\n{: .lead}',
      ),
      '_posts/2020-01-02-jisr.md': md('title: ج\nlang: ar\nref: bridge\nredirect_from: /old/'),
      '_drafts/later.md': md('title: Later\npublished: false'),
      'about.md': md('title: About\npermalink: /about/'),
    });
    expect(titled(items, 'A')).toMatchObject({
      published: '2020-01-02T00:00:00',
      slug: 'a-bridge',
      aliases: ['/world/2020/01/02/a-bridge/'],
    });
    expect(titled(items, 'A').pair).toEqual(titled(items, 'ج').pair);
    expect(titled(items, 'ج').aliases).toEqual(['/2020/01/02/jisr/', '/old/']);
    expect(titled(items, 'A').body).toContain('See /x ');
    expect(titled(items, 'A').dropped.map(({ what }) => what)).toEqual([
      '{: .lead}',
      '{% include ad.html %}',
    ]);
    expect(titled(items, 'Later').status).toBe('draft');
    expect(titled(items, 'About')).toMatchObject({ kind: 'page', aliases: ['/about/'] });
  });
});

describe('a site of Astro', () => {
  test('has collections with folders of languages, and components that are told', async () => {
    const { items } = await readFolder(sites, {
      'astro.config.mjs': '',
      'src/content/blog/en/a.mdx': md(
        'title: A\npubDate: Jan 2 2024\nheroImage: ../../../assets/h.png',
        "import X from './x';\n\n<X a={1}>Inside</X>\n\n{/* note */}Text",
      ),
      'src/content/blog/ar/a.md': md('title: ا\npubDate: 2024-01-02'),
      'src/assets/h.png': '',
    });
    expect(brief(items)).toEqual([
      ['ا', 'ar', true, 'story'],
      ['A', 'en', true, 'story'],
    ]);
    const item = titled(items, 'A');
    expect(item.published).toBe('2024-01-02T00:00:00Z');
    expect(String(item.body).trim()).toBe('Inside\n\nText');
    expect(item.pictures[0]).toMatchObject({ from: { path: 'src/assets/h.png' }, featured: true });
    expect(item.dropped.map(({ what }) => what)).toEqual([
      "import X from './x';",
      '<X a={1}>',
      'old address',
    ]);
  });
});

describe('a folder', () => {
  test('of Markdown with front matter is a site, of all sorts of files is none', () => {
    const recognised = (files: Record<string, string>) => sites.recognisesFolder(folderOf(files));
    expect(recognised({ 'a/index.md': md('title: A'), 'a/p.jpg': '' })).toBe(true);
    expect(recognised({ 'a.md': md('title: A'), 'b.docx': '' })).toBe(false);
    expect(recognised({ 'a.md': md('title: A'), 'b.txt': '' })).toBe(false);
    expect(recognised({ 'a.md': 'No front matter' })).toBe(false);
    expect(recognised({ 'p.jpg': '' })).toBe(false);
  });

  test('no name in it leads out of it', async () => {
    const { items } = await readFolder(sites, {
      'a/index.md': md('title: A', '![x](../../../../etc/passwd)'),
    });
    expect(items[0]?.pictures.map(({ from }) => from)).toEqual([{ path: 'etc/passwd' }]);
  });

  test('HTML in a text becomes Markdown, as pages show none', async () => {
    const { items } = await readFolder(sites, {
      'a.md': md(
        'title: A',
        'One<br>two <b>three</b>\n\n<table><tr><th>a</th></tr><tr><td>b</td></tr></table>\n\n[^1]\n\n[^1]: Note',
      ),
    });
    const body = items[0]?.body;
    expect(typeof body).toBe('object');
    expect(JSON.stringify(body)).toContain('footnoteDefinition');
    expect(items[0]?.dropped.map(({ what }) => what)).toEqual(['<b>', 'old address']);
  });
});

describe('a folder that holds a site among other things is none', () => {
  test.each([
    ['of Jekyll', { '_config.yml': 'title: Old', '_posts/2020-01-02-a.md': md('title: A') }],
    ['of Jekyll without settings', { '_posts/2020-01-02-a.md': md('title: A') }],
    [
      'of Jekyll with categories',
      { '_config.yml': 'title: Old', 'world/_posts/2020-01-02-a.md': md('title: A') },
    ],
    ['of Astro', { 'astro.config.mjs': '', 'src/content/news/a.md': md('title: A') }],
  ])('%s', (_, files) => {
    const below = Object.fromEntries(Object.entries(files).map(([name, text]) => [`old/${name}`, text]));
    const isSite = (all: Readonly<Record<string, string>>) => sites.recognisesFolder(folderOf(all));
    expect(isSite(files)).toBe(true);
    expect(isSite({ 'bridge.txt': 'Words', ...below })).toBe(false);
    expect(isSite({ 'bridge.md': md('title: B'), ...below })).toBe(false);
    expect(isSite({ 'bridge.md': md('title: B'), 'old/a.md': md('title: A') })).toBe(true);
  });
});
