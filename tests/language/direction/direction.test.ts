import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIsolation, type Isolation, type Segment } from '../../../src/language/direction/direction.ts';
import { codePoint } from '../../any-text.ts';
import { runs } from '../../runs.ts';
import { mixedWords } from './mixed-words.ts';
import { shown, visualOrder, withIsolates } from './visual-order.ts';

fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: runs(500) });

type Direction = 'ltr' | 'rtl';
const directionOf: Record<string, Direction> = {
  en: 'ltr',
  fr: 'ltr',
  ja: 'ltr',
  ar: 'rtl',
  fa: 'rtl',
  he: 'rtl',
};

function isolationOf(language: string, others: readonly string[]): Isolation {
  const editions = [language, ...others].map((one) => ({ language: one }));
  return createIsolation(
    { direction: directionOf[language] ?? 'ltr', mixedWords: mixedWords(language) },
    editions,
  );
}

const isolations = { ar: isolationOf('ar', ['en']), en: isolationOf('en', ['ar']) };

function linesOf(name: string): string[] {
  const file = new URL(`./fixtures/runs/${name}.txt`, import.meta.url);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '))
    .map((line) => line.replaceAll('~', '\u00A0'));
}

const bracketed = (isolation: Isolation, text: string) => inBrackets(isolation.segments(text));

function inBrackets(segments: readonly Segment[]): string {
  return segments
    .map(({ text, foreign, inside }) => {
      const part = inside ? inBrackets(inside) : text;
      return foreign ? `⟦${foreign.override ? '!' : ''}${part}⟧` : part;
    })
    .join('');
}

describe('runs', () => {
  for (const edition of ['ar', 'en'] as const) {
    it.each(linesOf(edition))(`${edition}: %s`, (line) => {
      expect(bracketed(isolations[edition], line.replace(/⟦!?|⟧/g, ''))).toBe(line);
    });
  }

  it('end where an invisible mark of the edition’s own direction stands', () => {
    expect(bracketed(isolations.ar, 'أ Apple \u200FGoogle ب')).toBe('أ ⟦Apple⟧ \u200F⟦Google⟧ ب');
  });

  it('hold a mark of their own direction that is written onto them, and are not made by one', () => {
    expect(bracketed(isolations.ar, 'أ Yahoo!\u200E ب \u200E ج')).toBe('أ ⟦Yahoo!\u200E⟧ ب \u200E ج');
  });

  it('never span an isolate in the text', () => {
    expect(bracketed(isolations.ar, 'أ Apple \u2067Google\u2069 ب')).toBe('أ ⟦Apple⟧ \u2067⟦Google⟧\u2069 ب');
  });
});

describe('languages', () => {
  const languagesOf = (isolation: Isolation, text: string) =>
    isolation.runs(text).map(({ language }) => language);

  it('are those of the one edition that has the script', () => {
    expect(languagesOf(isolationOf('ar', ['en']), 'أ Apple ب Αθήνα ج')).toEqual(['en', null]);
    expect(languagesOf(isolationOf('ar', ['ja']), 'أ 東京タワー ب とうきょう')).toEqual(['ja', 'ja']);
    expect(languagesOf(isolationOf('en', ['ar', 'he']), 'a كتاب b ספר c')).toEqual(['ar', 'he']);
  });

  it('are unknown where two editions share it, two scripts mix, or there is a number only', () => {
    expect(languagesOf(isolationOf('ar', ['en', 'fr']), 'أ Apple ب')).toEqual([null]);
    expect(languagesOf(isolationOf('en', ['ar', 'fa']), 'a كتاب b')).toEqual([null]);
    expect(languagesOf(isolations.ar, 'أ Apple Αθήνα ب')).toEqual([null]);
    expect(languagesOf(isolations.ar, 'بلغ -5')).toEqual([null]);
  });

  it('of a whole block are told only if nothing in it is in the edition’s own direction', () => {
    expect(isolations.ar.whole('World Bank, 2026.')).toMatchObject({ language: 'en', direction: 'ltr' });
    expect(isolations.en.whole('من جد وجد.')).toMatchObject({ language: 'ar', direction: 'rtl' });
    for (const text of ['World Bank في 2026', 'Apple، Google', '2026', '']) {
      expect(isolations.ar.whole(text)).toBeNull();
    }
  });
});

