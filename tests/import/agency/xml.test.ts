import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseXml, rootNameOf, textOf } from '../../../src/import/agency/xml.ts';
import { ImportProblem } from '../../../src/import/source.ts';

/** The rule and the place of what is refused. */
function refusal(text: string): string {
  try {
    parseXml(text, 'item.xml');
    return 'read';
  } catch (error) {
    if (!(error instanceof ImportProblem)) throw error;
    const { rule, line, column } = error.problem;
    return `${rule} ${line}:${column}`;
  }
}

describe('XML', () => {
  test('is read with a document type that stands elsewhere, of which nothing is fetched', () => {
    const text =
      '<!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.6//EN" "http://127.0.0.1:9/nitf.dtd"><nitf>a &amp; b</nitf>';
    expect(textOf(parseXml(text, 'item.xml'))).toBe('a & b');
  });

  test.each([
    [
      'entities that swell',
      '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]>\n<a>&c;</a>',
      'import-unsafe 1:14',
    ],
    [
      'external entities',
      '<?xml version="1.0"?>\n<!DOCTYPE a [\n<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
      'import-unsafe 3:1',
    ],
    [
      'parameter entities',
      '<!DOCTYPE a [<!ENTITY % b SYSTEM "http://127.0.0.1:9/"> %b;]><a/>',
      'import-unsafe 1:14',
    ],
    ['names of entities that nobody declared', '<a>\n&nbsp;</a>', 'import-broken 2:1'],
    ['what ends too early', '<a>\n<b>text', 'import-broken 2:4'],
    ['nothing at all', '', 'import-broken 1:1'],
    ['endless nesting', '<a>'.repeat(300) + '</a>'.repeat(300), 'import-unsafe 1:601'],
    ['nesting that would end the process', '<a>'.repeat(200_000), 'import-unsafe 1:1'],
  ])('refuses %s', (_, text, expected) => {
    expect(refusal(text)).toBe(expected);
  });

  test('whatever it is, it is read or refused', () => {
    const part = fc.constantFrom(
      '<a>',
      '</a>',
      '<a b="',
      '">',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<!DOCTYPE a [',
      '<!ENTITY',
      ']>',
      '&',
      ';',
      '<?',
      '?>',
      'text',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        expect(refusal(parts.join(''))).toMatch(/^(?:read|import-(?:broken|unsafe) \d+:\d+)$/);
      }),
    );
  });
});

test.each([
  ['<?xml version="1.0"?>\n<!-- a > b --><newsItem guid="1">', 'newsItem'],
  ['\uFEFF<!DOCTYPE nitf SYSTEM "a.dtd">\n<nitf>', 'nitf'],
  ['<ns0:newsMessage xmlns:ns0="http://iptc.org/std/nar/2006-10-01/">', 'newsMessage'],
  ['{"a": "<nitf>"}', undefined],
  ['<!-- cut off', undefined],
])('%j begins with %s', (text, name) => {
  expect(rootNameOf(text)).toBe(name);
});
