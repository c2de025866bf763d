import { describe, expect, test } from 'vitest';
import { sites } from '../../../src/import/sites/sites.ts';
import { readFolder, titled } from '../archives.ts';

const md = (front: string, body = 'Text.') => `---\n${front}\n---\n${body}\n`;
const base = 'https://old.example';

/** Where the links of a text lead: guid of an item, or an address. */
async function linksOf(files: Readonly<Record<string, string>>, title: string) {
  const { items } = await readFolder(sites, files);
  const at = (guid: string) => items.find((one) => one.guid === guid)?.title;
  const { links = [], body, dropped } = titled(items, title);
  const leads = links.map(({ ref, guid, url, rest = '' }) => [ref, (guid && at(guid)) ?? url, rest]);
  return { leads, body, told: dropped.map(({ what }) => what) };
}

describe('links of a site of Hugo', () => {
  const site = {
    'hugo.toml': `baseURL = "${base}/"\ndefaultContentLanguage = "en"\n[languages.en]\n[languages.ar]\n`,
    'content/posts/b.md': md('title: B\ndate: 2024-01-02\naliases: [/alias/]'),
    'content/posts/b.ar.md': md('title: ب\ndate: 2024-01-02'),
    'content/news/bundle/index.md': md('title: Bundle\ndate: 2024-01-02'),
    'content/about.md': md('title: About'),
  };
  const a = (body: string) => ({
    ...site,
    'content/posts/a.md': md('title: A\ndate: 2024-01-02', body),
  });

  test.each([
    ['a file beside it', '[b](b.md)', ['b.md', 'B', '']],
    [
      'a file elsewhere',
      '[b](../news/bundle/index.md#top)',
      ['../news/bundle/index.md#top', 'Bundle', '#top'],
    ],
    ['a file from the root', '[b](/posts/b.md)', ['/posts/b.md', 'B', '']],
    ['an address beside its own', '[b](../b/)', ['../b/', 'B', '']],
    [
      'an address beside its own, shown',
      '[b](../../news/bundle/?x=1#y)',
      ['../../news/bundle/?x=1#y', 'Bundle', '?x=1#y'],
    ],
    ['a path', '[b](/posts/b/)', ['/posts/b/', 'B', '']],
    ['a path without a slash', '[b](/posts/b)', ['/posts/b', 'B', '']],
    ['an alias', '[b](/alias/)', ['/alias/', 'B', '']],
    ['an address of the site', `[b](${base}/posts/b/)`, [`${base}/posts/b/`, 'B', '']],
    ['an address in another language', '[b](/ar/posts/b/)', ['/ar/posts/b/', 'ب', '']],
    ['a page', '[b](/about/)', ['/about/', 'About', '']],
    ['a reference', '[b]({{< ref "b.md" >}})', ['b.md', 'B', '']],
    ['a reference by path', '[b]({{< relref "/news/bundle" >}})', ['/news/bundle.md', 'Bundle', '']],
    ['a reference by name', '[b]({{% ref "bundle#y" %}})', ['bundle.md#y', 'Bundle', '#y']],
    ['a reference with names', '[b]({{< ref path="b.md" >}})', ['b.md', 'B', '']],
    ['a definition', '[b][1]\n\n[1]: b.md', ['b.md', 'B', '']],
    ['a tag', 'See <a class="x" href="{{< ref "b.md" >}}">the b</a>.', ['b.md', 'B', '']],
    ['what looks like a scheme', '[b](/javascript:x)', ['/javascript:x', `${base}/javascript:x`, '']],
    ['what is no address', '[b](/%2F%2F%5B)', ['/%2F%2F%5B', `${base}/%5B`, '']],
    ['a block of HTML', '\n\n<div><a href="../b/">b</a></div>', ['../b/', 'B', '']],
    ['a list of the old site', '[b](/tags/river/#x)', ['/tags/river/#x', `${base}/tags/river/`, '#x']],
    ['a place beside it that is no text', '[b](../gone/)', ['../gone/', `${base}/posts/gone/`, '']],
  ])('%s', async (_, body, expected) => {
    const { leads } = await linksOf(a(`Read ${body}`), 'A');
    expect(leads).toEqual([expected]);
  });

  test.each([
    ['elsewhere', '[b](https://other.example/posts/b/)'],
    ['to an anchor', '[b](#here)'],
    ['to a mail', '[b](mailto:b@old.example)'],
    ['to a list of the site by its address', `[b](${base}/tags/river/)`],
  ])('one %s stays as it is', async (_, body) => {
    expect((await linksOf(a(body), 'A')).leads).toEqual([]);
  });

  test('one to a text that is not here is told', async () => {
    const { leads, told } = await linksOf(a('[b]({{< ref "gone.md" >}}) [c](gone.md)'), 'A');
    expect(leads).toEqual([['gone.md', `${base}/posts/gone/`, '']]);
    expect(told).toEqual(['gone.md']);
  });

  test('a text in one language leads to texts in its own', async () => {
    const { leads } = await linksOf(
      {
        ...site,
        'content/posts/a.ar.md': md('title: ا\ndate: 2024-01-02', '[b]({{< ref "b" >}}) [c](b.md)'),
      },
      'ا',
    );
    expect(leads).toEqual([['b.md', 'ب', '']]);
  });

  test('a tag in running text is a link with its words', async () => {
    const { body, told } = await linksOf(a('See <a href="b.md">the *b*</a>, <a name="x"></a>there.'), 'A');
    expect(body).toMatchObject({
      children: [
        { children: [{}, { type: 'link', url: 'b.md', children: [{ value: 'the ' }, {}] }, {}, {}] },
      ],
    });
    expect(told).toEqual(['<a name="x">']);
  });
});

