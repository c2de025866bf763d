import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { x } from 'xastscript';
import { legalText, serialiseXml } from '../../src/outputs/xml.ts';
import { anyText } from '../any-text.ts';
import { runs } from '../runs.ts';
import { flawOf } from './well-formed.ts';

/** What a parser may read, https://www.w3.org/TR/xml/#charsets, checked code point by code point. */
const isLegal = (code: number) =>
  code === 0x9 ||
  code === 0xa ||
  code === 0xd ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff);
const codes = (text: string) => [...text].map((letter) => letter.codePointAt(0) ?? 0);

describe('legalText', () => {
  it('leaves what XML allows and replaces the rest, character by character', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(codes(legalText(text))).toEqual(codes(text).map((code) => (isLegal(code) ? code : 0xfffd)));
      }),
      { numRuns: runs(500) },
    );
  });

  it.each([
    ['a\u0000b', 'a\ufffdb'],
    ['\u001b[31m', '\ufffd[31m'],
    ['\ud83d', '\ufffd'],
    ['\u{1f4f0}', '\u{1f4f0}'],
    ['\u202e', '\u202e'],
    ['\t\r\n', '\t\r\n'],
  ])('%j becomes %j', (text, expected) => {
    expect(legalText(text)).toBe(expected);
  });
});

describe('serialiseXml', () => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    trimValues: false,
    parseTagValue: false,
    parseAttributeValue: false,
    processEntities: true,
    htmlEntities: true,
  });

  /** A parser reads every line break as a line feed, https://www.w3.org/TR/xml/#sec-line-ends. */
  const lines = (text: string) => text.replace(/\r\n?/g, '\n');

  it('is well-formed whatever stands in it, and reads back as what was meant', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, attribute) => {
        const xml = serialiseXml(x(null, [x('a', [x('b', { c: attribute }, `.${text}.`)])]));
        expect(flawOf(xml)).toBeNull();
        expect(codes(xml).every(isLegal)).toBe(true);
        const { b } = parser.parse(xml).a;
        expect(b['#text']).toBe(lines(`.${legalText(text)}.`));
        expect(b.c.replace(/[\t\n]/g, ' ')).toBe(lines(legalText(attribute)).replace(/[\t\n]/g, ' '));
      }),
      { numRuns: runs(300) },
    );
  });

  it('starts with its declaration and ends its last line', () => {
    expect(serialiseXml(x(null, [x('a')]))).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<a></a>\n');
  });
});