describe('numbers from right to left', () => {
  /** What CLDR writes, without the marks by which it keeps its order: what an editor types. */
  const typed = (text: string) => text.replace(/[\u061C\u200E\u200F]/g, '');
  const locales = ['ar-JO-u-nu-latn', 'ar-EG-u-nu-arab', 'he-IL', 'fa-IR'];
  const styles: Intl.NumberFormatOptions[] = [
    {},
    { signDisplay: 'always' },
    { style: 'percent', maximumFractionDigits: 1 },
    { style: 'percent', signDisplay: 'always' },
  ];

  it.each(locales)('in %s look as CLDR has them look, after letters of that language', (locale) => {
    const language = new Intl.Locale(locale).language;
    const word = language === 'he' ? 'בערך' : 'نحو';
    const isolation = isolationOf(language, ['en']);
    fc.assert(
      fc.property(fc.integer({ min: -99999, max: 99999 }), fc.constantFrom(...styles), (value, style) => {
        const written = new Intl.NumberFormat(locale, style).format(value / 10);
        const ours = withIsolates(isolation.segments(`${word} ${typed(written)} ${word}`));
        expect(shown(ours, 'rtl')).toBe(shown(`${word} ${written} ${word}`, 'rtl'));
      }),
    );
  });

  it.each(['+962 6 123 4567', '0096265551234', '06-123-4567', '+٩٦٢ ٦ ١٢٣ ٤٥٦٧', '٠٦-١٢٣-٤٥٦٧'])(
    'keep a telephone number in the order it is dialled in: %s',
    (number) => {
      expect(shown(withIsolates(isolations.ar.segments(`هاتف ${number} الآن`)), 'rtl')).toContain(number);
    },
  );
});

describe('plain text', () => {
  it.each([
    ['ar', 'خسر السهم -5% اليوم', 'خسر السهم \u2066-5%\u2069 اليوم'],
    ['ar', 'BBC تعتذر عن خطأ', '\u2066BBC\u2069 تعتذر عن خطأ'],
    ['ar', 'ما معنى C++؟', 'ما معنى \u2066C++\u2069؟'],
    ['ar', 'World Bank: 12 cases.', '\u2066World Bank: 12 cases.\u2069'],
    ['ar', 'هاتف 06 555 1234', 'هاتف \u206606 555 1234\u2069'],
    ['ar', '٠٦-٥٥٥١٢٣٤ للشكاوى', '\u2066\u202D٠٦-٥٥٥١٢٣٤\u202C\u2069 للشكاوى'],
    ['en', 'كيف حالك؟ he asked', '\u2067كيف حالك؟\u2069 he asked'],
  ])('in %s has isolates where it is read wrongly without: %s', (edition, text, wanted) => {
    expect(isolations[edition as 'ar' | 'en'].plain(text)).toBe(wanted);
  });

  it.each([
    ['ar', 'شركة Apple تعلن عن iPhone 17'],
    ['ar', 'كسوف كلي للشمس في 2034'],
    ['ar', 'كيف تعمل خلاصات RSS: ملف صغير'],
    ['en', 'The word كتاب means book'],
    ['en', 'Prices rose 5%'],
  ])('in %s stays as it is where it is read right: %s', (edition, text) => {
    expect(isolations[edition as 'ar' | 'en'].plain(text)).toBe(text);
  });

  it('looks, with its direction known or guessed, as it does on a page', () => {
    const parts = ['كتاب', 'Apple', '-5%', '3-1', 'C++', ' ', ' ', '، ', '. ', '؟', '(', ')', '06 555 1234'];
    const texts = fc.array(fc.constantFrom(...parts), { maxLength: 9 }).map((all) => all.join(''));
    fc.assert(
      fc.property(texts, fc.constantFrom('ar', 'en'), (text, edition) => {
        const isolation = isolations[edition as 'ar' | 'en'];
        const direction = directionOf[edition] ?? 'ltr';
        const plain = isolation.plain(text);
        const wanted = shown(withIsolates(isolation.segments(text)), direction);
        expect(shown(plain, direction)).toBe(wanted);
        const own = direction === 'rtl' ? /كتاب/ : /Apple|C/;
        if (own.test(text)) expect(shown(plain, guessed(plain))).toBe(wanted);
      }),
    );
  });
});

