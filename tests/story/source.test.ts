import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, splitSource } from '../../src/story/source.ts';
import { runs } from '../runs.ts';

/** A line that does not close front matter. */
const line = fc
  .oneof(fc.string(), fc.constantFrom('', 'title: a', '----', ' ---', '--- a', '***', 'نص'))
  .filter((text) => !/^---[ \t]*$/.test(text) && !/[\r\n\uFEFF]/.test(text));

/** The definition of `splitSource`, as slow as it may be. */
function byLines(text: string): ReturnType<typeof splitSource> {
  const fence = /^---[ \t]*$/;
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  if (!fence.test(lines[0] ?? '')) return 'front-matter-missing';
  const end = lines.findIndex((one, index) => index > 0 && fence.test(one));
  if (end < 0) return 'front-matter-unclosed';
  const [yaml, body] = [lines.slice(1, end), lines.slice(end + 1)];
  return { yaml: yaml.join('\n'), body: body.join('\n'), bodyLine: end + 2 };
}

describe('splitSource', () => {
  it('takes any file apart where it was put together, and knows the line', () => {
    const lines = fc.array(line);
    const mark = fc.constantFrom('', '\uFEFF');
    const ending = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(
      fc.property(lines, lines, mark, ending, (yaml, body, bom, eol) => {
        const all = ['---', ...yaml, '---', ...body];
        const parts = splitSource(bom + all.join(eol));
        expect(parts).toEqual({
          yaml: yaml.join('\n'),
          body: body.join('\n'),
          bodyLine: yaml.length + 3,
        });
      }),
    );
  });

  it('takes any text apart as its lines say', () => {
    const piece = fc.constantFrom('---', '--- ', '\r', '\n', '\r\n', '\t', '-', 'a', '\uFEFF', '\u2028', '');
    const pieces = fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 12 });
    const start = fc.constantFrom('', '---\n', '---\r', '\uFEFF---\t\r\n');
    fc.assert(
      fc.property(start, pieces, (opening, rest) => {
        const text = opening + rest.join('');
        expect(splitSource(text)).toEqual(byLines(text));
      }),
      { numRuns: runs(1_000) },
    );
  });

  it('leaves rules and tables in the body alone', () => {
    const body = ['One.', '', '---', '', '| a |', '|---|', '', '---'].join('\n');
    expect(splitSource(`---\ntitle: a\n---\n${body}`)).toEqual({ yaml: 'title: a', body, bodyLine: 4 });
  });

  it('allows spaces after the dashes', () => {
    expect(splitSource('--- \ntitle: a\n---\t\nbody')).toEqual({
      yaml: 'title: a',
      body: 'body',
      bodyLine: 4,
    });
  });

  it.each([
    ['', 'front-matter-missing'],
    ['text', 'front-matter-missing'],
    ['\n---\ntitle: a\n---\n', 'front-matter-missing'],
    ['---js\nmodule.exports = {}\n---\n', 'front-matter-missing'],
    ['----\ntitle: a\n----\n', 'front-matter-missing'],
    ['---', 'front-matter-unclosed'],
    ['---\ntitle: a\n----\n', 'front-matter-unclosed'],
  ])('%j is %s', (text, expected) => {
    expect(splitSource(text)).toBe(expected);
  });
});

describe('countWords', () => {
  it.each([
    ['', 0],
    ['  \n ', 0],
    ['The river rose.', 3],
    ['فاض النهر — ثم عاد.', 4],
    ['- one\n- two\n\n***', 2],
    ['2026 or ٢٠٢٦', 3],
  ])('%j has %i', (text, words) => {
    expect(countWords(text)).toBe(words);
  });

  it('is the words with a letter or digit, whatever else is in them', () => {
    const char = fc.constantFrom(
      ...['a', 'ن', '٣', '½', '𝐀', '😀', '\uD835', '\uDC00', ' ', '\n', '\u00A0', '\u200B', '-'],
    );
    const pieces = fc.array(fc.oneof(char, fc.string({ maxLength: 2 })), { maxLength: 10 });
    fc.assert(
      fc.property(pieces, (some) => {
        const text = some.join('');
        const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
        expect(countWords(text)).toBe(words.length);
      }),
    );
  });
});
