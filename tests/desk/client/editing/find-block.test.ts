import { expect, it } from 'vitest';
import { openingOf } from '../../../../src/desk/client/editing/find-block.ts';

it.each([
  ['The *river* rose by “two” metres -- [overnight](story:two-rivers).', 'Theriverrosebytwometresovernight'],
  [':::quote[مريم حداد]{source="x"}', 'مريمحداد'],
  ['## النهران', 'النهران'],
  ['A note[^1] here', 'Anotehere'],
  [':::timeline', ''],
])('%s begins with the letters %s', (markdown, letters) => {
  expect(openingOf(markdown)).toBe(letters);
});
