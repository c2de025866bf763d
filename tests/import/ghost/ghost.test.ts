import { describe, expect, test } from 'vitest';
import { markdownOf } from '../../../src/import/draft/markdown.ts';
import { ghost } from '../../../src/import/ghost/ghost.ts';
import { folderOf, readFile, titled } from '../archives.ts';

type Row = Record<string, unknown>;

const paragraph = (...children: Row[]) => ({ type: 'paragraph', children });
const text = (value: string, format = 0) => ({ type: 'extended-text', text: value, format });
const lexical = (...children: Row[]) => JSON.stringify({ root: { type: 'root', children } });

const post: Row = {
  ...{
    id: 'p1',
    uuid: 'u1',
    title: 'A bridge',
    slug: 'a-bridge',
    type: 'post',
    status: 'published',
    visibility: 'public',
  },
  ...{ published_at: '2024-06-05T16:04:48.000Z', updated_at: '2024-06-06T10:00:00.000Z' },
  lexical: lexical(paragraph(text('It '), text('opens', 1), text('.'))),
};

const read = (tables: Record<string, Row[]>, more = {}) =>
  readFile(ghost, JSON.stringify({ db: [{ meta: { exported_on: 1, version: '5.9' }, data: tables }] }), more);
const one = async (row: Row, tables: Record<string, Row[]> = {}) => {
  const { items } = await read({ posts: [{ ...post, ...row }], ...tables });
  const [item] = items;
  if (!item || typeof item.body === 'string') throw new Error('it is no item with a tree');
  return { item, markdown: markdownOf(item.body).trim() };
};

test('a post says all that it is filed under, and when', async () => {
  const { item, markdown } = await one(
    { feature_image: '__GHOST_URL__/content/images/2024/06/a.jpg', custom_excerpt: 'Why it opens' },
    {
      users: [
        { id: 'a1', name: 'Mariam Haddad', slug: 'mariam' },
        { id: 'a2', name: 'Omar', slug: 'omar' },
      ],
      tags: [
        { id: 't1', name: 'World', slug: 'world' },
        { id: 't2', name: '#ar', slug: 'hash-ar', visibility: 'internal' },
      ],
      posts_authors: [
        { post_id: 'p1', author_id: 'a2', sort_order: 1 },
        { post_id: 'p1', author_id: 'a1', sort_order: 0 },
      ],
      posts_tags: [
        { post_id: 'p1', tag_id: 't1', sort_order: 0 },
        { post_id: 'p1', tag_id: 't2', sort_order: 1 },
      ],
      posts_meta: [{ post_id: 'p1', feature_image_alt: 'A bridge', feature_image_caption: '<b>Open</b>' }],
    },
  );
  expect(markdown).toBe('It **opens**.');
  expect(item).toMatchObject({
    ...{
      guid: 'u1',
      kind: 'story',
      language: 'ar',
      title: 'A bridge',
      description: 'Why it opens',
      slug: 'a-bridge',
    },
    ...{
      published: '2024-06-05T16:04:48Z',
      updated: '2024-06-06T10:00:00Z',
      status: 'published',
      aliases: ['/a-bridge/'],
    },
  });
  expect(item.terms.map(({ name, means }) => [name, means[0]])).toEqual([
    ['Mariam Haddad', 'person'],
    ['Omar', 'person'],
    ['World', 'section'],
  ]);
  expect(item.pictures).toEqual([
    expect.objectContaining({
      from: { url: '/content/images/2024/06/a.jpg' },
      alt: 'A bridge',
      caption: 'Open',
      featured: true,
    }),
  ]);
});

test('what not all could read, what was a mail and drafts are not published', async () => {
  const { items } = await read({
    posts: [
      { ...post, id: '1', uuid: '1', visibility: 'paid' },
      { ...post, id: '2', uuid: '2', status: 'sent' },
      { ...post, id: '3', uuid: '3', status: 'draft' },
      { ...post, id: '4', uuid: '4', status: 'scheduled', type: 'page' },
    ],
  });
  expect(items.map(({ status, kind }) => [status, kind])).toEqual([
    ['withheld', 'story'],
    ['withheld', 'story'],
    ['draft', 'story'],
    ['published', 'page'],
  ]);
  expect(items[0]?.dropped.map(({ what }) => what)).toEqual(['visibility paid']);
});

test('posts that name each other as alternates are one story', async () => {
  const head =
    '<link rel="alternate" hreflang="en" href="https://old.example/a-bridge/"><link rel="alternate" hreflang="ar" href="https://old.example/jisr/">';
  const { items } = await read({
    posts: [
      { ...post, codeinjection_head: head },
      { ...post, id: 'p2', uuid: 'u2', slug: 'jisr', title: 'جسر', codeinjection_head: head },
      { ...post, id: 'p3', uuid: 'u3', slug: 'alone', title: 'Alone' },
    ],
  });
  expect(items.map(({ language }) => language)).toEqual(['en', 'ar', undefined]);
  expect(items[0]?.pair?.key).toBe(items[1]?.pair?.key);
  expect(titled(items, 'Alone').pair).toBeUndefined();
  expect(items[0]?.dropped.map(({ what }) => what)).toEqual(['codeinjection_head']);
});

test('everything that is no text is told', async () => {
  const { items, dropped } = await read({
    posts: [post, { ...post, id: 'p9', title: '', lexical: null }],
    members: [{ id: 'm1', email: 'reader@example.org' }],
    settings: [{ key: 'title' }, { key: 'password', value: 'secret' }],
  });
  expect(items).toHaveLength(1);
  expect(dropped.map(({ what }) => what)).toEqual(['post a-bridge', 'members: 1 rows', 'settings: 2 rows']);
  expect(JSON.stringify(dropped)).not.toContain('secret');
});

