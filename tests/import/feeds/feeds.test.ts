import { describe, expect, test } from 'vitest';
import { markdownOf } from '../../../src/import/draft/markdown.ts';
import { feeds } from '../../../src/import/feeds/feeds.ts';
import { instant } from '../../../src/import/feeds/item.ts';
import type { Item } from '../../../src/import/item.ts';
import { readFile } from '../archives.ts';

const base = 'https://old.example';
const words = ({ body }: Item) => (typeof body === 'string' ? body : markdownOf(body)).trim();

const rss = (items: string) => `<?xml version="1.0"?>
<!-- made by hand -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel><title>Old &amp; new</title><link>${base}/</link><language>ar</language>${items}</channel></rss>`;

describe('RSS', () => {
  test('says all of an item', async () => {
    const { items } = await readFile(
      feeds,
      rss(`<item><title>A &amp;amp; B</title><link>${base}/2024/a%20b/</link><guid isPermaLink="false">tag:1</guid>
        <description>&lt;p&gt;Short&lt;/p&gt;</description><content:encoded><![CDATA[<p>Long <img src="/i.png" alt="I"></p>]]></content:encoded>
        <dc:creator>Mariam</dc:creator><category>World</category><category>Rivers</category><dc:language>en</dc:language>
        <atom:link rel="alternate" hreflang="ar" href="${base}/ar/a/"/>
        <enclosure url="${base}/a.mp3" length="1" type="audio/mpeg"/><media:content url="${base}/big.jpg" medium="image"><media:description>A river</media:description><media:credit>Omar</media:credit></media:content>
        <pubDate>Tue, 18 Jan 2011 09:40:14 +0200</pubDate></item>`),
      { base },
    );
    const [item] = items;
    expect(item).toMatchObject({
      ...{ guid: 'tag:1', title: 'A & B', description: 'Short', language: 'en', status: 'published' },
      ...{ published: '2011-01-18T07:40:14Z', aliases: ['/2024/a b/'] },
      pair: { key: `${base}/2024/a%20b/ ${base}/ar/a/` },
    });
    expect(item && words(item)).toBe(`Long ![I](${base}/i.png)\n\n:::audio[a.mp3]{src="${base}/a.mp3"}\n:::`);
    expect(
      item?.pictures.map(({ ref, caption, credit, featured }) => [ref, caption, credit, featured]),
    ).toEqual([
      [`${base}/big.jpg`, 'A river', 'Omar', true],
      [`${base}/i.png`, undefined, undefined, undefined],
      [`${base}/a.mp3`, undefined, undefined, undefined],
    ]);
    expect(item?.terms.map(({ name, means }) => [name, means[0]])).toEqual([
      ['Mariam', 'person'],
      ['World', 'section'],
      ['Rivers', 'topic'],
    ]);
    expect(item?.dropped).toEqual([]);
  });

  test('has recordings and documents of the web beside it', async () => {
    const enclosures = ['files/r.pdf', 'file:///etc/a.mp3', `${base}/a%0A:::%0AHello.mp3`, `${base}/r.exe`];
    const { items } = await readFile(
      feeds,
      rss(
        `<item><link>${base}/n/1</link><description>Short</description>${enclosures.map((url) => `<enclosure url="${url}"/>`).join('')}</item>`,
      ),
    );
    const [item] = items;
    expect(item && words(item)).toBe(
      `Short\n\n[r.pdf](${base}/n/files/r.pdf)\n\n:::audio[a ::: Hello.mp3]{src="${enclosures[2]}"}\n:::`,
    );
    expect(item?.pictures.map(({ ref }) => ref)).toEqual([`${base}/n/files/r.pdf`, enclosures[2]]);
    expect(item?.dropped.map(({ what }) => what)).toEqual(['the text', enclosures[1], enclosures[3]]);
  });

  test('of somebody else is a draft with its source', async () => {
    const { items } = await readFile(
      feeds,
      rss(`<item><title>A</title><link>${base}/a/</link><description>Short</description></item>`),
    );
    expect(items[0]).toMatchObject({
      status: 'draft',
      aliases: [],
      source: { name: 'Old & new', url: `${base}/a/` },
      language: 'ar',
    });
    expect(items[0]?.dropped.map(({ what }) => what)).toEqual(['the text']);
  });

  test('counts what says nothing', async () => {
    const { items, dropped } = await readFile(
      feeds,
      rss('<item><title>A</title></item><item><guid>x</guid></item><item></item>'),
    );
    expect(items).toHaveLength(1);
    expect(
      items.length +
        dropped.reduce((sum, { what }) => sum + Number(/^(\d+) entries/.exec(what)?.[1] ?? 1), 0),
    ).toBe(3);
  });
});

