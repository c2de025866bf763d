import { describe, expect, test } from 'vitest';
import { places } from '../problems/places.ts';
import { contextIn, parsers, pipelineOf } from './render.ts';

describe.each(parsers)('with the %s parser', (parser) => {
  const pageOf = async (markdown: string) => (await pipelineOf('ar', parser)).page(markdown, contextIn('ar'));

  test.each([
    ['a control character', 'نهر \u0003.', '1:5'],
    ['NUL', 'one\n\ntwo \0 three', '3:5'],
    ['a vertical tab', 'a\u000bb', '1:2'],
    ['DEL and C1', 'a\u007f and \u0096', '1:2', '1:8'],
    ['noncharacters', '- \uFFFE\n- \u{1FFFF}', '1:3', '2:3'],
    ['one in code', '```js\nx = "\u0007"\n```', '2:6'],
    ['one in a title', '[a](https://x.example/ "b\u0001")', '1:26'],
    ['one in alternative words', '![نهر\u0002](map.png)', '1:6'],
    [
      'references',
      'a &#3; &#x0; &#XD800; &#xfffe; &#150; &#x110000;',
      '1:3',
      '1:8',
      '1:14',
      '1:23',
      '1:32',
      '1:39',
    ],
    ['a reference in a table', '| a |\n| - |\n| &#4; |', '3:3'],
    ['a reference after an escaped backslash', 'a \\\\&#3;', '1:5'],
    ['a reference in an address', '[a](https://x.example/&#1;)', '1:23'],
    ['a reference in a note', 'a[^1]\n\n[^1]: b &#5;', '3:9'],
  ])('%s is refused where it stands', async (_what, markdown, ...expected) => {
    const { problems } = await pageOf(markdown);
    const found = problems.filter(({ rule }) => rule === 'forbidden-character');
    expect(places(found)).toEqual(expected.map((place) => `forbidden-character ${place}`));
  });

  test.each([
    ['white space', 'a\tb\nc\u00a0d\u2028e'],
    ['references to characters', '&#65; &#x2014; &#x1F4F0; &#10; &#9;'],
    ['references that are none', '\\&#3; &#12345678; &#xg; &#;'],
    ['references in code', '`&#3;` and\n\n```\n&#0;\n```\n\n    &#7;\n'],
  ])('%s is not', async (_what, markdown) => {
    expect((await pageOf(markdown)).problems.filter(({ rule }) => rule === 'forbidden-character')).toEqual(
      [],
    );
  });

  test('NUL is shown as U+FFFD', async () => {
    expect((await pageOf('a\0b `c\0d`')).html).toContain('a\uFFFDb');
    expect((await pageOf('a\0b `c\0d`')).html).toContain('c\uFFFDd');
  });
});
