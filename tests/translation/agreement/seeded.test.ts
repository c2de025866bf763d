import { describe, expect, it } from 'vitest';
import { groupsOf } from '../../../src/translation/agreement/groups.ts';
import type { GlossaryEntry } from '../../../src/translation/agreement/names.ts';
import { pairParts } from '../../../src/translation/pairs.ts';
import { differences, pairsIn, partsIn, readerOf } from './open.ts';
import { inArabicFigures } from './spelt.ts';

describe('what disagrees is found', () => {
  it.each([
    ['a wrong digit', 'Up to 7,000 left.', 'غادر 7,500 شخص.', ['number: 7,000 ≠ 7,500']],
    ['other hundreds', 'It cost 1,200.', 'كلّف 1300.', ['number: 1,200 ≠ 1300']],
    ['other hundreds with spaces', 'It cost 1,200.', 'كلّف 1 300.', ['number: 1,200 ≠ 1 300']],
    ['other tens', 'It cost 1,250.', 'كلّف 1,350.', ['number: 1,250 ≠ 1,350']],
    ['another century', 'In the 1890s it fell.', 'سقط في 1990.', ['number: 1890s ≠ 1990']],
    ['a wrong scale', 'Up to 7 thousand left.', 'غادر 7 ملايين شخص.', ['number: 7 thousand ≠ 7 ملايين']],
    ['a wrong word', 'Four days passed.', 'مضت خمسة أيام.', ['number: Four ≠ خمسة']],
    [
      'other figures for words',
      'It lost 250 trees.',
      'فقدت مئتين وستين شجرة.',
      ['number: 250 ≠ مئتين وستين'],
    ],
    ['tens of a number in words', 'They found 20.', 'عُثر على سبعة وعشرين.', ['number: 20 ≠ سبعة وعشرين']],
    ['another fraction', 'A third of shops closed.', 'أغلق ربع المتاجر.', ['number: third ≠ ربع']],
    ['other parts', 'Three quarters of it fell.', 'سقط ثلثاه.', ['number: Three quarters ≠ ثلثاه']],
    ['a fraction for figures', 'It fell by 0.8 points.', 'خسر نصف نقطة.', ['number: 0.8 ≠ نصف']],
    ['another ordinal', 'It is his third visit.', 'هذه زيارته الخامسة.', ['number: third ≠ الخامسة']],
    ['another scale alone', 'More than a million voted.', 'صوّت أكثر من مليار.', ['number: million ≠ مليار']],
    [
      'one end of a range',
      'From 5,000 to 7,000.',
      'بين خمسة وثمانية آلاف.',
      ['number: 7,000 ≠ وثمانية آلاف'],
    ],
    ['a month in words that are others', 'It fell in May.', 'سقط في تموز.', ['month: May ≠ تموز']],
    ['a currency of two', 'It costs two euros.', 'يكلّف دولارين.', ['money: euros ≠ دولارين']],
    ['millions of money that are none', 'It costs $5m.', 'يكلّف 5 دولارات.', ['number: 5m ≠ 5']],
    ['another season', 'The 2024–25 season.', 'موسم 2024–2026.', ['number: 25 ≠ 2026']],
    ['a time in words', 'At half past three.', 'في الخامسة والنصف.', 'number: three ≠ الخامسة والنصف'],
    [
      'what was said on',
      'He said “we were all here last night,” and he went on: “and nobody has left us since”.',
      'قال «كنا كلنا هنا ليلة أمس» ثم تابع كلامه.',
      ['quotation: “and nobody has left us since” ≠ –'],
    ],
    ['a part of it that is lost', 'It used 3/4 of the fund.', 'استعمل الصندوق.', ['date: 3/4 ≠ –']],
    ['a day that is lost', 'It opens on 25/12.', 'يُفتتح قريبًا.', ['date: 25/12 ≠ –']],
    ['so many of so many', '10/12 schools closed.', 'أُغلقت المدارس.', ['date: 10/12 ≠ –']],
    ['another decade of a life', 'A woman in her 40s left.', 'غادرت امرأة خمسينية.', ['number: 40s ≠ –']],
    ['hundreds for tens', 'Tens of thousands fled.', 'فرّ مئات الآلاف.', ['number: Tens ≠ مئات الآلاف']],
    ['another part of a span', 'In half an hour it fell.', 'سقط في ربع ساعة.', ['number: half ≠ ربع']],
    [
      'another number behind a day',
      'On Sunday ten buses left.',
      'غادرت الأحد سبع حافلات.',
      ['number: ten ≠ سبع'],
    ],
    ['a lost number', 'It lost 250 trees in 1987.', 'فقدت 250 شجرة.', ['number: 1987 ≠ –']],
    ['a number that is new', 'It lost trees.', 'فقدت 250 شجرة.', ['number: – ≠ 250']],
    ['a percentage that is none', 'It fell by 12%.', 'انخفض بمقدار 12.', ['percentage: 12 % ≠ –']],
    ['another percentage', 'It fell by 12%.', 'انخفض 21 في المئة.', ['number: 12 ≠ 21']],
    ['another currency', 'It cost €50.', 'كلّف 50 دولارًا.', ['money: € ≠ دولارًا']],
    [
      'another month',
      'On 3 April it fell.',
      'سقط في 3 أيار.',
      ['month: April ≠ أيار', 'date: 3 April ≠ 3 أيار'],
    ],
    [
      'swapped day and month',
      'On 3 April it fell.',
      'سقط في 4 آذار.',
      ['month: April ≠ آذار', 'date: 3 April ≠ 4 آذار'],
    ],
    [
      'swapped dates',
      'From 3 April to 4 May.',
      'من 4 نيسان إلى 3 أيار.',
      ['date: 3 April ≠ 4 نيسان', 'date: 4 May ≠ 3 أيار'],
    ],
    ['swapped figures of dates', 'On 3/4/2026.', 'في 4/3/2026.', ['date: 3/4/2026 ≠ 4/3/2026']],
    ['another year', 'On 21 January 2026.', 'في 21 كانون الثاني 2025.', ['number: 2026 ≠ 2025']],
    ['another day', 'On 2026-01-21.', 'في 22 كانون الثاني 2026.', 'date: 2026-01-21'],
    ['another weekday', 'It fell on Tuesday.', 'سقط يوم الأربعاء.', ['weekday: Tuesday ≠ الأربعاء']],
    ['another time', 'It began at 18:30.', 'بدأ في الساعة 18:45.', ['time: 18:30 ≠ 18:45']],
    ['another time in words', 'It began at 6:30 pm.', 'بدأ في السابعة والنصف مساءً.', ['time: 6:30 ≠ –']],
    [
      'a telephone number',
      'Call +962 6 555 1234.',
      'اتصلوا على +962 6 555 1243.',
      ['telephone: +962 6 555 1234 ≠ +962 6 555 1243'],
    ],
    ['a mail address', 'Write to a@x.org.', 'راسلونا على b@x.org.', ['address: a@x.org ≠ b@x.org']],
    ['a missing link', 'See [it](https://x.org/a).', 'انظروا.', ['link: https://x.org/a ≠ –']],
    [
      'one of two links',
      '[A](https://x.org/a) and [b](https://x.org/b).',
      '[ب](https://x.org/b) وأ.',
      ['link: https://x.org/a ≠ –'],
    ],
    [
      'a link that leads elsewhere',
      'See [it](https://x.org/a).',
      'انظروا [هنا](https://x.org/b).',
      ['link: https://x.org/a ≠ https://x.org/b'],
    ],
    [
      'a mail address that became a page',
      'Write to [us](mailto:a@x.org).',
      'راسلونا [هنا](https://x.org/b).',
      ['link: mailto:a@x.org ≠ https://x.org/b'],
    ],
    ['a heading of another level', '## A dam', '### سد', ['heading: ## A dam ≠ ### سد']],
    ['a heading that is none', '## A dam', '**سد**', ['heading: ## A dam ≠ **سد**']],
    ['a percentage among others', '3% now, 4% then.', '3 الآن و4% آنذاك.', ['percentage: 3 % ≠ –']],
    ['a percentage in words', 'Five per cent of them left.', 'غادر خمسة منهم.', ['percentage: five % ≠ –']],
    [
      'another span in another unit',
      'It took a year and a half.',
      'استغرق خمسة عشر شهرًا.',
      ['unit: year and a half ≠ خمسة عشر شهرًا'],
    ],
    [
      'a lost sentence',
      'Farmers along the river have sold their cattle and moved to town. Their wells, they say, are salty now, and nobody has told them who will pay for the new ones.',
      'باع المزارعون على ضفاف النهر ماشيتهم ونزحوا.',
      [
        'sentence: Their wells, they say, are salty now, and nobody has told them who will pay for the new ones. ≠ –',
      ],
    ],
    [
      'a sentence that is new',
      'Farmers on the river have sold their cattle.',
      'باع المزارعون على ضفاف النهر مواشيهم كلها. ويقول الأهالي إن مياه الآبار صارت مالحة لا تصلح للشرب ولا للري ولا أحد يعرف من سيدفع ثمن حفر آبار جديدة.',
      [
        'sentence: – ≠ ويقول الأهالي إن مياه الآبار صارت مالحة لا تصلح للشرب ولا للري ولا أحد يعرف من سيدفع ثمن حفر آبار جديدة.',
      ],
    ],
    ['a missing title of a link', '[A](a.html "A dam")', '[أ](a.html)', ['title: A dam ≠ –']],
    [
      'an untranslated title of a link',
      '[A](a.html "A dam")',
      '[أ](a.html "A dam")',
      ['title: A dam ≠ A dam'],
    ],
    ['a missing picture', '![A](a.png) Words', 'كلمات', ['picture: a.png ≠ –']],
    ['a missing title', '![A](a.png "A dam")', '![أ](a.png)', ['title: A dam ≠ –']],
    ['an untranslated title', '![A](a.png "A dam")', '![أ](a.png "A dam")', ['title: A dam ≠ A dam']],
    ['a wrong number in a title', '![A](a.png "7 dams")', '![أ](a.png "8 سدود")', ['number: 7 ≠ 8']],
    [
      'a dropped quotation',
      'He said “we are all here”.',
      'قال إنهم كلهم هنا.',
      ['quotation: “we are all here” ≠ –'],
    ],
    [
      'one of two quotations',
      'He said “we are all here” and “nobody left us”.',
      'قال «كلنا هنا» ثم سكت.',
      ['quotation: “nobody left us” ≠ –'],
    ],
  ])('%s', (_what, original, translation, expected) => {
    const found = differences(original, translation);
    if (typeof expected === 'string') expect(found.join()).toContain(expected);
    else expect(found.sort()).toEqual(expected.sort());
  });
});

