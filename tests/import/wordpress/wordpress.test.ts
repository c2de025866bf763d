import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Material, readMaterial } from '../../../scripts/bench/material.ts';
import type { Item } from '../../../src/import/item.ts';
import { wordpress } from '../../../src/import/wordpress/wordpress.ts';
import { runs } from '../../runs.ts';
import { folderOf, readFile, roots, titled } from '../archives.ts';
import { emptyManifest, exportOf } from './corpus.ts';
import { author, head, item, type Plugin, tail, term, type Written } from './writer.ts';

const read = (
  items: readonly Written[],
  plugin: Plugin = 'polylang',
  before = author('mariam', 'Mariam Haddad'),
) => readFile(wordpress, head(before) + items.map((one) => item(one, plugin)).join('') + tail);

const post: Written = { id: 1, title: 'A bridge', content: '<p>It opens.</p>', slug: 'a-bridge' };
/** What is told of one item that is none. */
const whole = ({ path }: { path?: string | undefined }) => path?.startsWith('rss/channel/item[') ?? false;

const anyText = fc.constantFrom(
  '',
  'نص',
  'Text',
  '<p>One</p>',
  '[gallery]',
  '<!-- wp:block {"ref":3} /-->',
  '<![CDATA[',
  ']]>',
  '&amp;',
);
const anyItem = fc.record({
  id: fc.integer({ min: 0, max: 20 }),
  title: anyText,
  content: anyText,
  excerpt: anyText,
  slug: fc.constantFrom('', 'one', 'two', '%d8%a7', '../up', '%'),
  type: fc.constantFrom('post', 'page', 'attachment', 'nav_menu_item', 'wp_block', 'review', ''),
  status: fc.constantFrom(
    'publish',
    'draft',
    'pending',
    'private',
    'future',
    'trash',
    'auto-draft',
    'inherit',
    'odd',
    '',
  ),
  date: fc.constantFrom('2024-06-05 16:04:48', '0000-00-00 00:00:00', ''),
  language: fc.constantFrom('en', 'ar', 'xx-!', ''),
  group: fc.constantFrom('a', 'b'),
  password: fc.constantFrom('', 'secret'),
  comments: fc.integer({ min: 0, max: 3 }),
});

describe('all of an export is imported or told', () => {
  test.each<Plugin>(['polylang', 'wpml'])('with %s, whatever is in it', async (plugin) => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyItem, { maxLength: 12 }), async (written) => {
        const { items, dropped, problems } = await read(written, plugin);
        expect(items.length + dropped.filter(whole).length + problems.length).toBe(written.length);
        expect(new Set(items.map(({ guid }) => guid)).size).toBe(items.length);
        const aliases = items.flatMap((one) => one.aliases ?? []);
        expect(new Set(aliases).size).toBe(aliases.length);
        const texts = items
          .filter(({ pair }) => pair)
          .map(({ kind, pair, language }) => `${kind} ${pair?.key} ${language}`);
        expect(new Set(texts).size).toBe(texts.length);
        expect(JSON.stringify({ items, dropped })).not.toContain('secret');
      }),
      { numRuns: runs(60) },
    );
  });
});

