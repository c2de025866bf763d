import { describe, expect, test } from 'vitest';
import { parseXml } from '../../../src/import/agency/xml.ts';
import { readNitf } from '../../../src/import/nitf/document.ts';
import { nitf } from '../../../src/import/nitf/source.ts';
import { fixture, foundIn, itemsIn } from '../agency/inputs.ts';

const read = (text: string) => readNitf(parseXml(text, 'item.xml'));

/** A document that says little. */
const small = (docdata: string) =>
  `<nitf><head><docdata ${docdata}</docdata></head><body><body.head><hedline><hl1>Title</hl1></hedline></body.head><body.content><p>Text.</p></body.content></body></nitf>`;

describe('an NITF document', () => {
  const item = read(fixture('bridge.nitf.xml'));

  test('says what it is, when it may be used, and by whom it is', () => {
    expect(item).toMatchObject({
      guid: 'tag:example.org,2026:bridge',
      version: '3',
      status: 'draft',
      language: 'en',
      headline: 'Old bridge of Mosul opens again',
      summary: 'The first cars crossed the old bridge of Mosul on Wednesday.',
      byline: 'By Salim Hadi and Rana Aziz',
      dateline: 'MOSUL, Jan 21',
      located: 'Mosul',
      source: 'Example Agency',
      created: '2026-01-21T09:30:00+03:00',
      embargo: '2026-01-22T06:00:00+03:00',
      urgency: 4,
      keywords: ['bridges'],
      rights: { holder: 'Example Agency', usageTerms: 'Not for use after 30 days' },
      subjects: [{ name: 'transport', code: 'medtop:20000170' }],
    });
  });

  test('keeps every word of the text, and tells what is none of it', async () => {
    const [found] = itemsIn(await foundIn(nitf, fixture('bridge.nitf.xml')));
    const text = JSON.stringify(found?.body);
    for (const words of [
      'Engineers laid ',
      'Salim Jabr',
      'the plans',
      '306 metres',
      '9,000',
      'We waited for this day.',
      'Rana Aziz reported from Erbil.',
    ])
      expect(text).toContain(words);
    expect(found?.dropped.map(({ what }) => what)).toEqual([
      'media of type video: Cars cross.',
      'First cars cross after nine years',
      'Picture to follow.',
      'Lara: check the name of the governor.',
    ]);
  });

  test('brings its pictures, the largest first', async () => {
    const [found] = itemsIn(await foundIn(nitf, fixture('bridge.nitf.xml')));
    expect(found?.pictures).toMatchObject([
      {
        from: { path: 'bridge-large.jpg' },
        alternatives: [{ path: 'bridge-small.jpg' }],
        alt: 'Cars on a steel bridge',
        caption: 'The bridge on Wednesday.',
        credit: 'Rana Aziz',
      },
    ]);
  });
});

describe('the name of an NITF document', () => {
  test.each([
    ['the version is beside it', '><doc-id id-string="a.b"/><du-key version="7"/>', 'a.b', '7'],
    [
      'the version is in it, counted from 0',
      '><doc-id id-string="NTB1-2_00"/><du-key version="1"/>',
      'NTB1-2',
      '1',
    ],
    [
      'it ends with another number',
      '><doc-id id-string="story-2026"/><du-key version="1"/>',
      'story-2026',
      '1',
    ],
    [
      'there is no version',
      '><doc-id id-string="a"/><date.issue norm="20260121T090000Z"/>',
      'a',
      '2026-01-21T09:00:00Z',
    ],
    [
      'there is none',
      '><doc-id regsrc="AP"/><date.issue norm="20260121T090000Z"/>',
      'nitf:AP:2026-01-21T09:00:00Z:Title',
      undefined,
    ],
  ])('where %s', (_, docdata, guid, version) => {
    const item = read(small(docdata));
    expect([item.guid, item.version]).toEqual([guid, version]);
  });
});

test.each([
  ['>', 'draft'],
  ['management-status="usable">', 'draft'],
  ['management-status="embargoed"><date.release norm="20300101T000000Z"/>', 'draft'],
  ['management-status="embargoed">', 'withheld'],
  ['management-status="withheld">', 'withheld'],
  ['management-status="canceled">', 'canceled'],
  ['management-status="sub judice">', 'withheld'],
])('docdata %s: %s', (docdata, status) => {
  expect(read(small(docdata)).status).toBe(status);
});

test('a document can kill another one', async () => {
  const text = small(
    'management-doc-idref="old" management-idref-status="canceled"><doc-id id-string="new"/>',
  );
  expect(itemsIn(await foundIn(nitf, text)).map(({ guid, status }) => [guid, status])).toEqual([
    ['new', 'draft'],
    ['old', 'canceled'],
  ]);
});

test('text in another encoding is read as it says', async () => {
  const text = `<?xml version="1.0" encoding="windows-1256"?>${small('>').replace('Text.', '\u0001')}`;
  const bytes = Uint8Array.from(
    [...text].flatMap((one) => (one === '\u0001' ? [0xda, 0xd1, 0xc8] : [one.charCodeAt(0)])),
  );
  const [found] = itemsIn(await foundIn(nitf, bytes));
  expect(JSON.stringify(found?.body)).toContain('عرب');
});