test('pictures come from the folder of attachments', async () => {
  const attachments = folderOf({ 'content/images/2024/06/a.jpg': '' });
  const image = {
    type: 'image',
    src: '__GHOST_URL__/content/images/size/w600/2024/06/a.jpg',
    alt: 'A',
    caption: 'Words',
  };
  const { items } = await read(
    { posts: [{ ...post, lexical: lexical(image) }] },
    { attachments, base: 'https://old.example' },
  );
  expect(items[0]?.pictures[0]).toMatchObject({ from: { path: 'content/images/2024/06/a.jpg' }, alt: 'A' });
});

describe('a document', () => {
  test('of Lexical keeps every block', async () => {
    const item = (...children: Row[]) => ({ type: 'listitem', children });
    const { markdown, item: made } = await one({
      lexical: lexical(
        { type: 'extended-heading', tag: 'h2', children: [text('Head')] },
        {
          type: 'list',
          listType: 'bullet',
          children: [
            item(text('a')),
            item({ type: 'list', listType: 'number', children: [item(text('b'))] }),
          ],
        },
        { type: 'extended-quote', children: [text('Said')] },
        paragraph(
          { type: 'link', url: 'https://x.example/', children: [text('there', 2)] },
          { type: 'linebreak' },
          text('x < y', 16),
        ),
        { type: 'horizontalrule' },
        { type: 'codeblock', code: 'a < b', language: 'js' },
        { type: 'image', src: 'https://old.example/content/images/a.jpg', alt: 'A', caption: 'Words' },
        { type: 'callout', calloutText: 'Mind <b>this</b>', calloutEmoji: '!' },
        { type: 'toggle', heading: 'More', content: '<p>Inside</p>' },
        { type: 'bookmark', url: 'https://y.example/', metadata: { title: 'Y' } },
        { type: 'markdown', markdown: '* one **two**' },
        { type: 'html', html: '<p>Raw</p>' },
        { type: 'signup', header: 'Join' },
      ),
    });
    expect(markdown).toBe(
      [
        '## Head',
        '',
        '- a',
        '  1. b',
        '',
        '> Said',
        '',
        '[*there*](https://x.example/)\\',
        '`x < y`',
        '',
        '---',
        '',
        '```js',
        'a < b',
        '```',
        '',
        ':::figure',
        '![A](https://old.example/content/images/a.jpg)',
        '',
        'Words',
        ':::',
        '',
        '> Mind **this**',
        '',
        '### More',
        '',
        'Inside',
        '',
        '[Y](https://y.example/)',
        '',
        '- one **two**',
        '',
        'Raw',
      ].join('\n'),
    );
    expect(made.dropped.map(({ what }) => what)).toEqual(['card signup']);
  });

  test('of Mobiledoc keeps every block', async () => {
    const mobiledoc = JSON.stringify({
      version: '0.3.1',
      atoms: [['soft-return', '', {}]],
      cards: [
        ['image', { src: 'https://old.example/content/images/a.jpg', alt: 'A' }],
        ['card-markdown', { markdown: '## Head' }],
        ['hr', {}],
        ['html', { html: '<ul><li>x</li></ul>' }],
      ],
      markups: [['strong'], ['a', ['href', 'https://x.example/']], ['em']],
      sections: [
        [
          1,
          'p',
          [
            [0, [], 0, 'It '],
            [0, [0, 2], 1, 'opens'],
            [0, [], 1, ' & closes'],
            [1, [], 0, 0],
            [0, [1], 1, 'there'],
          ],
        ],
        [10, 0],
        [10, 1],
        [3, 'ol', [[[0, [], 0, 'a']], [[0, [], 0, 'b']]]],
        [1, 'blockquote', [[0, [], 0, 'Said']]],
        [10, 3],
      ],
    });
    const { markdown } = await one({ lexical: null, mobiledoc });
    expect(markdown).toBe(
      [
        'It **_opens_ & closes**\\',
        '[there](https://x.example/)',
        '',
        '![A](https://old.example/content/images/a.jpg)',
        '',
        '## Head',
        '',
        '1. a',
        '2. b',
        '',
        '> Said',
        '',
        '- x',
      ].join('\n'),
    );
  });

  test('that can’t be read is what readers saw', async () => {
    const { markdown } = await one({ lexical: '{broken', html: '<p>As shown</p>' });
    expect(markdown).toBe('As shown');
  });
});

test('a file that only looks like an export is a problem', async () => {
  const { problems } = await readFile(ghost, '{"db": [{"meta": {"exported_on": 1}, "data": {}}]}');
  expect(problems.map(({ rule }) => rule)).toEqual(['import-not-ghost']);
});

test.each(['https://old.example', undefined])(
  'recordings and documents among the attachments come along (site: %s)',
  async (base) => {
    const at = (file: string) => `__GHOST_URL__/content/${file}`;
    const cards = [
      { type: 'audio', src: at('media/2024/06/talk.mp3'), title: 'The talk' },
      { type: 'file', src: at('files/2024/06/r.pdf'), fileTitle: 'Report' },
      { type: 'file', src: at('files/2024/06/gone.pdf'), fileTitle: 'Gone' },
    ];
    const { items } = await read(
      { posts: [{ ...post, lexical: lexical(...cards) }] },
      {
        base,
        attachments: folderOf({ 'media/2024/06/talk.mp3': '', 'files/2024/06/r.pdf': '' }),
      },
    );
    expect(items[0]?.pictures.map(({ from, kind }) => [from, kind])).toEqual([
      [{ path: 'media/2024/06/talk.mp3' }, 'file'],
      [{ path: 'files/2024/06/r.pdf' }, 'file'],
    ]);
  },
);
