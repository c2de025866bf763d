import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answers, createAnswers, tracing } from '../../../src/newsroom/queries/trace.ts';
import type { Cells } from '../../../src/newsroom/snapshot/cells.ts';
import { type Content, createCells, createSnapshot } from '../../../src/newsroom/snapshot/snapshot.ts';
import { runs } from '../../runs.ts';
import { articleOf, contentArbitrary, contentOf, nowArbitrary, start } from '../contents.ts';
import { allQuestions, answerOf } from '../questions.ts';

const rivers = contentOf([articleOf('rivers', 'en')]);
const answersOf = (content: Content, now = start) => createAnswers(createCells(content, now));
const textsOf = (answers: Answers, trace: ReadonlySet<number>) =>
  [...trace].map((number) => answers.question(number).text);

describe('a trace', () => {
  const answers = answersOf(rivers);

  it('holds each question by its number, which stands for its text', () => {
    const { ask, trace } = tracing(answers);
    ask('card', 'en', 'rivers');
    ask('listing', 'en', 'section', 'world', null);
    expect(textsOf(answers, trace)).toEqual([
      '["card","en","rivers"]',
      '["listing","en","section","world",null]',
    ]);
  });

  it('holds a question once, however often it is asked', () => {
    const { ask, trace } = tracing(answers);
    expect(ask('card', 'en', 'rivers')).toEqual(ask('card', 'en', 'rivers'));
    expect(trace.size).toBe(1);
  });

  it('holds questions that have no answer: it may come', () => {
    const { ask, trace } = tracing(answers);
    expect(ask('card', 'en', 'nothing')).toBeNull();
    expect(textsOf(answers, trace)).toEqual(['["card","en","nothing"]']);
  });

  it('is of one page; a question has the same number on all of them', () => {
    const [one, two] = [tracing(answers), tracing(answers)];
    one.ask('card', 'en', 'rivers');
    two.ask('card', 'en', 'rivers');
    two.ask('publication');
    expect([one.trace.size, two.trace.size]).toEqual([1, 2]);
    expect([...two.trace]).toEqual(expect.arrayContaining([...one.trace]));
  });
});

describe('an answer', () => {
  it('is that of the newsroom, whether it was asked by name or as text, and however much was asked since', () => {
    fc.assert(
      fc.property(contentArbitrary, nowArbitrary, (content, now) => {
        const snapshot = createSnapshot(content, now);
        const answers = answersOf(content, now);
        const questions = allQuestions(content);
        for (const question of [...questions, ...questions]) {
          const { name, args } = question;
          const key = JSON.stringify([name, ...args]);
          const { number, answer } = answers.answerTo(key);
          expect(answer).toEqual(answerOf(snapshot, question));
          expect(answers.answer(name, args as never)).toEqual({ number, answer });
          expect(answers.question(number).text).toBe(key);
        }
      }),
      { numRuns: runs(40) },
    );
  });

  it('about a list is the same when the words of its stories change, one about a card is not', () => {
    const retitled = contentOf([articleOf('rivers', 'en', { title: 'Floods' })]);
    const [before, after] = [answersOf(rivers), answersOf(retitled)];
    const changed = (key: string) =>
      JSON.stringify(before.answerTo(key).answer) !== JSON.stringify(after.answerTo(key).answer);
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
        const [old, current] = [createAnswers(before), createAnswers(after)];
        const isSame = (name: string) =>
          name.startsWith('has-articles ')
            ? isSet(before, name.replace('has-articles', 'index')) ===
              isSet(after, name.replace('has-articles', 'index'))
            : JSON.stringify(before.get(name)) === JSON.stringify(after.get(name));
        for (const { name, args } of allQuestions(one)) {
          const key = JSON.stringify([name, ...args]);
          const { number, answer } = old.answerTo(key);
          const { reads } = old.question(number);
          if ([...reads].every(isSame)) expect(current.answerTo(key).answer, key).toEqual(answer);
        }
      }),
      { numRuns: runs(60) },
    );
  });
});