test('RSS 1.0 is read', async () => {
  const { items } = await readFile(
    feeds,
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="${base}/"><title>T</title><link>${base}/</link></channel><item rdf:about="${base}/a"><title>A</title><link>${base}/a</link><description>Words</description><dc:date>2011-01-18T07:40:14Z</dc:date></item></rdf:RDF>`,
    { base },
  );
  expect(items[0]).toMatchObject({ title: 'A', published: '2011-01-18T07:40:14Z', status: 'published' });
});

test('Atom says which text is HTML', async () => {
  const { items } = await readFile(
    feeds,
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>T</title><id>i</id><updated>2020-01-01T00:00:00Z</updated><link href="${base}/"/>
    <entry xml:lang="ar"><id>tag:e</id><title>A &lt;b&gt; c</title><link href="${base}/a/"/><updated>2020-02-01T00:00:00Z</updated><published>2020-01-01T03:00:00+03:00</published><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Hello <b>you</b></p></div></content><summary>x &lt; y</summary><author><name>N</name></author><category term="t" label="L"/></entry></feed>`,
    { base },
  );
  const [item] = items;
  expect(item).toMatchObject({
    guid: 'tag:e',
    title: 'A <b> c',
    description: 'x < y',
    language: 'ar',
    published: '2020-01-01T00:00:00Z',
    updated: '2020-02-01T00:00:00Z',
  });
  expect(item && words(item)).toBe('Hello **you**');
  expect(item?.terms.map(({ name, code }) => [name, code])).toEqual([
    ['N', undefined],
    ['L', 't'],
  ]);
});

test('JSON Feed has text or HTML', async () => {
  const items = [
    {
      id: '1',
      url: `${base}/1`,
      title: 'One',
      content_html: '<p>a <em>b</em></p>',
      tags: ['x'],
      authors: [{ name: 'N' }],
      language: 'ar',
      image: `${base}/1.jpg`,
      date_published: '2020-01-01T00:00:00Z',
    },
    { id: '2', content_text: 'a < b\n\nc', attachments: [{ url: `${base}/2.mp3`, mime_type: 'audio/mpeg' }] },
  ];
  const read = await readFile(
    feeds,
    JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'T', language: 'en', items }),
    { base },
  );
  expect(read.items.map(words)).toEqual(['a *b*', `a < b\n\nc\n\n:::audio[2.mp3]{src="${base}/2.mp3"}\n:::`]);
  expect(read.items.map(({ language }) => language)).toEqual(['ar', 'en']);
  expect(read.items[0]?.pictures[0]).toMatchObject({ ref: `${base}/1.jpg`, featured: true });
});

test('entities of its own are refused', async () => {
  const { problems, items } = await readFile(
    feeds,
    rss('').replace('<rss', '<!DOCTYPE rss [<!ENTITY a "x">]><rss'),
  );
  expect(problems.map(({ rule }) => rule)).toEqual(['import-unsafe']);
  expect(items).toEqual([]);
});

test('what is no feed in the end is a problem', async () => {
  const { problems } = await readFile(feeds, '<rss><nothing/></rss>');
  expect(problems.map(({ rule }) => rule)).toEqual(['import-not-a-feed']);
});

test.each([
  ['Tue, 18 Jan 2011 09:40:14 +0200', '2011-01-18T07:40:14Z'],
  ['Tue, 18 Jan 2011 09:40:14 EST', '2011-01-18T14:40:14Z'],
  ['2011-01-18T09:40:14', '2011-01-18T09:40:14Z'],
  ['2011-01-18', '2011-01-18T00:00:00Z'],
  ['Wed, 30 Nov -0001 00:00:00 +0000x', undefined],
])('the time %s is %s', (text, expected) => {
  expect(instant(text)).toBe(expected);
});
