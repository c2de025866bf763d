import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blocksOf } from '../../src/markdown/blocks.ts';
import { loadParser } from '../../src/markdown/parser.ts';
import { createReader } from '../../src/markdown/reader.ts';
import { applied, compose } from '../../src/translation/exchange/compose.ts';
import { insertionsOf } from '../../src/translation/exchange/insertions.ts';
import { type Piece, stretchOf } from '../../src/translation/exchange/pieces.ts';
import { withoutPlaceholders, withPlaceholders } from '../../src/translation/exchange/placeholders.ts';
import { withoutTags, withTags } from '../../src/translation/exchange/tagged.ts';
import type { Token } from '../../src/translation/exchange/tokens.ts';
import type { TextPart } from '../../src/translation/parts.ts';
import { runs } from '../runs.ts';
import { isSaidTwice, textOf, written } from './written-text.ts';

const read = createReader(await loadParser('auto'));
const opened = (markdown: string) => {
  const tree = read(markdown);
  return { markdown, tree, parts: blocksOf(tree, markdown) };
};
const wordsOf = ({ parts, markdown }: ReturnType<typeof opened>) =>
  new Map(
    parts.flatMap((part) => {
      const pieces = stretchOf(part, markdown)?.pieces;
      return pieces ? [[part, pieces] as const] : [];
    }),
  );

const seeds = fc.integer({ min: 0, max: 1e9 });