describe('a generated export', () => {
  let material: Material;
  beforeAll(() => {
    material = readMaterial(roots);
  });

  test.each<Plugin>(['polylang', 'wpml'])(
    'with %s: every post, pair, picture and old address',
    async (plugin) => {
      const manifest = emptyManifest();
      const text = [...exportOf(material, 50, plugin, manifest)].join('');
      const { items, dropped, problems } = await readFile(wordpress, text);
      expect(problems).toEqual([]);
      expect(items).toHaveLength(manifest.posts - manifest.trashed);
      expect(dropped.filter(whole)).toHaveLength(manifest.trashed + manifest.attachments);
      expect(manifest.sharedSlugs).toBeGreaterThan(3);
      expect(items.flatMap((one) => one.aliases).toSorted()).toEqual(manifest.paths.toSorted());
      const groups = Map.groupBy(items, ({ pair }) => pair?.key);
      const sizes = [...groups].flatMap(([key, all]) => (key === undefined ? [] : [all.length]));
      expect(sizes.filter((size) => size === 2)).toHaveLength(manifest.pairs);
      expect(sizes.filter((size) => size === 1).length + (groups.get(undefined)?.length ?? 0)).toBe(
        manifest.alone,
      );
      expect(items.every(({ pictures }) => pictures.filter(({ featured }) => featured).length === 1)).toBe(
        true,
      );
      const comments = items
        .flatMap((one) => one.dropped)
        .map(({ what }) => Number(/^(\d+) comments?$/.exec(what)?.[1] ?? 0));
      expect(comments.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(manifest.comments);
    },
  );
});

describe('languages', () => {
  const twins = (more: Partial<Written> = {}): Written[] => [
    { ...post, language: 'en', group: '7', ...more },
    {
      ...post,
      id: 2,
      title: 'جسر',
      link: 'https://old.example/ar/a-bridge/',
      language: 'ar',
      group: '7',
      ...more,
    },
  ];
  const paired = (items: readonly Item[]) =>
    items.map(({ language, pair, slug }) => [language, pair?.key, pair?.original, slug]);

  test.each<Plugin>(['polylang', 'wpml'])('of %s pair twins that share a slug', async (plugin) => {
    const { items } = await read(twins(), plugin);
    const key = items[0]?.pair?.key;
    expect(key).toContain('7');
    expect(paired(items)).toEqual([
      ['en', key, true, 'a-bridge'],
      ['ar', key, false, 'a-bridge'],
    ]);
    expect(items.map(({ aliases }) => aliases)).toEqual([['/a-bridge/'], ['/ar/a-bridge/']]);
  });

  test('of WPML’s exporter, and which is the translation', async () => {
    const meta = (code: string, from?: string) => ({
      _wpml_import_language_code: code,
      _wpml_import_translation_group: '12',
      ...(from ? { _wpml_import_source_language_code: from } : {}),
    });
    const { items } = await read([
      { ...post, meta: meta('ar', 'en'), date: '2020-01-01 00:00:00' },
      { ...post, id: 2, meta: meta('en'), date: '2021-01-01 00:00:00' },
    ]);
    expect(items.map(({ language, pair }) => [language, pair?.original, pair?.from])).toEqual([
      ['ar', false, 'en'],
      ['en', true, 'en'],
    ]);
  });

  test('of Polylang where only its terms say the pair', async () => {
    const before =
      term(
        'language',
        3,
        'arabic',
        'العربية',
        'a:3:{s:6:"locale";s:2:"ar";s:3:"rtl";i:1;s:9:"flag_code";s:5:"arab";}',
      ) +
      term('language', 4, 'en', 'English', 'a:1:{s:6:"locale";s:5:"en_GB";}') +
      term('post_translations', 5, 'pll_1', 'pll_1', 'a:2:{s:2:"en";i:1;s:6:"arabic";i:2;}');
    const { items } = await read(
      [
        { ...post, language: 'en' },
        { ...post, id: 2, language: 'arabic' },
      ],
      'polylang',
      before,
    );
    expect(items.map(({ language }) => language)).toEqual(['en', 'ar']);
    expect(new Set(items.map(({ pair }) => pair?.key)).size).toBe(1);
    expect(items[0]?.pair?.key).toContain('pll_1');
  });

  test('that two texts of a group share are told', async () => {
    const { items } = await read(twins({ language: 'en' }));
    expect(items.map(({ pair }) => pair !== undefined)).toEqual([true, false]);
    expect(items[1]?.dropped.map(({ what }) => what)).toContain('translation group polylang pll_7');
  });
});

describe('an item', () => {
  test('says its dates by Greenwich, its status and who wrote it', async () => {
    const { items } = await read([
      post,
      { ...post, id: 2, status: 'future', date: '2050-01-01 00:00:00' },
      { ...post, id: 3, status: 'pending' },
      { ...post, id: 4, status: 'private' },
      { ...post, id: 5, password: 'secret' },
    ]);
    expect(items.map(({ status }) => status)).toEqual([
      'published',
      'published',
      'draft',
      'withheld',
      'withheld',
    ]);
    expect(items[0]?.published).toBe('2024-06-05T16:04:48Z');
    expect(items[0]?.terms).toContainEqual({
      scheme: 'author',
      name: 'Mariam Haddad',
      code: 'mariam',
      means: ['person'],
    });
  });

  test('gets its main category first, and the terms that Polylang pairs as one', async () => {
    const before =
      term('category', 10, 'news', 'News') +
      term('category', 11, 'akhbar', 'أخبار') +
      term('term_translations', 12, 'pll_t', 'pll_t', 'a:2:{s:2:"en";i:10;s:2:"ar";i:11;}');
    const categories = [
      { slug: 'world', name: 'World' },
      { slug: 'akhbar', name: 'أخبار' },
    ];
    const { items } = await read(
      [{ ...post, categories, meta: { _yoast_wpseo_primary_category: '11' } }],
      'polylang',
      before,
    );
    const filed = items[0]?.terms.filter(({ scheme }) => scheme === 'category');
    expect(filed?.map(({ name, code }) => [name, code])).toEqual([
      ['أخبار', 'news'],
      ['World', 'world'],
    ]);
  });

  test('keeps what its slug was once as an address', async () => {
    const { items } = await read([
      { ...post, link: 'https://old.example/2024/06/a-bridge/', meta: { _wp_old_slug: 'the-bridge' } },
    ]);
    expect(items[0]?.aliases).toEqual(['/2024/06/a-bridge/', '/2024/06/the-bridge/']);
  });

  test('tells an address that no file can answer', async () => {
    const { items } = await read([{ ...post, link: 'https://old.example/?p=1' }]);
    expect(items[0]?.aliases).toEqual([]);
    expect(items[0]?.dropped.map(({ what }) => what)).toContain('old address /?p=1');
  });

  test('of a type of its own is a story, and its type a name to map', async () => {
    const { items } = await read([{ ...post, type: 'review' }]);
    expect(items[0]).toMatchObject({ kind: 'story' });
    expect(items[0]?.terms).toContainEqual({
      scheme: 'post_type',
      name: 'review',
      means: ['section', 'topic'],
    });
  });
});

describe('pictures', () => {
  const media = { id: 9, title: 'River', content: '', type: 'attachment', status: 'inherit', slug: 'river' };
  const url = 'https://old.example/wp-content/uploads/2024/06/river.jpg';
  const attachment: Written = {
    ...{ ...media, attachmentUrl: url, excerpt: 'The river in June' },
    meta: { _wp_attached_file: '2024/06/river.jpg', _wp_attachment_image_alt: 'A river' },
  };

  test('come from the folder of attachments, in the size they were uploaded in', async () => {
    const shown =
      '<img class="wp-image-9" src="https://old.example/wp-content/uploads/2024/06/river-300x200.jpg">';
    const text =
      head() + item({ ...post, content: shown, meta: { _thumbnail_id: '9' } }) + item(attachment) + tail;
    const attachments = folderOf({ 'wp-content/uploads/2024/06/river.jpg': '' });
    const { items, dropped } = await readFile(wordpress, text, { attachments });
    expect(items[0]?.pictures).toEqual([
      {
        ref: url,
        from: { path: 'wp-content/uploads/2024/06/river.jpg' },
        alt: 'A river',
        caption: 'The river in June',
        featured: true,
      },
    ]);
    expect(dropped.map(({ reason }) => reason)).toEqual([
      'a picture of a text; the page about it has no address here',
    ]);
  });

  test('without a folder are at their addresses, and one that is missing is told', async () => {
    const { items } = await read([
      { ...post, meta: { _thumbnail_id: '9' } },
      { ...post, id: 2, title: 'B', slug: 'b', meta: { _thumbnail_id: '8' } },
      attachment,
    ]);
    expect(titled(items, 'A bridge').pictures[0]?.from).toEqual({ url });
    expect(titled(items, 'B').dropped.map(({ what }) => what)).toEqual(['featured picture 8']);
  });
});
