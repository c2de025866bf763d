import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTypesetter } from '../../../src/language/typography/typography.ts';
import type { Typography } from '../../../src/publication/house-style.ts';
import { houseStyles } from '../../house-style.ts';
import { runs } from '../../runs.ts';

const { en, ar } = houseStyles;
const setter = (language: string, typography: Typography | undefined) =>
  createTypesetter({ language, typography }).set;

/** Styles of other shapes: spaces inside the marks, one mark for both ends, other digits. */
const styles: Record<string, { language: string; typography: Typography }> = {
  en: { language: 'en', typography: en },
  ar: { language: 'ar', typography: ar },
  arab: { language: 'ar', typography: { ...ar, apostrophe: '’', digits: 'arab' } },
  fr: {
    language: 'fr',
    typography: {
      quotes: { double: ['«\u202F', '\u202F»'], single: ['“', '”'] },
      apostrophe: '’',
      digits: 'latn',
      units: ['km'],
    },
  },
  sv: {
    language: 'sv',
    typography: { quotes: { double: ['”', '”'], single: ['’', '’'] }, apostrophe: '’', elisions: ["n'"] },
  },
  de: {
    language: 'de',
    typography: { quotes: { double: ['„', '“'], single: ['‚', '‘'] }, apostrophe: '’', digits: 'latn' },
  },
};

const marks = `" ' “ ” ‘ ’ « » ‹ › , . ... - -- --- ( ) ? ; : % / \uFFFC`.split(' ');
const words = ['a', 'b', 'tis', "n'", 's', 'ا', 'و', 'ب', '1', '90', '٥', ' km', ' ', ' ', '\n', '\u00A0'];
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...marks, ...words, '"', "'"), { maxLength: 14 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);

describe.each(Object.entries(styles))('any text in the style %s', (_name, { language, typography }) => {
  const { set, edits } = createTypesetter({ language, typography });

  it('stays as it is once it is set', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = set(text);
        expect(set(once)).toBe(once);
      }),
      { numRuns: runs(3000) },
    );
  });

  it('is changed in places that follow each other', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { start, end } of edits(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: runs(1000) },
    );
  });
});

/** Prose set by hand: quotations within quotations, their kinds alternating, and plain words. */
function prose(word: fc.Arbitrary<string>, [outer, inner]: [string, string][], particle = '') {
  const phrase = (pairs: [string, string][]): fc.Arbitrary<string> => {
    const [pair, ...deeper] = pairs;
    if (!pair) return fc.array(word, { minLength: 1, maxLength: 3 }).map((some) => some.join(' '));
    const quotation = phrase(deeper).map((inside) => pair[0] + inside + pair[1]);
    const attached = quotation.map((one) => particle + one);
    return fc
      .tuple(word, fc.array(fc.oneof(word, quotation, attached), { maxLength: 4 }), word)
      .map(([first, middle, last]) => [first, ...middle, last].join(' '));
  };
  return phrase([outer ?? ['', ''], inner ?? ['', '']]);
}

describe('prose that was set by hand', () => {
  it('comes back from a plain keyboard in Latin script', () => {
    const word = fc.constantFrom(
      'word',
      'don’t',
      '1990s',
      '’90s',
      '’tis',
      'Rock ’n’ roll',
      '(so)',
      'end—then',
      'a…',
    );
    const text = prose(word, [
      ['“', '”'],
      ['‘', '’'],
    ]);
    const set = setter('en', en);
    fc.assert(
      fc.property(text, (expected) => {
        const typed = expected
          .replace(/[“”]/g, '"')
          .replace(/[‘’]/g, "'")
          .replaceAll('—', '---')
          .replaceAll('…', '...');
        expect(set(typed)).toBe(expected);
      }),
      { numRuns: runs(2000) },
    );
  });

  it('comes back from a plain keyboard in Arabic script, particles attached', () => {
    const word = fc.constantFrom('كلمة', 'نعم،', 'لماذا؟', 'ثم؛', '2026', 'في عام 2025،', '(ص 5)', 'قَالَ:');
    const pairs: [string, string][] = [
      ['«', '»'],
      ['‹', '›'],
    ];
    const set = setter('ar', ar);
    fc.assert(
      fc.property(prose(word, pairs, 'و'), (middle) => {
        const expected = `قال ${middle}`;
        const typed = expected
          .replace(/[«»]/g, '"')
          .replace(/[‹›]/g, "'")
          .replace(/[،؛؟]/g, (mark) => ({ '،': ',', '؛': ';', '؟': '?' })[mark] ?? mark);
        expect(set(typed)).toBe(expected);
      }),
      { numRuns: runs(2000) },
    );
  });
});

describe('an edition', () => {
  it('without a house style leaves every text alone', () => {
    const setters = [setter('en', undefined), setter('ar', {})];
    fc.assert(
      fc.property(anyText, (text) => {
        for (const set of setters) expect(set(text)).toBe(text);
      }),
    );
  });

  it.each([
    ['dashes', { dashes: en.dashes }, `a--b "c" it's...`, `a–b "c" it's...`],
    ['ellipsis', { ellipsis: '…' }, `a--b "c" it's...`, `a--b "c" it's…`],
    ['apostrophe alone', { apostrophe: '’' }, `it's "c"`, `it's "c"`],
  ])('changes what its style names and nothing else: %s', (_name, style, typed, expected) => {
    expect(setter('en', style)(typed)).toBe(expected);
  });
});