describe('links of a site of Jekyll', () => {
  const site = {
    '_config.yml': `url: ${base}\npermalink: pretty\n`,
    '_posts/2020-01-02-b.md': md('title: B'),
    'world/_posts/2020-01-03-c.markdown': md('title: C\ncategories: world'),
    'about.md': md('title: About\npermalink: /about/'),
  };
  test.each([
    ['{% link _posts/2020-01-02-b.md %}', ['/_posts/2020-01-02-b.md', 'B', '']],
    ['{{ site.baseurl }}{% link about.md %}#x', ['/about.md#x', 'About', '#x']],
    ['{% post_url 2020-01-02-b %}', ['2020-01-02-b.md', 'B', '']],
    ['{{ site.url }}{% post_url world/2020-01-03-c %}', ['world/2020-01-03-c.md', 'C', '']],
    ['{{ site.url }}{{ site.baseurl }}/2020/01/02/b/', ['/2020/01/02/b/', 'B', '']],
    ['/world/2020/01/03/c/', ['/world/2020/01/03/c/', 'C', '']],
    ['{{ "/about/" | relative_url }}', ['/about/', 'About', '']],
    ['../../../../about/', ['../../../../about/', 'About', '']],
  ])('%s', async (address, expected) => {
    const { leads } = await linksOf(
      { ...site, '_posts/2020-01-05-a.md': md('title: A', `[x](${address})`) },
      'A',
    );
    expect(leads).toEqual([expected]);
  });
});

test('links of a folder that no program is known for lead to its files', async () => {
  const { leads } = await linksOf(
    {
      'posts/a.md': md('title: A', '[b](b.md) [c](../c/index.md) [d](../c/) [e](../gone.md)'),
      'posts/b.md': md('title: B'),
      'c/index.md': md('title: C'),
    },
    'A',
  );
  expect(leads).toEqual([
    ['b.md', 'B', ''],
    ['../c/index.md', 'C', ''],
    ['../c/', 'C', ''],
    ['../gone.md', '/gone/', ''],
  ]);
});

test('a link to a document of the site brings it along', async () => {
  const { items } = await readFolder(sites, {
    'hugo.toml': `baseURL = "${base}/"\n`,
    'content/a/index.md': md(
      'title: A\ndate: 2024-01-02',
      '[one](one.pdf) [two](/files/two.pdf) [no](no.pdf)',
    ),
    'content/a/one.pdf': '%PDF-1.4',
    'static/files/two.pdf': '%PDF-1.4',
  });
  expect(titled(items, 'A')).toMatchObject({
    pictures: [
      { ref: 'one.pdf', from: { path: 'content/a/one.pdf' }, kind: 'file' },
      { ref: '/files/two.pdf', from: { path: 'static/files/two.pdf' }, kind: 'file' },
    ],
    links: [{ ref: 'no.pdf', url: `${base}/a/no.pdf` }],
  });
});
