import { describe, expect, test } from 'vitest';
import { newsmlG2 } from '../../../src/import/newsml-g2/source.ts';
import { droppedIn, fixture, foundIn, inputOf, itemsIn } from '../agency/inputs.ts';

const found = () => foundIn(newsmlG2, fixture('message.g2.xml'));

/** A text that says little. */
const small = (meta: string, content = '<inlineData contenttype="text/plain">Text of it.</inlineData>') =>
  `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="a" version="1"><itemMeta>${meta}</itemMeta><contentMeta><headline>Title</headline></contentMeta><contentSet>${content}</contentSet></newsItem>`;

describe('a message', () => {
  test('gives the texts in it, and tells of all else', async () => {
    expect(itemsIn(await found()).map(({ guid, version, status }) => [guid, version, status])).toEqual([
      ['tag:example.org,2026:jisr', '12', 'draft'],
      ['tag:example.org,2026:wrong', '2', 'canceled'],
    ]);
    expect(droppedIn(await found()).map(({ what }) => what.split(' ')[1])).toEqual([
      'tag:example.org,2026:bridge-package',
      'tag:example.org,2026:plan',
      'tag:example.org,2026:film',
    ]);
  });

  test('says everything of a text in the language of the text', async () => {
    const [item] = itemsIn(await found());
    expect(item).toMatchObject({
      language: 'ar',
      title: 'جسر الموصل القديم يُفتح من جديد',
      description: 'عبرت أولى السيارات جسر الموصل القديم يوم الأربعاء.',
      byline: 'سليم هادي ورنا عزيز',

      source: { name: 'وكالة المثال' },
      published: '2026-01-22T06:00:00+03:00',
      kept: {
        slugline: 'MOSUL-BRIDGE',
        urgency: 4,
        located: 'الموصل',
        copyrightHolder: 'وكالة المثال',
        copyrightNotice: '© 2026 وكالة المثال',
        usageTerms: 'لا يُعاد النشر بعد ثلاثين يومًا',
        genre: [{ name: 'Current', code: 'genre:Current' }],
        altIds: { slug: 'bridge-1' },
      },
    });
    const subject = item?.terms.find(({ code }) => code === 'medtop:20000350');
    expect(subject).toMatchObject({ name: 'المصرف المركزي', means: ['topic', 'section'] });
    expect(subject?.broader).toContain('medtop:04000000');
  });

  test('brings the picture that its package puts beside the text, from inside its own folder alone', async () => {
    const [item] = itemsIn(await found());
    expect(item?.pictures).toEqual([
      expect.objectContaining({
        featured: true,
        name: 'bridge-large.jpg',
        from: { path: 'bridge-large.jpg' },
        alternatives: [
          { path: 'bridge-thumb.jpg' },
          { url: 'https://example.org/media/bridge-large.jpg' },
          { url: 'https://example.org/media/bridge-thumb.jpg' },
        ],
        caption: 'الجسر يوم الأربعاء.',
        credit: 'Rana Aziz / example.org',
      }),
    ]);
  });

  test('says loudly what is killed, and why', async () => {
    const item = itemsIn(await found()).find(({ status }) => status === 'canceled');
    expect(item?.dropped).toMatchObject([
      { what: 'MANDATORY KILL: the report was not confirmed.', urgent: true },
    ]);
  });

  test('with one text that is broken gives the others', async () => {
    const text = fixture('message.g2.xml')
      .replace(
        '<contentSet/>',
        '<contentSet><inlineData contenttype="application/nitf+xml">&lt;nitf&gt;&lt;body&gt;</inlineData></contentSet>',
      )
      .replace('stat:canceled', 'stat:usable');
    const all = await foundIn(newsmlG2, text);
    expect(itemsIn(all).map(({ guid }) => guid)).toEqual(['tag:example.org,2026:jisr']);
    expect(all.flatMap((one) => ('problem' in one ? [one.problem.rule] : []))).toEqual(['import-broken']);
  });
});

describe('the status of an item', () => {
  test.each([
    ['', 'draft'],
    ['<pubStatus qcode="stat:usable"/>', 'draft'],
    ['<pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/withheld"/>', 'withheld'],
    ['<pubStatus qcode="stat:canceled"/>', 'canceled'],
    ['<embargoed/>', 'withheld'],
    ['<embargoed>2030-01-01T00:00:00Z</embargoed>', 'draft'],
  ])('%s: %s', async (meta, status) => {
    const [item] = itemsIn(await foundIn(newsmlG2, small(meta)));
    expect(item?.status).toBe(status);
  });
});

describe('the text of an item', () => {
  test.each([
    ['plain lines', '<inlineData contenttype="text/plain">One line.\nAnother line.</inlineData>', 2],
    [
      'HTML in plain text',
      '<inlineData contenttype="text/plain"><![CDATA[<p>One.</p><p>Two.</p>]]></inlineData>',
      2,
    ],
    [
      'XHTML without a page around',
      '<inlineXML contenttype="application/xhtml+xml"><p xmlns="http://www.w3.org/1999/xhtml">One.</p><p>Two.</p></inlineXML>',
      2,
    ],
    [
      'NITF',
      '<inlineXML contenttype="application/nitf+xml"><nitf><body><body.content><p>One.</p><p>Two.</p></body.content></body></nitf></inlineXML>',
      2,
    ],
    [
      'the fuller of two forms',
      '<inlineXML contenttype="text/html"><html><body><p>Teaser.</p></body></html></inlineXML><inlineData contenttype="text/plain">One long line of text.\nAnother long line.</inlineData>',
      2,
    ],
  ])('is read from %s', async (_, content, paragraphs) => {
    const [item] = itemsIn(await foundIn(newsmlG2, small('', content)));
    const body = item?.body;
    expect(typeof body === 'object' && body.children.length).toBe(paragraphs);
  });

  test('may be none', async () => {
    const all = await foundIn(
      newsmlG2,
      small('', '<inlineXML contenttype="application/nitf+xml"><!-- nothing --></inlineXML>'),
    );
    expect(droppedIn(all)).toMatchObject([{ reason: 'it has no text' }]);
  });
});

test.each([
  ['<newsItem guid="a">', true],
  ['<?xml version="1.0"?><n:newsMessage xmlns:n="http://iptc.org/std/nar/2006-10-01/">', true],
  ['<nitf>', false],
  ['<rss version="2.0">', false],
  ['{"uri": "a"}', false],
])('%s is NewsML-G2: %s', (text, expected) => {
  expect(newsmlG2.recognises({ ...inputOf(text), text })).toBe(expected);
});
