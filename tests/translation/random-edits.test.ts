import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keptAs } from '../../src/disk/content/revisions.ts';
import { loadParser } from '../../src/markdown/parser.ts';
import { createReader } from '../../src/markdown/reader.ts';
import { fill } from '../../src/press/translation/exchange/fill.ts';
import { type OpenExchange, piecesIn } from '../../src/press/translation/exchange/open.ts';
import { isField } from '../../src/story/revision.ts';
import { compareTranslation } from '../../src/translation/compare.ts';
import type { Piece } from '../../src/translation/exchange/pieces.ts';
import { acceptParts } from '../../src/translation/numbers-of-parts.ts';
import { partsOf } from '../../src/translation/parts.ts';
import { runs } from '../runs.ts';
import {
  type Edited,
  edits,
  frontOf,
  otherWords,
  reformatted,
  textOf,
  translated,
  written,
} from './written-text.ts';

const read = createReader(await loadParser('auto'));
/** What is stale in a translation of one text when another has taken its place. */
function compare(before: Text, after: Text, markdown = written(after)) {
  const old = partsOf(frontOf(before), written(before), read);
  const today = partsOf(frontOf(after), markdown, read);
  const kept = old.map(keptAs);
  const translated = { kept: kept.join(' '), today, revision: today.map(keptAs), minor: {}, own: old };
  const known = new Map(old.map((part) => [keptAs(part), part]));
  return { kept, revision: translated.revision, ...compareTranslation({ ...translated, old: known }) };
}
type Text = Edited['text'];

const found = (before: Text, after: Text) =>
  compare(before, after)
    .stale.map(({ state, was, now, own }) => ({
      state,
      was: was?.text ?? null,
      now: now?.text ?? null,
      own: own?.text ?? null,
    }))
    .map((one) => JSON.stringify(one))
    .sort();

it('what is reported is exactly what was edited, with its old and new words', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), fc.constantFrom(...Object.keys(edits)), (seed, name) => {
      const text = textOf(seed);
      const { text: after, expected } = edits[name as keyof typeof edits](text, seed);
      const wanted = expected.map(({ state, was, now }) =>
        // What was translated is the same text here, so that a part's translation is what it was.
        JSON.stringify({ state, was, now, own: was }),
      );
      expect(found(text, after)).toEqual(wanted.sort());
    }),
    { numRuns: runs(120) },
  );
});

it('other layout of the same text is no change', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), (seed) => {
      const text = textOf(seed);
      expect(compare(text, text, reformatted(written(text))).stale).toEqual([]);
    }),
    { numRuns: runs(30) },
  );
});

it('what is accepted, one after the other, ends in today’s revision', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), fc.nat(), (seed, first) => {
      const names = Object.values(edits);
      const text = textOf(seed);
      const after = names.reduce((one, edit, index) => edit(one, seed + index).text, text);
      const { slots, kept, revision, stale } = compare(text, after);
      const one = stale[first % stale.length]?.number ?? 0;
      const accepted = (numbers: ReadonlySet<number>) =>
        acceptParts(slots, kept, revision, numbers).map(({ part }) => part);
      const some = accepted(new Set([one]));
      expect(accepted(new Set())).toEqual(kept);
      expect(some).not.toEqual(kept);
      const all = new Set(stale.map(({ number }) => number));
      expect(accepted(all)).toEqual(revision);
    }),
    { numRuns: runs(30) },
  );
});

/** A translation that was right until its original was edited. */
function openAfter(before: Text, after: Text): OpenExchange {
  const file = (text: Text) => {
    const markdown = written(text);
    const source = `---\ntitle: ${frontOf(text).title}\n---\n${markdown}`;
    const parts = partsOf({}, markdown, read);
    return { file: 'a.md', source, markdown, tree: read(markdown), parts, text: {} };
  };
  const [was, original, own] = [file(before), file(after), file(translated(before))];
  const comparison = compareTranslation({
    kept: was.parts.map(keptAs).join(' '),
    today: original.parts,
    revision: original.parts.map(keptAs),
    minor: {},
    own: own.parts,
    old: new Map(was.parts.map((part) => [keptAs(part), part])),
  });
  const stale = comparison.stale.flatMap(({ now, own: its }) => (now && its ? [[now, its] as const] : []));
  return { original, own, comparison, ownOf: new Map([...comparison.pairs, ...stale]) } as never;
}
const inOtherWords = (pieces: readonly Piece[]): Piece[] =>
  pieces.map((one) =>
    typeof one === 'string' ? otherWords(one) : { ...one, inside: inOtherWords(one.inside) },
  );

it('a translation that follows its original says the same in the same order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), fc.constantFrom(...Object.keys(edits)), (seed, name) => {
      const text = textOf(seed);
      const { text: after } = edits[name as keyof typeof edits](text, seed);
      const open = openAfter(text, after);
      const answers = (open.comparison?.stale ?? []).flatMap(({ now: part, state }) => {
        const pieces =
          part && state !== 'moved' && !isField(part.kind) ? piecesIn(open.original, part) : null;
        const place = { file: 'a.xlf', line: 1, column: 1 };
        return part && pieces ? [{ part, pieces: inOtherWords(pieces), said: false, place }] : [];
      });
      const filled = fill(open, answers, read, { follow: true });
      if ('unreadable' in filled) throw new Error(filled.unreadable.text);
      expect(filled.unfollowed).toBe(false);
      const body = filled.text.split(/^---$/m).slice(2).join('---');
      // Titles of pictures are no text that goes out: the translation keeps its own.
      const said = (markdown: string) =>
        partsOf({}, markdown, read).map(({ text }) => text.replace(/ "[^"]*"\)$/, ')'));
      expect(said(body)).toEqual(said(written(translated(after))));
    }),
    { numRuns: runs(8) },
  );
});
