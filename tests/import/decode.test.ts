import { describe, expect, test } from 'vitest';
import { decodeText, headText } from '../../src/import/decode.ts';
import { fixture } from './newsroom.ts';

const arabic = fixture('observatory.txt');
const english = fixture('bridge.txt').replaceAll(/[^\0-\x7F“”’]/g, '');

/** Bytes of a text in an encoding of one byte a letter, by the tables that decoders have. */
function encoded(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from([...text].flatMap((char) => table.get(char) ?? []));
}
const plain = (text: string, encoding: string) => new TextDecoder(encoding).decode(encoded(text, encoding));

describe('text is decoded as it says, or as its letters make words', () => {
  test.each([
    ['UTF-8', Buffer.from(arabic), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${arabic}`), 'utf-8'],
    ['UTF-16, little end first', Buffer.from(`\uFEFF${arabic}`, 'utf16le'), 'utf-16le'],
    ['UTF-16, big end first', Buffer.from(`\uFEFF${arabic}`, 'utf16le').swap16(), 'utf-16be'],
    ['UTF-16 without a mark', Buffer.from(arabic, 'utf16le'), 'utf-16le'],
    ['UTF-16 without a mark, big end first', Buffer.from(english, 'utf16le').swap16(), 'utf-16be'],
  ])('%s', (_, bytes, encoding) => {
    const text = encoding === 'utf-16be' && !bytes.includes(0xfe) ? english : arabic;
    expect(decodeText(bytes)).toMatchObject({ text, encoding });
  });

  test.each(['windows-1256', 'iso-8859-6'])('Arabic in %s', (encoding) => {
    const found = decodeText(encoded(arabic, encoding));
    expect(found).toEqual({ text: plain(arabic, encoding), encoding, certain: false });
    expect(found?.text).toContain('قالت إدارة المرصد الفلكي');
  });

  test('English with curly quotation marks of Windows', () => {
    expect(decodeText(encoded(english, 'windows-1252'))?.text).toBe(english);
  });

  test('an encoding that is given overrules the letters', () => {
    const bytes = encoded(arabic, 'iso-8859-6');
    expect(decodeText(bytes, 'windows-1256')?.text).not.toContain('قالت');
    expect(decodeText(bytes, 'iso-8859-6')?.text).toContain('قالت');
  });

  test('what is no text is none', () => {
    expect(decodeText(Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1))).toBeNull();
  });

  test('a head that ends inside a letter is text', () => {
    const bytes = Buffer.from(arabic.repeat(60));
    for (const cut of [0, 1]) expect(headText(bytes.subarray(0, (1 << 16) + cut))).toContain('المرصد');
  });
});
