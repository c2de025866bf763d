import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keptAs } from '../../src/disk/content/revisions.ts';
import { loadParser } from '../../src/markdown/parser.ts';
import { createReader } from '../../src/markdown/reader.ts';
import { compareTranslation } from '../../src/translation/compare.ts';
import { acceptParts } from '../../src/translation/numbers-of-parts.ts';
import { partsOf } from '../../src/translation/parts.ts';
import { runs } from '../runs.ts';
import { type Edited, edits, reformatted, textOf, written } from './written-text.ts';

const read = createReader(await loadParser('auto'));
const front = { title: 'A title', description: 'A description' };

/** What is stale in a translation of one text when another has taken its place. */
function compare(before: string, after: string) {
  const [old, today] = [before, after].map((text) => partsOf(front, text, read)) as [Parts, Parts];
  const kept = old.map(keptAs);
  const translated = { kept: kept.join(' '), today, revision: today.map(keptAs), minor: {}, own: old };
  const known = new Map(old.map((part) => [keptAs(part), part]));
  return { kept, revision: translated.revision, ...compareTranslation({ ...translated, old: known }) };
}
type Parts = ReturnType<typeof partsOf>;

const found = (before: Edited['text'], after: Edited['text']) =>
  compare(written(before), written(after))
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
    { numRuns: runs(200) },
  );
});

it('other layout of the same text is no change', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), (seed) => {
      const before = written(textOf(seed));
      expect(compare(before, reformatted(before)).stale).toEqual([]);
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
      const { slots, kept, revision, stale } = compare(written(text), written(after));
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
