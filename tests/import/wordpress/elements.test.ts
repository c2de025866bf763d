import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { elementsOf } from '../../../src/import/wordpress/elements.ts';
import { itemOf } from '../../../src/import/wordpress/records.ts';
import { textOf } from '../../../src/import/wordpress/text.ts';
import { runs } from '../../runs.ts';
import { fileOf } from '../archives.ts';
import { author, head, item, tail, term } from './writer.ts';

async function read(text: string | Uint8Array, pieces?: number) {
  const events = await Array.fromAsync(elementsOf(textOf(fileOf(text, 'a.xml', pieces).chunks()), 'a.xml'));
  const elements = events.flatMap((one) => ('element' in one ? [one.element] : []));
  return {
    names: elements.map(({ name }) => name),
    items: elements.filter(({ name }) => name === 'item').map(itemOf),
    damage: events.flatMap((one) => ('damage' in one ? [one.damage] : [])),
  };
}

const one = item({ id: 1, title: 'One & <two>', content: '<p>نص ]]> end</p>', slug: 'one', comments: 2 });
const whole =
  head(author('mariam', 'Mariam') + term('language', 9, 'ar', 'العربية')) +
  one +
  item({ id: 2, title: 'Two', content: '' }) +
  tail;

describe('an export', () => {
  test('is read in order', async () => {
    const { names, items, damage } = await read(whole);
    expect(names.filter((name) => name !== 'item')).toEqual([
      ...['title', 'link', 'wp:base_site_url', 'wp:base_blog_url', 'wp:author', 'wp:term'],
    ]);
    expect(items.map(({ id, title, content, comments }) => ({ id, title, content, comments }))).toEqual([
      { id: '1', title: 'One & <two>', content: '<p>نص ]]> end</p>', comments: 2 },
      { id: '2', title: 'Two', content: '', comments: 0 },
    ]);
    expect(damage).toEqual([]);
  });

  test('is the same in pieces of any size', async () => {
    const expected = await read(whole);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 200 }), async (pieces) => {
        expect(await read(whole, pieces)).toEqual(expected);
      }),
      { numRuns: runs(20) },
    );
  });

  test('may be in UTF-16', async () => {
    const bytes = Buffer.from(`\uFEFF${whole}`, 'utf16le');
    expect((await read(bytes)).items.map(({ title }) => title)).toEqual(['One & <two>', 'Two']);
  });

  test('says where it is not well-formed, and loses no item', async () => {
    const broken = whole
      .replace('</wp:post_name>', '</wp:name>')
      .replace('<title><![CDATA[Two]]></title>', '<title>Fish & chips &nbsp; <b>now</title>')
      .replace('</channel>', '');
    const { items, damage } = await read(broken);
    expect(items.map(({ id }) => id)).toEqual(['1', '2']);
    expect(items[1]?.title).toContain('Fish & chips');
    expect(damage.length).toBeGreaterThan(0);
  });

  test('keeps an item that lost its end, and the next', async () => {
    const { items } = await read(whole.replace('</item>', ''));
    expect(items.map(({ id }) => id)).toEqual(['1', '2']);
  });

  test('ends anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length }), async (end) => {
        const { items } = await read(whole.slice(0, end));
        const begun = whole.slice(0, end).match(/<item>/g)?.length ?? 0;
        expect(items).toHaveLength(begun);
      }),
      { numRuns: runs(50) },
    );
  });

  test('counts namespaces, not prefixes', async () => {
    const other = `<item xmlns:x="http://wordpress.org/export/1.1/" xmlns:wp="http://elsewhere.example/"><title>Three</title><x:post_id>3</x:post_id><wp:post_type>page</wp:post_type></item>`;
    const { items } = await read(head() + other + tail);
    expect(items[0]).toMatchObject({ id: '3', type: '' });
  });
});

describe('refuses', () => {
  const refused = (text: string) =>
    read(text).then(
      () => 'read',
      (error) => error.problem?.rule,
    );

  test('entities of its own', async () => {
    const bomb = '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>';
    expect(await refused(whole.replace('<rss', `${bomb}<rss`))).toBe('import-unsafe');
    const foreign = '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    expect(await refused(whole.replace('<rss', `${foreign}<rss`))).toBe('import-unsafe');
  });

  test('a document type alone is none', async () => {
    expect(await refused(whole.replace('<rss', '<!DOCTYPE rss><rss'))).toBe('read');
  });

  test('nesting without end, and marks that never close', async () => {
    expect(await refused(head() + '<a>'.repeat(1000))).toBe('import-unsafe');
    expect(await refused(`${head()}<item><!-- ${'x'.repeat(200_000)}`)).toBe('import-unsafe');
  });
});
