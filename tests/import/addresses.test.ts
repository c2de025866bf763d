import { expect, test } from 'vitest';
import { fileNameOf } from '../../src/import/addresses.ts';

test.each([
  ['https://example.org/files/a%20b.pdf?x=1#y', 'a b.pdf'],
  ['https://example.org/files/b#1.pdf', 'b'],
  ['2020/01/b#1.pdf', 'b#1.pdf'],
  ['2020/01/why?.mp3', 'why?.mp3'],
  ['files/a.jpg?size=large', 'a.jpg'],
  ['files/a.pdf?from=b.pdf', 'a.pdf'],
  ['C:\\files\\a.pdf', 'a.pdf'],
  ['/a%0A:::%0Ab.mp3', 'a ::: b.mp3'],
  ['/100%', '100%'],
  ['https://example.org/', ''],
])('%s', (address, name) => {
  expect(fileNameOf(address)).toBe(name);
});
