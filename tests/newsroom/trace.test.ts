import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSnapshot } from '../../src/newsroom/snapshot.ts';
import { createDigests, tracing } from '../../src/newsroom/trace.ts';
import { articleOf, contentArbitrary, contentOf, nowArbitrary, start } from './contents.ts';
import { allQuestions, answerOf } from './questions.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('base64url');
const snapshot = createSnapshot(contentOf([articleOf('rivers', 'en')]), start);

describe('a trace', () => {
  it('holds each question as text, with the digest of its answer', () => {
    const { ask, trace } = tracing(createDigests(snapshot, digest));
    const card = ask('card', 'en', 'rivers');
    ask('listing', 'en', 'section', 'world', null);
    expect([...trace.keys()]).toEqual(['["card","en","rivers"]', '["listing","en","section","world",null]']);
    expect(trace.get('["card","en","rivers"]')).toBe(digest(JSON.stringify(card)));
  });

  it('holds a question once, however often it is asked', () => {
    const { ask, trace } = tracing(createDigests(snapshot, digest));
    expect(ask('card', 'en', 'rivers')).toEqual(ask('card', 'en', 'rivers'));
    expect(trace.size).toBe(1);
  });

  it('holds questions that have no answer: it may come', () => {
    const { ask, trace } = tracing(createDigests(snapshot, digest));
    expect(ask('card', 'en', 'nothing')).toBeNull();
    expect([...trace.keys()]).toEqual(['["card","en","nothing"]']);
  });

  it('is of one page, while answers are digested once for all pages', () => {
    let digested = 0;
    const digests = createDigests(snapshot, (text) => {
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
        const [old, current] = [createDigests(before, digest), createDigests(after, digest)];
        for (const question of allQuestions(one)) {
          const key = JSON.stringify([question.name, ...question.args]);
          const same =
            JSON.stringify(answerOf(before, question)) === JSON.stringify(answerOf(after, question));
          expect(old.of(key) === current.of(key)).toBe(same);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is the same whether it was asked or read from a trace', () => {
    const { ask, trace } = tracing(createDigests(snapshot, digest));
    ask('article', 'en', 'rivers');
    ask('listing', 'en', 'month', '2025-12', null);
    ask('translations', 'story', 'rivers');
    const later = createDigests(snapshot, digest);
    for (const [key, value] of trace) expect(later.of(key)).toBe(value);
  });

  it('of a list does not change with the words of its stories, that of a card does', () => {
    const retitled = createSnapshot(contentOf([articleOf('rivers', 'en', { title: 'Floods' })]), start);
    const [before, after] = [createDigests(snapshot, digest), createDigests(retitled, digest)];
    const changed = (key: string) => before.of(key) !== after.of(key);
    expect(changed('["latest","en",5]')).toBe(false);
    expect(changed('["listing","en","section","world",null]')).toBe(false);
    expect(changed('["related","en","rivers",4]')).toBe(false);
    expect(changed('["body","stories/rivers","en"]')).toBe(false);
    expect(changed('["card","en","rivers"]')).toBe(true);
    expect(changed('["article","en","rivers"]')).toBe(true);
  });
});
