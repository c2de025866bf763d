import fc from 'fast-check';

/** Any string JavaScript can hold: controls, lone surrogates, noncharacters, markup, Arabic. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
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