describe('English', () => {
  it.each([
    [`don't, the boys' toys, the 1990s'`, `don’t, the boys’ toys, the 1990s’`],
    [`the '90s, rock 'n' roll, give 'em hell, 'Tis`, `the ’90s, rock ’n’ roll, give ’em hell, ’Tis`],
    [`33°30'N, 36°18'15"E and "x"`, `33°30'N, 36°18'15"E and “x”`],
    [`"at 33° 30' N", 'by 51'E' and 33°30′15″N`, `“at 33° 30' N”, ‘by 51'E’ and 33°30′15″N`],
    [`6'-2" or 5'10", the 1980's "x"`, `6'-2" or 5'10", the 1980’s “x”`],
    [`'33°30'N' and 10'x12'`, `‘33°30'N’ and 10'x12'`],
    [`"a 12" screen", "a 12" record" or a 12"`, `“a 12" screen”, “a 12" record” or a 12"`],
    [`"a "12" one"`, `“a ‘12’ one”`],
    [
      `33º30'N, 5'10", the '90s, 12", 33°30′15″N and l'été`,
      `33º30'N, 5'10", the ’90s, 12", 33°30′15″N and l’été`,
    ],
    [`'I like rock 'n' roll,' he said`, `‘I like rock ’n’ roll,’ he said`],
    [`He is 6'2" tall, 5' 10" before`, `He is 6'2" tall, 5' 10" before`],
    [`"He is 6'2" tall," she said of a 27" screen`, `“He is 6'2" tall,” she said of a 27" screen`],
    [`"a "b" c" and 'd 'e' f'`, `“a ‘b’ c” and ‘d “e” f’`],
    [`"'Yes,' he said." '"No."'`, `“‘Yes,’ he said.” ‘“No.”’`],
    [`word--"quoted"--word, ("so"), ["so"]`, `word–“quoted”–word, (“so”), [“so”]`],
    [`"A paragraph that only opens.`, `“A paragraph that only opens.`],
    [`a "mark without an end`, `a "mark without an end`],
    [`run npm check --fix ---- then ../.../x`, `run npm check --fix ---- then ../.../x`],
    [`5 km, 5 kmh, 5 million, 10 %`, `5\u00A0km, 5 kmh, 5\u00A0million, 10\u00A0%`],
    [`5 per cent, 5\nper\ncent, 5 per centum`, `5\u00A0per\u00A0cent, 5\u00A0per\u00A0cent, 5 per centum`],
    [`the word "كتاب" is read "kitab"`, `the word “كتاب” is read “kitab”`],
    [`قال "نعم"`, `قال "نعم"`],
    [`a, b; c?`, `a, b; c?`],
  ])('%s', (typed, expected) => {
    expect(setter('en', en)(typed)).toBe(expected);
  });
});

describe('Arabic', () => {
  it.each([
    [`7 آلاف، 5 في المئة، 5 في المئوية`, `7\u00A0آلاف، 5\u00A0في\u00A0المئة، 5 في المئوية`],
    [`قال "نعم, صحيح"; هل "تعلم"?`, `قال «نعم، صحيح»؛ هل «تعلم»؟`],
    [`و"القدس" وبـ"الأردن" وقال:"نعم"`, `و«القدس» وبـ«الأردن» وقال:«نعم»`],
    [`شركة Apple, Google ثم, في 2020, 1,234`, `شركة Apple, Google ثم، في 2020، 1,234`],
    [`منظمة الصحة (WHO), وكتاب "X, Y"?`, `منظمة الصحة (WHO)، وكتاب «X, Y»؟`],
    [`"شاشة 27" كبيرة" عند 33°30' شمالًا`, `«شاشة 27" كبيرة» عند 33°30' شمالًا`],
    [`كتب: "He said 'hi' to us, ok?" ثم`, `كتب: «He said 'hi' to us, ok?» ثم`],
    [`"It's done," he said.`, `"It's done," he said.`],
    [`قالت "إنه "مهم" جدا"`, `قالت «إنه ‹مهم› جدا»`],
    [`5 مليون و5 م و5 كمية`, `5\u00A0مليون و5\u00A0م و5 كمية`],
  ])('%s', (typed, expected) => {
    expect(setter('ar', ar)(typed)).toBe(expected);
  });
});

describe('digits', () => {
  const inDigits = (digits: string, language = 'ar') => setter(language, { digits });

  it.each([
    ['arab', 'قتل 1,234.5 و3.14 و50% و1.2.3', 'قتل ١٬٢٣٤٫٥ و٣٫١٤ و٥٠٪ و١.٢.٣'],
    ['arab', 'باع iPhone 15 وخدمة 4G في 2026', 'باع iPhone 15 وخدمة 4G في ٢٠٢٦'],
    ['latn', 'قتل ١٬٢٣٤٫٥ و٥٠٪ و۲۵', 'قتل 1,234.5 و50% و25'],
    ['arabext', 'عام 2026 و٢٠٢٦', 'عام ۲۰۲۶ و۲۰۲۶'],
  ])('%s: %s', (digits, typed, expected) => {
    expect(inDigits(digits)(typed)).toBe(expected);
  });

  it('are what Intl writes, and go back to what they were', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e12, noNaN: true }), (value) => {
        const write = (digits: string) => new Intl.NumberFormat(`ar-u-nu-${digits}`).format(value);
        expect(inDigits('arab')(write('latn'))).toBe(write('arab'));
        expect(inDigits('latn')(write('arab'))).toBe(write('latn'));
      }),
    );
  });
});
