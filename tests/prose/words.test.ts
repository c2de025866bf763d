import { describe, expect, it } from 'vitest';
import { createWords, wordsSchema } from '../../src/prose/words.ts';

const words = createWords(
  wordsSchema.parse({
    prefixes: [['w', 'f'], ['b', 'l'], ['al']],
    contractions: { lal: 'll' },
    misspellings: { recieve: 'receive' },
    kinds: [
      { form: 'x*s', of: ['in', 'out'], meant: '$1ss', except: ['xins'] },
      { form: 'al(day)e', meant: 'al$1a' },
      {
        form: 'to',
        meant: 'too',
        prefixes: false,
        unlessNext: String.raw`\s+the`,
        unlessPrevious: String.raw`go\s+`,
        sure: false,
      },
    ],
  }),
);

describe('a list of words', () => {
  it.each([
    ['recieve', 'receive'],
    ['Recieve', 'receive'],
    ['wrecieve', 'wreceive'],
    ['wbalrecieve', 'wbalreceive'],
    ['llrecieve', 'llreceive'],
    ['lldaye', 'lldaya'],
    ['balwrecieve', null],
    ['recieved', null],
    ['xouts', 'outss'],
    ['bxouts', 'boutss'],
    ['xins', null],
    ['wxins', null],
  ])('%s → %s', (word, wanted) => {
    expect(words.misspelling(word, '', '')).toEqual(wanted && { wanted, sure: true });
  });

  it('knows some words to be wrong only beside others', () => {
    expect(words.misspelling('to', 'me ', ' many')).toEqual({ wanted: 'too', sure: false });
    expect(words.misspelling('to', 'me ', ' the')).toBeNull();
    expect(words.misspelling('to', 'go ', ' many')).toBeNull();
    expect(words.misspelling('bto', '', '')).toBeNull();
  });

  it('does not mend what has vowel marks that would be lost', () => {
    const { misspelling } = createWords(wordsSchema.parse({ misspellings: { الى: 'إلى' } }));
    expect(misspelling('الى', '', '')).toEqual({ wanted: 'إلى', sure: true });
    expect(misspelling('الَى', '', '')).toEqual({ wanted: 'إلى', sure: false });
  });

  it.each([
    [{ form: '(x', meant: 'y' }, ['kinds', 0, 'form']],
    [{ form: '*x', meant: 'y' }, ['kinds', 0, 'form']],
    [{ form: 'x', meant: 'y', unlessNext: '[' }, ['kinds', 0, 'unlessNext']],
  ])('with a pattern that is none is refused: %j', (kind, path) => {
    const { error } = wordsSchema.safeParse({ kinds: [kind] });
    expect(error?.issues.map((one) => one.path)).toEqual([path]);
  });
});