it('what disagrees is found in both digit systems, whichever is the original', () => {
  const wrong = pairsIn('wrong-pairs');
  expect(wrong.length).toBeGreaterThan(80);
  const back = [readerOf('ar'), readerOf('en')] as const;
  const isMissed = ([original, translation]: [string, string]) =>
    [
      differences(original, translation),
      differences(original, inArabicFigures(translation)),
      differences(translation, original, back),
    ].some((found) => found.length === 0);
  expect(wrong.filter(isMissed)).toEqual([]);
});

describe('a name of the glossary', () => {
  const glossary: GlossaryEntry[] = [
    { id: 'hasakah', forms: { en: ['Hasakah'], ar: ['الحسكة'] }, avoid: { ar: ['الحسچة'] }, note: null },
    {
      id: 'sdf',
      forms: { en: ['Syrian Democratic Forces', 'SDF'], ar: ['قوات سوريا الديمقراطية', 'قسد'] },
      avoid: {},
      note: null,
    },
  ];
  const readers = [readerOf('en', glossary), readerOf('ar', glossary)] as const;
  it.each([
    ['is there', 'They left Hasakah.', 'غادروا الحسكة.', []],
    ['is there with a prefix', 'They left for Hasakah.', 'ذهبوا وبالحسكة نزلوا.', []],
    ['is there with an article that a preposition contracts', 'To Hasakah.', 'للحسكة.', []],
    ['is there in another form', 'The Syrian Democratic Forces left.', 'غادرت «قسد».', []],
    ['is misspelt', 'They left Hasakah.', 'غادروا الحسكه.', ['name: Hasakah ≠ الحسكه']],
    ['is nowhere', 'They left Hasakah.', 'غادروا المدينة.', ['name: Hasakah ≠ –']],
    [
      'of several words is misspelt',
      'The SDF left.',
      'غادرت قوات سورية الديمقراطية.',
      ['name: Syrian Democratic Forces ≠ قوات سورية الديمقراطية'],
    ],
  ])('%s', (_what, original, translation, expected) => {
    expect(differences(original, translation, readers)).toEqual(expected);
  });

  it('is found in forms that are not to be used', () => {
    expect(readers[1].names.findAvoided('في الحسچة').map(({ value }) => value)).toEqual(['hasakah']);
  });
});

