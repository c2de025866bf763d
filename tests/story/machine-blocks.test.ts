import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatMachine, parseMachine } from '../../src/story/machine-blocks.ts';

it('numbers of blocks are kept as ranges, and read again', () => {
  expect(formatMachine([3, 1, 2, 7, 9, 10])).toBe('1-3 7 9-10');
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 })), (numbers) => {
      expect(parseMachine(formatMachine(numbers))).toEqual(new Set(numbers.sort((a, b) => a - b)));
    }),
  );
  expect(parseMachine('1-999999999999', 3)).toEqual(new Set([1, 2, 3]));
});
