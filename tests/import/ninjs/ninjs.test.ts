import { describe, expect, test } from 'vitest';
import { ninjs } from '../../../src/import/ninjs/source.ts';
import { droppedIn, fixture, foundIn, inputOf, itemsIn } from '../agency/inputs.ts';

const itemOf = async (name: string) => {
  const [item] = itemsIn(await foundIn(ninjs, fixture(name)));
  if (!item) throw new Error('no item');
  return item;
};
const small = (more: object) =>
  JSON.stringify({
    uri: 'a',
    type: 'text',
    headline: 'Title',
    body_text: 'Text.',
    versioncreated: '2026-01-21T09:00:00Z',
    ...more,
  });

describe('an item', () => {
  test.each(['bridge.ninjs2.json', 'bridge.ninjs3.json'])(
    '%s says what it says in version 1',
    async (name) => {
      expect(await itemOf(name)).toEqual(await itemOf('bridge.ninjs1.json'));
    },
  );

  test('says what it is, when it may be used, and by whom it is', async () => {
    expect(await itemOf('bridge.ninjs1.json')).toMatchObject({
      guid: 'tag:example.org,2026:bridge',
      version: '3',
      status: 'draft',
      language: 'en',
      title: 'Old bridge of Mosul opens again',
      description: 'The first cars crossed the old bridge of Mosul on Wednesday.',
      byline: 'By Salim Hadi and Rana Aziz',
      source: { name: 'Example Agency' },
      published: '2026-01-22T06:00:00+03:00',
      kept: {
        slugline: 'MOSUL-BRIDGE',
        urgency: 4,
        located: 'Mosul',
        usageTerms: 'Not for use after 30 days',
        genre: [{ name: 'Current', code: 'genre:Current' }],
        altIds: { slug: 'bridge-1' },
        notes: ['Picture attached.'],
      },
      pictures: [
        {
          featured: true,
          from: { path: 'bridge-large.jpg' },
          caption: 'The bridge on Wednesday.',
          credit: 'Rana Aziz',
        },
      ],
    });
  });

  test('is read in the form with links, and tells what is in no field', async () => {
    const item = await itemOf('bridge.ninjs1.json');
    expect(JSON.stringify(item.body)).toContain('https://example.org/bridge');
    expect(item.dropped.map(({ what }) => what)).toEqual([
      'text',
      'Mosul bridge opens',
      'video tag:example.org,2026:film Cars cross',
      'Picture attached.',
    ]);
  });

  test.each([
    ['usable', 'draft'],
    ['withheld', 'withheld'],
    ['canceled', 'canceled'],
    ['cancelled', 'canceled'],
    ['commissioned', 'withheld'],
    ['constructor', 'withheld'],
  ])('with pubstatus %s is %s', async (pubstatus, status) => {
    expect(itemsIn(await foundIn(ninjs, small({ pubstatus })))[0]?.status).toBe(status);
  });

  test('without a text is none, and without a text but with a description is short', async () => {
    expect(droppedIn(await foundIn(ninjs, small({ body_text: '' })))).toMatchObject([
      { reason: 'it has no text' },
    ]);
    const [item] = itemsIn(await foundIn(ninjs, small({ body_text: '', description_text: 'In short.' })));
    expect(JSON.stringify(item?.body)).toContain('In short.');
    expect(droppedIn(await foundIn(ninjs, small({ type: 'picture', body_text: '' })))).toMatchObject([
      { reason: 'picture, not text' },
    ]);
  });

  test('holds items that are texts themselves', async () => {
    const associations = { side: { uri: 'b', type: 'text', headline: 'Side', body_text: 'Other text.' } };
    expect(itemsIn(await foundIn(ninjs, small({ associations }))).map(({ guid }) => guid)).toEqual([
      'a',
      'b',
    ]);
  });

  test('may lie in a list with others', async () => {
    for (const text of [
      `[${small({})},${small({ uri: 'b' })}]`,
      `{"items":[${small({})},${small({ uri: 'b' })}]}`,
    ])
      expect(itemsIn(await foundIn(ninjs, text)).map(({ guid }) => guid)).toEqual(['a', 'b']);
  });
});

describe('JSON', () => {
  test.each([
    ['what ends too early', '{"uri": "a",\n "headline": "b', 'import-broken'],
    ['endless nesting', `{"uri": "a", "headline": ${'['.repeat(5000)}${']'.repeat(5000)}}`, 'import-unsafe'],
  ])('refuses %s', async (_, text, rule) => {
    await expect(foundIn(ninjs, text)).rejects.toMatchObject({ problem: { rule } });
  });

  test('changes nothing outside of itself', async () => {
    await foundIn(ninjs, '{"uri": "a", "__proto__": {"polluted": true}, "headline": "b", "body_text": "c"}');
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect('polluted' in {}).toBe(false);
  });
});

test.each([
  [fixture('bridge.ninjs1.json'), true],
  [fixture('bridge.ninjs3.json').slice(0, 400), true],
  [`[${small({})}]`, true],
  ['{"guid": "a", "versioncreated": "2026-01-21", "body_html": "<p>a</p>"}', true],
  ['{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "uri": "a"}]}', false],
  ['{"db": [{"data": {"posts": [{"uri": "a", "title": "b"}]}}]}', false],
  ['{"uri": "a", "name": "b"}', false],
  ['<nitf>', false],
])('%j is ninjs: %s', (text, expected) => {
  expect(ninjs.recognises({ ...inputOf(text), text })).toBe(expected);
});