it('a text whose blocks are all translated and back again is the same bytes', () => {
  fc.assert(
    fc.property(
      seeds,
      fc.infiniteStream(fc.stringMatching(/^[a-z*_[\]<>&#|:`~\\ -]{1,12}z$/)),
      (seed, words) => {
        const before = opened(written(textOf(seed)));
        const said = wordsOf(before);
        const next = () => String(words.next().value).replace(/ +/g, ' ').trim();
        const other = new Map<TextPart, readonly Piece[]>(
          [...said].map(([part, pieces]) => [
            part,
            // Without what is between its words and its title a picture would be none.
            part.kind === 'picture'
              ? pieces.map((one) => (typeof one === 'string' ? next() : one))
              : [next()],
          ]),
        );
        const there = spliced(before, other);
        const now = opened(there);
        const back = new Map(
          now.parts.flatMap((part, index) => {
            const pieces = said.get(before.parts[index] as TextPart);
            return pieces ? [[part, pieces] as const] : [];
          }),
        );
        expect(spliced(now, back)).toBe(before.markdown);
      },
    ),
    { numRuns: runs(40) },
  );
});

function spliced(
  { markdown, parts }: ReturnType<typeof opened>,
  replaced: ReadonlyMap<TextPart, readonly Piece[]>,
) {
  const result = compose(
    { markdown, parts, replaced, inserted: [], cut: [], original: '', words: new Map() },
    read,
  );
  if ('unreadable' in result) throw new Error(result.unreadable.text);
  return applied(markdown, result.splices);
}

it('what a translation lacks goes where it stands in the original', () => {
  fc.assert(
    fc.property(seeds, fc.nat(), (seed, which) => {
      // Of paragraphs that say the same nothing tells here which one is left out.
      const sections = textOf(seed).filter((one) => one.kind !== 'front' && !isSaidTwice(one));
      const original = opened(written(sections));
      const own = opened(written(sections.toSpliced(which % sections.length, 1)));
      const left = [...own.parts];
      const ownOf = new Map(
        original.parts.flatMap((part) => {
          const at = left.findIndex(({ content }) => content === part.content);
          const [same] = at < 0 ? [] : left.splice(at, 1);
          return same ? [[part, same] as const] : [];
        }),
      );
      const inserted = insertionsOf({ original, own, ownOf });
      const { markdown, parts } = own;
      const words = wordsOf(original);
      const result = compose(
        { markdown, parts, replaced: new Map(), inserted, cut: [], original: original.markdown, words },
        read,
      );
      expect('splices' in result && applied(markdown, result.splices)).toBe(original.markdown);
    }),
    { numRuns: runs(40) },
  );
});

it.each([
  ['![A dam](<a b.png> "The dam")', ['A dam', 'The dam'], '![سد](<a b.png> "السد \\"الكبير\\"")', '"الكبير"'],
  ["![A dam](a(1).png 'The dam')", ['A dam', 'The dam'], '![سد](a(1).png \'السد "الكبير"\')', '"الكبير"'],
  ['![A dam](a.png (The dam))', ['A dam', 'The dam'], '![سد](a.png (السد \\(الكبير\\)))', '(الكبير)'],
  ['![A dam](a.png)', ['A dam'], '![سد](a.png)', null],
  ['![](a.png "The dam")', ['The dam'], '![](a.png "السد \\"الكبير\\"")', '"الكبير"'],
  ['![A dam](\n  a.png\n  "The dam" )', ['A dam', 'The dam'], '![سد]( a.png "السد))" )', '))'],
])('the title of a picture is translated with it: %s', (markdown, words, expected, big) => {
  const before = opened(markdown);
  const [part] = before.parts;
  const said = (part && stretchOf(part, markdown)?.pieces) ?? [];
  expect(wordsIn(said)).toEqual(words);
  const other = new Map([
    ['A dam', 'سد'],
    ['The dam', `السد${big === '))' ? '' : ' '}${big}`],
  ]);
  const pieces = reworded(said, (words) => other.get(words) ?? '');
  const there = spliced(before, new Map([[part as TextPart, pieces]]));
  expect(there).toBe(expected);
  const [now] = opened(there).parts;
  expect(wordsIn((now && stretchOf(now, there)?.pieces) ?? [])).toEqual(words.map((one) => other.get(one)));
});

const wordsIn = (pieces: readonly Piece[]): string[] =>
  pieces.flatMap((piece) => (typeof piece === 'string' ? [piece] : wordsIn(piece.inside)));

/** Other words in the same codes. */
const reworded = (pieces: readonly Piece[], next: (words: string) => string): Piece[] =>
  pieces.map((piece) =>
    typeof piece === 'string' ? next(piece) : { code: piece.code, inside: reworded(piece.inside, next) },
  );

it('placeholders are told from text that looks like them', () => {
  const token = fc.oneof(
    fc.constantFrom<Token>({ id: '1', at: 'open' }, { id: 't2', at: 'close' }, { id: '3', at: 'alone' }),
    fc.stringMatching(/^[\\<>/t1 ]{1,6}$/),
  );
  fc.assert(
    fc.property(fc.array(token, { maxLength: 6 }), (tokens) => {
      const joined = merged(tokens);
      expect(merged(withoutPlaceholders(withPlaceholders(joined)))).toEqual(joined);
    }),
  );
});

/** Tokens with texts that follow each other as one. */
function merged(tokens: readonly Token[]): Token[] {
  const all: Token[] = [];
  for (const token of tokens) {
    const last = all.at(-1);
    if (typeof token === 'string' && typeof last === 'string') all[all.length - 1] = last + token;
    else all.push(token);
  }
  return all;
}

it('tags keep codes whatever the text is, and whatever programs make of them', () => {
  const words = fc.string({ unit: fc.constantFrom(...'<>&;gx/="1 aآ'), minLength: 1 });
  const tree = fc.letrec<{ token: Token[][] }>((tie) => ({
    token: fc.array(
      fc.oneof(
        { maxDepth: 3 },
        words.map((text): Token[] => [text]),
        fc.nat(9).map((id): Token[] => [{ id: String(id), at: 'alone' }]),
        fc
          .tuple(fc.nat(9), tie('token'))
          .map(([id, inside]): Token[] => [
            { id: String(id), at: 'open' },
            ...inside.flat(),
            { id: String(id), at: 'close' },
          ]),
      ),
      { maxLength: 4 },
    ),
  })).token;
  const joined = (tokens: readonly Token[]) =>
    tokens.reduce<Token[]>((all, one) => {
      const last = all.at(-1);
      if (typeof last === 'string' && typeof one === 'string') all[all.length - 1] = last + one;
      else all.push(one);
      return all;
    }, []);
  fc.assert(
    fc.property(tree, (tokens) => {
      const text = withTags(tokens.flat());
      expect(joined(withoutTags(text))).toEqual(joined(tokens.flat()));
      expect(withoutTags(text.replaceAll('></x>', ' />'))).toEqual(withoutTags(text));
    }),
  );
  expect(withoutTags('<p>a&nbsp;<b>b</b> <g id=1>c</G></p>')).toEqual([
    ...['a\u00a0', 'b', ' '],
    ...[{ id: '1', at: 'open' }, 'c', { id: '1', at: 'close' }],
  ]);
});