describe('what nothing stands for', () => {
  const long = (word: string) => Array.from({ length: 12 }, () => word).join(' ');
  const groups = (original: string[], own: string[]) => {
    const [theirs, ours] = [original, own].map((texts) => partsIn(texts.join('\n\n'))) as [Parts, Parts];
    const { groups: all, missing, extra } = groupsOf(theirs, ours, pairParts(theirs, ours));
    const texts = (parts: Parts[]) =>
      parts.map((some) => some.map(({ text }) => text.split(' ')[0]).join(' '));
    return { count: all.length, missing: texts(missing), extra: texts(extra) };
  };
  type Parts = ReturnType<typeof partsIn>;
  const english = [long('alpha 11'), long('beta 22'), long('gamma 33'), long('delta 44')];
  const arabic = [long('ألف 11'), long('باء 22'), long('جيم 33'), long('دال 44')];

  it('is a paragraph that was lost', () => {
    expect(groups(english, arabic)).toEqual({ count: 4, missing: [], extra: [] });
    expect(groups(english, arabic.toSpliced(1, 1)).missing).toEqual(['beta']);
    expect(groups(english.toSpliced(1, 1), arabic).extra).toEqual(['باء']);
    expect(groups(english, arabic.slice(0, 2)).missing).toEqual(['gamma delta']);
  });

  it('is no paragraph that was joined to another, or parted', () => {
    const joined = [`${arabic[0]} ${arabic[1]}`, ...arabic.slice(2)];
    expect(groups(english, joined)).toEqual({ count: 3, missing: [], extra: [] });
    const parted = [long('ألف').slice(0, 30), `${long('ألف').slice(30)} 11`, ...arabic.slice(1)];
    expect(groups(english, parted).missing).toEqual([]);
  });

  it('is a heading, an item, a row or a live post', () => {
    const list = '- one 1\n- two 2\n- three 3';
    expect(groups(['## A', ...english], arabic).missing).toEqual(['A']);
    expect(groups([...english, list], [...arabic, '- واحد 1\n- اثنان 2']).missing).toEqual(['three']);
    const table = '| a | b |\n|---|---|\n| c 1 | d 2 |';
    expect(groups([`${table}\n| e 3 | f 4 |`], [table]).missing).toEqual(['e f']);
    const post = (id: string) => `:::live[Post]{id=${id} at=2026-01-21}\n${long(id)}\n:::`;
    expect(groups([post('gates'), post('doors')], [post('doors')]).missing).toEqual([
      ':::live[Post]{id=gates gates',
    ]);
  });
});
