import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/problems/validate.ts';
import { articleSchema, inZone } from '../../src/story/front-matter.ts';
import { runs } from '../runs.ts';

const required = { title: 'Rivers', description: 'How they rise.' };
const front = (more: object) => articleSchema.safeParse({ ...required, ...more });

describe('times', () => {
  it('become instants, those without an offset in the zone of the publication', () => {
    const { data } = front({
      published: '2026-11-28 10:00',
      updated: '2026-11-28T10:00:00Z',
      corrections: [{ at: '2026-11-28T12:30', text: 'A name.' }],
    });
    expect(data && inZone(data, 'Asia/Amman')).toMatchObject({
      published: Date.parse('2026-11-28T07:00:00Z'),
      updated: Date.parse('2026-11-28T10:00:00Z'),
      expires: undefined,
      corrections: [{ at: Date.parse('2026-11-28T09:30:00Z') }],
    });
  });

  it.each(['2026-01-21', '21.01.2026', ''])('%j is none', (written) => {
    expect(front({ published: written }).success).toBe(false);
  });
});

describe('slugs', () => {
  it.each([
    ['Latin', 'how-rivers-rise'],
    ['Arabic', 'كيف-تفيض-الأنهار'],
    ['Persian', 'رودخانه-ها-در-بهار'],
    ['Hebrew', 'נהרות'],
    ['accents', 'crue-soudaine-à-bagdad'],
    ['digits', '7-rivers-in-2026'],
    ['digits of another script', '٧-أنهار'],
  ])('%s: %s', (_what, slug) => {
    expect(front({ slug }).data?.slug).toBe(slug);
  });

  it.each([
    ['a space', 'how rivers'],
    ['a slash', 'how/rivers'],
    ['a capital', 'How-rivers'],
    ['a shadda', 'محمّد'],
    ['a fatha', 'كَتب'],
    ['a superscript alef', 'هٰذا'],
    ['tatweel', 'أنهــار'],
    ['a mark of direction', 'rivers\u200f'],
    ['an override of direction', 'rivers\u202e'],
    ['a zero-width joiner', 'رودخانه\u200cها'],
    ['two hyphens', 'how--rivers'],
    ['a hyphen at the end', 'rivers-'],
    ['a dot', 'rivers.html'],
    ['two dots', '..'],
    ['a percent sign', '50%'],
    ['Arabic punctuation', 'ماذا،يحدث'],
    ['nothing', ''],
    ['81 letters', 'a'.repeat(81)],
  ])('refuses %s', (_what, slug) => {
    expect(front({ slug }).success).toBe(false);
  });

  it('are NFC, so that one address has one spelling', () => {
    expect(front({ slug: 'أنهار'.normalize('NFD') }).data?.slug).toBe('أنهار'.normalize('NFC'));
  });

  it('need no escaping but percent-encoding', () => {
    const letters = fc.constantFrom(
      'a',
      'é',
      'e\u0301',
      'ß',
      'أ',
      'ا\u0654',
      'ي',
      '٣',
      '7',
      '-',
      'נ',
      '漢',
      'İ',
      '.',
      '/',
    );
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 6 }), (pieces) => {
        const slug = front({ slug: pieces.join('') }).data?.slug;
        if (slug === undefined) return;
        const path = `/${encodeURIComponent(slug)}/`;
        expect(new URL(path, 'https://news.example').pathname).toBe(path);
        expect(slug).toBe(slug.normalize('NFC'));
        expect(slug).toBe(slug.toLowerCase());
      }),
      { numRuns: runs(500) },
    );
  });
});

describe('file names of images', () => {
  it.each(['hero.jpg', 'map-2.svg', 'صورة.png', 'two words.webp'])('%s', (src) => {
    expect(front({ image: { src } }).data?.image?.src).toBe(src);
  });

  it.each([
    '../hero.jpg',
    'a/b.jpg',
    '/etc/passwd',
    'C:\\hero.jpg',
    '.hidden.jpg',
    'hero',
    'https://x.example/a.jpg',
  ])('refuses %s', (src) => {
    expect(front({ image: { src } }).success).toBe(false);
  });
});

describe('times of chapters', () => {
  const told = (...times: string[]) => {
    const chapters = times.map((at) => ({ at, title: 'A part' }));
    return (
      front({ audio: { src: 'talk.mp3', chapters } }).error?.issues.map(({ path }) => path.join('.')) ?? []
    );
  };

  it.each([
    ['0:00', '9:59', '61:00', '90:00', '1:30:01', '100:00'],
    ['0:00', '1:02:03'],
  ])('%s and on', (...times) => {
    expect(told(...times)).toEqual([]);
  });

  it('must be right, and then in their order', () => {
    expect(told('0:00', '1:75', '0:30', '1000:00')).toEqual(['audio.chapters.1.at', 'audio.chapters.3.at']);
    expect(told('0:00', '90:00', '1:29:59')).toEqual(['audio.chapters']);
  });
});

describe('comments in text', () => {
  const problems = (...lines: string[]) =>
    readYaml(articleSchema, ['title: A', 'description: B', ...lines].join('\n'), 'en.md', 2).problems.map(
      ({ rule, line, column, message }) => ({ at: `${rule} ${line}:${column}`, message }),
    );
  const titled = (title: string) =>
    readYaml(articleSchema, `title: ${title}\ndescription: B`, 'en.md').problems.map(
      ({ rule, line, column }) => `${rule} ${line}:${column}`,
    );

  it.each([
    ['We are #1 in the region', '1:15'],
    ['وسم #أنقذوا_النهر يتصدر', '1:12'],
    ['Word # to be shortened', '1:13'],
    ['Two\n  lines #and more', '2:9'],
    ['Tab\t#1', '1:12'],
  ])('%j loses words', (title, place) => {
    expect(titled(title)).toEqual([`yaml-comment ${place}`]);
  });

  it('are told of nothing but a comment, too', () => {
    expect(titled('#1 in the region')).toContain('yaml-comment 1:8');
  });

  it.each(['"We are #1"', "'We are #1'", 'C#', 'We are#1', '>-\n  We are #1', '|-\n  We are #1'])(
    '%j loses none',
    (title) => {
      expect(titled(title)).toEqual([]);
    },
  );

  it('name the words that are lost, wherever readers would see them', () => {
    const found = problems(
      'image:\n  src: a.png\n  alt: Number #1\n  caption: On the way #2',
      'source: { name: Agency #3\n  }',
      'corrections:\n  - at: 2026-01-21 10:00 # when\n    text: It was #4, not 5',
    );
    expect(found.map(({ at }) => at)).toEqual([
      'yaml-comment 6:15',
      'yaml-comment 7:23',
      'yaml-comment 8:24',
      'yaml-comment 12:18',
    ]);
    expect(found[3]?.message).toContain('#4, not 5');
  });

  it('are remarks behind ids, times and choices, and on lines of their own', () => {
    const found = problems(
      '# a remark',
      'status: draft # not yet',
      'section: world # or science?',
      'topics: [a] # more',
      'authors:\n  - desk # who else?',
      'published: 2026-01-21 10:00 # in the morning',
    );
    expect(found).toEqual([]);
  });
});