/** The direction that the first strong letter gives outside isolates, as UAX #9 guesses it (P2, P3). */
function guessed(text: string): Direction {
  const innermost = /[\u2066\u2067][^\u2066\u2067\u2069]*\u2069/g;
  const without = text.replace(innermost, '');
  if (without !== text) return guessed(without);
  return /[؟\p{Script=Arabic}\p{Script=Latin}]/u.exec(text)?.[0].match(/[؟\p{Script=Arabic}]/u)
    ? 'rtl'
    : 'ltr';
}

describe('a number', () => {
  const mark = ['-', '–', '/', '.', ':', '%', '٪', '$', '°', '#', '+', '±', ' ', '(', ')'];
  const written = (...digits: string[]) =>
    fc.array(fc.constantFrom(...digits, ...digits, ...mark), { minLength: 1, maxLength: 8 });
  const numbers = fc
    .oneof(written('3', '1', '20', '2026', '06'), written('٣', '٢٠', '٢٠٢٦'), written('۳', '۲۰'))
    .map((parts) => parts.join('').trim())
    .filter((text) => text !== '');
  const seen = (isolation: Isolation, text: string) => shown(withIsolates(isolation.segments(text)), 'rtl');

  it.each([
    ['ar', 'نحو'],
    ['fa', 'حدود'],
  ])('in %s looks in a cell and at the start of a block as it does in a sentence', (language, word) => {
    const isolation = isolationOf(language, ['en']);
    fc.assert(
      fc.property(numbers, (number) => {
        const sentence = seen(isolation, `${word} ${number} ${word}`);
        expect(`${seen(isolation, word)} ${seen(isolation, number)} ${seen(isolation, word)}`).toBe(sentence);
      }),
    );
  });

  it('is read as one inside Arabic words in English prose', () => {
    const shownIn = (text: string) => shown(withIsolates(isolations.en.segments(text)), 'ltr');
    expect(shownIn('he said “بلغ -5% يوم 2026-01-21” there')).toBe('he said “2026-01-21 موي -5% غلب” there');
    expect(shownIn('بلغ -5%')).toBe('-5% غلب');
  });

  it.each([
    ['3-1', '1-3'],
    ['2–0', '0–2'],
    ['2025-2026', '2026-2025'],
    ['4-3-3', '3-3-4'],
    ['10:30-11:45', '11:45-10:30'],
    ['1.5-2.0%', '2.0%-1.5'],
    ['-5 – -2', '-2 – -5'],
    ['$20-30', '30-$20'],
    ['20°م', 'م°20'],
    ['٣-١', '١-٣'],
    ['2026-01-21', '2026-01-21'],
    ['21-01-2026', '21-01-2026'],
    ['٢٠٢٦-٠١-٢١', '٢٠٢٦-٠١-٢١'],
    ['1-800-555-0199', '1-800-555-0199'],
    ['06-5551234', '06-5551234'],
    ['24/7', '24/7'],
    ['3:1', '3:1'],
  ])('%s is shown as %s', (number, wanted) => {
    expect(seen(isolations.ar, number)).toBe(wanted);
    expect(seen(isolations.ar, `نحو ${number} نحو`)).toBe(`وحن ${wanted} وحن`);
    expect(seen(isolations.ar, `نحو (و${number})`)).toBe(`)${wanted}و( وحن`);
  });
});

