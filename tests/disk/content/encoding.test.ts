import fc from 'fast-check';
import { expect, test } from 'vitest';
import { misencoded } from '../../../src/disk/content/encoding.ts';
import { codePoint } from '../../any-text.ts';

test.each([
  ['of a Latin-1 file', 'title: caf\xe9\n', '1:11'],
  ['after letters of two and four bytes', 'الخبر 📰 \xff', '1:10', true],
  ['in a later line', 'a\nb\nc \x80 d\n', '3:3'],
  ['of UTF-16', '\xff\xfea\0', '1:1'],
  ['of a letter that is cut', 'ab\n\xd8\n', '2:1'],
  ['of half a surrogate pair', 'ab \xed\xa0\x80', '1:4'],
])('the first byte %s that is not UTF-8 is found', (_what, text, expected, mixed = false) => {
  const bytes = mixed
    ? Buffer.concat([Buffer.from(text.slice(0, -1)), Buffer.from([0xff])])
    : Buffer.from(text, 'latin1');
  const { rule, line, column } = misencoded('en.md', bytes);
  expect(`${rule} ${line}:${column}`).toBe(`file-encoding ${expected}`);
});

test('whatever comes after valid text, the place is where it ends', () => {
  fc.assert(
    fc.property(fc.string({ unit: codePoint }), fc.uint8Array(), (text, rest) => {
      const before = text.toWellFormed();
      const { line, column } = misencoded(
        'en.md',
        Buffer.concat([Buffer.from(before), Buffer.from([0xff]), rest]),
      );
      const lines = before.split('\n');
      expect({ line, column }).toEqual({ line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 });
    }),
  );
});
