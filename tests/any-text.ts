import fc from 'fast-check';

/**
 * A code point that is no half of a pair. What fast-check calls `binary` is the same, but it takes a second of processor time
 * to make a table of all of them.
 */
export const codePoint = fc
  .integer({ min: 0, max: 0x10ffff - 0x800 })
  .map((number) => String.fromCodePoint(number < 0xd800 ? number : number + 0x800));

/** Any string JavaScript can hold: controls, lone surrogates, noncharacters, markup, Arabic. */
export const anyText = fc.oneof(
  fc.string({ unit: codePoint }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
  fc
    .array(
      fc.constantFrom(
        '\u0000',
        '\u000b',
        '\u001b',
        '\ud800',
        '\udc00',
        '\ufffe',
        '\uffff',
        ']]>',
        '<!--',
        '&amp;',
        '"',
        'ع',
        '📰',
      ),
    )
    .map((pieces) => pieces.join('')),
  fc
    .array(
      fc.constantFrom(
        ...'<>&"\'`*_~[](){}|#:!$\\%=-+;/?.,0٠aAéع📰 \n\t\u00a0\u0301\u200d\u200f\u2028\u064b',
        ']]>',
        ':::',
        '-->',
        '&lt;',
        '![',
        '](',
        '\n\n',
        '{{n}}',
        '$&',
        'https://a.example/',
        '</script>',
      ),
    )
    .map((pieces) => pieces.join('')),
);
