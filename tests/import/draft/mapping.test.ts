import { expect, test } from 'vitest';
import { meaningOf, namesToAsk } from '../../../src/import/draft/mapping.ts';
import type { Term } from '../../../src/import/item.ts';

const person = (scheme: string, name: string): Term => ({ scheme, name, means: ['person'] });

test('who signs is asked about once, whatever archives and agencies call that', () => {
  const unknown = [
    person('author', 'Rana'),
    person('byline', 'Rana'),
    person('byline', 'Omar'),
    person('byline', 'Omar'),
  ];
  const named = (terms: readonly Term[]) => terms.map(({ scheme, name }) => `${scheme} ${name}`);
  expect(named(namesToAsk({}, unknown))).toEqual(['author Rana', 'byline Omar']);
  expect(named(namesToAsk({ byline: { Rana: null } }, unknown))).toEqual(['byline Omar']);
  const tag: Term = { scheme: 'tag', name: 'Rana', means: ['topic'] };
  expect(named(namesToAsk({ byline: { Rana: null } }, [tag]))).toEqual(['tag Rana']);
});

test('what a name means under one of the sorts of people counts for all', () => {
  const mapping = { author: { Rana: { person: 'rana' }, constructor: null }, byline: { Rana: null } };
  expect(meaningOf(mapping, person('byline', 'Rana'))).toEqual({ person: 'rana' });
  expect(meaningOf(mapping, { scheme: 'tag', name: 'Rana' })).toBeUndefined();
});
