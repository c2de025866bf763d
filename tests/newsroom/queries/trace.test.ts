import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDigests, tracing } from '../../../src/newsroom/queries/trace.ts';
import type { Cells } from '../../../src/newsroom/snapshot/cells.ts';
import { type Content, createCells, createSnapshot } from '../../../src/newsroom/snapshot/snapshot.ts';
import { articleOf, contentArbitrary, contentOf, nowArbitrary, start } from '../contents.ts';
import { allQuestions, answerOf } from '../questions.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('base64url');
const rivers = contentOf([articleOf('rivers', 'en')]);
const digestsOf = (content: Content, now = start, digestOf = digest) =>
  createDigests(createCells(content, now), content.readBody, digestOf);

describe('a trace', () => {
  it('holds each question as text, with the digest of its answer', () => {
    const { ask, trace } = tracing(digestsOf(rivers));
    const card = ask('card', 'en', 'rivers');
    ask('listing', 'en', 'section', 'world', null);
    expect([...trace.keys()]).toEqual(['["card","en","rivers"]', '["listing","en","section","world",null]']);
    expect(trace.get('["card","en","rivers"]')).toBe(digest(JSON.stringify(card)));
  });

  it('holds a question once, however often it is asked', () => {
    const { ask, trace } = tracing(digestsOf(rivers));
    expect(ask('card', 'en', 'rivers')).toEqual(ask('card', 'en', 'rivers'));
    expect(trace.size).toBe(1);
  });

  it('holds questions that have no answer: it may come', () => {
    const { ask, trace } = tracing(digestsOf(rivers));
    expect(ask('card', 'en', 'nothing')).toBeNull();
    expect([...trace.keys()]).toEqual(['["card","en","nothing"]']);
  });

  it('is of one page, while answers are digested once for all pages', () => {
    let digested = 0;
    const digests = digestsOf(rivers, start, (text) => {
      digested += 1;
      return digest(text);
    });
    const [one, two] = [tracing(digests), tracing(digests)];
    one.ask('card', 'en', 'rivers');
    two.ask('card', 'en', 'rivers');
    two.ask('publication');
    expect([one.trace.size, two.trace.size, digested]).toEqual([1, 2, 2]);
  });
});

describe('the digest of a question', () => {
  it('changes exactly if its answer changes', () => {
    fc.assert(
      fc.property(contentArbitrary, contentArbitrary, nowArbitrary, nowArbitrary, (one, two, then, now) => {
        const [before, after] = [createSnapshot(one, then), createSnapshot(two, now)];
        const [old, current] = [digestsOf(one, then), digestsOf(two, now)];
        for (const question of allQuestions(one)) {
          const key = JSON.stringify([question.name, ...question.args]);
          const same =
            JSON.stringify(answerOf(before, question)) === JSON.stringify(answerOf(after, question));
          expect(old.digestOf(key).digest === current.digestOf(key).digest).toBe(same);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is the same whether it was asked or read from a trace', () => {
    const { ask, trace } = tracing(digestsOf(rivers));
    ask('article', 'en', 'rivers');
    ask('listing', 'en', 'month', '2025-12', null);
    ask('translations', 'story', 'rivers');
    const later = digestsOf(rivers);
    for (const [key, value] of trace) expect(later.digestOf(key).digest).toBe(value);
  });

  it('of a list does not change with the words of its stories, that of a card does', () => {
    const retitled = contentOf([articleOf('rivers', 'en', { title: 'Floods' })]);
    const [before, after] = [digestsOf(rivers), digestsOf(retitled)];
    const changed = (key: string) => before.digestOf(key).digest !== after.digestOf(key).digest;
    expect(changed('["latest","en",5]')).toBe(false);
    expect(changed('["listing","en","section","world",null]')).toBe(false);
    expect(changed('["related","en","rivers",4]')).toBe(false);
    expect(changed('["body","stories/rivers","en"]')).toBe(false);
    expect(changed('["card","en","rivers"]')).toBe(true);
    expect(changed('["article","en","rivers"]')).toBe(true);
  });
});

describe('the cells that an answer follows from', () => {
  it('are other ones, or hold something else, if the answer is another', () => {
    const cellsAt = (content: Content, now: number) => createCells(content, now);
    const isSet = (cells: Cells, name: string) => cells.get(name) !== undefined;
    fc.assert(
      fc.property(contentArbitrary, contentArbitrary, nowArbitrary, nowArbitrary, (one, two, then, now) => {
        const [before, after] = [cellsAt(one, then), cellsAt(two, now)];
        const [old, current] = [digestsOf(one, then), digestsOf(two, now)];
        const isSame = (name: string) =>
          name.startsWith('has-articles ')
            ? isSet(before, name.replace('has-articles', 'index')) ===
              isSet(after, name.replace('has-articles', 'index'))
            : JSON.stringify(before.get(name)) === JSON.stringify(after.get(name));
        for (const { name, args } of allQuestions(one)) {
          const key = JSON.stringify([name, ...args]);
          const { digest: answer, reads } = old.digestOf(key);
          if ([...reads].every(isSame)) expect(current.digestOf(key).digest, key).toBe(answer);
        }
      }),
      { numRuns: 60 },
    );
  });
});