describe('any text', () => {
  const arabic = ['كتاب', 'قلم', 'و', 'لا', 'مدينةٌ'];
  const latin = ['Apple', 'C++', 'World', 'e.g.', 'naïve', '.NET', 'F-16'];
  const marks = [
    ' ',
    ' ',
    ' ',
    ', ',
    '. ',
    '، ',
    '؛ ',
    ' (',
    ') ',
    '«',
    '»',
    '“',
    '”',
    '"',
    '[',
    ']',
    '-',
    '/',
  ];
  const rest = [
    '1',
    '150',
    '2.5',
    '-5',
    '5%',
    '٣٤',
    '\u00A0',
    '!',
    '؟',
    '$',
    '+962 6 123 4567',
    '…',
    '\u200E',
  ];
  const texts = fc
    .array(fc.constantFrom(...arabic, ...latin, ...marks, ...marks, ...rest), { maxLength: 24 })
    .map((parts) => parts.join(''));
  const editions = fc.constantFrom('ar', 'en') as fc.Arbitrary<'ar' | 'en'>;

  it('is the same text in segments', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: codePoint })), editions, (text, edition) => {
        const segments = isolations[edition].segments(text);
        expect(segments.map((one) => one.text).join('')).toBe(text);
        expect(segments.every((one) => one.text !== '')).toBe(true);
      }),
    );
  });

  it('has its runs in order, apart, and without spaces at their ends', () => {
    fc.assert(
      fc.property(texts, editions, (text, edition) => {
        let done = 0;
        for (const { start, end } of isolations[edition].runs(text)) {
          expect(start).toBeGreaterThanOrEqual(done);
          expect(text.slice(start, end)).toMatch(/^\S(?:.*\S)?$/s);
          done = end;
        }
      }),
    );
  });

  it('isolates every foreign letter, and of its own letters only those between and those of paths', () => {
    const foreign = { ar: /[A-Za-zï]/, en: /[كتابقلمودينةٌ]/ };
    const own = { ar: foreign.en, en: foreign.ar };
    fc.assert(
      fc.property(texts, editions, (text, edition) => {
        for (const { text: part, foreign: run } of isolations[edition].segments(text)) {
          if (run && !part.includes('/')) expect(part).not.toMatch(own[edition]);
          if (!run) expect(part).not.toMatch(foreign[edition]);
        }
      }),
    );
  });

  it('shows every run in one piece and in the order of its own direction', () => {
    fc.assert(
      fc.property(texts, editions, (text, edition) => {
        const segments = isolations[edition].segments(text);
        const base = directionOf[edition] ?? 'ltr';
        const order = visualOrder(withIsolates(segments), base).map(({ index }) => index);
        let start = 0;
        for (const segment of segments) {
          const before = visibleBefore(text, start);
          start += segment.text.length;
          if (!segment.foreign) continue;
          const alone = visualOrder(withIsolates([segment]), segment.foreign.direction);
          const wanted = alone.map(({ index }) => index + before);
          const at = Math.min(...wanted.map((index) => order.indexOf(index)));
          expect(order.slice(at, at + wanted.length)).toEqual(wanted);
        }
      }),
    );
  });

  it('takes time in proportion to its length', () => {
    for (const part of [
      'a ا ',
      '"a" ا ',
      '(',
      '0',
      '00 ',
      '1,',
      'a(',
      '+1',
      '[a](',
      'www.(',
      '«a ',
      '-1',
      'a 1 ',
    ]) {
      const text = `${part.repeat(65536 / part.length)}ا a`;
      expect(
        isolations.ar
          .segments(text)
          .map((one) => one.text.length)
          .reduce((a, b) => a + b),
      ).toBe(text.length);
      expect(isolations.en.runs(text)).toBeDefined();
    }
  });
});

function visibleBefore(text: string, offset: number): number {
  return text.slice(0, offset).replace(/[\u200E\u200F\u061C]/g, '').length;
}
