import { expect, it } from 'vitest';
import { parseFocus } from '../../src/publication/focus.ts';

it('is read as percentages or words', () => {
  expect(parseFocus('30% 0%')).toEqual({ x: 30, y: 0 });
  expect(parseFocus('top')).toEqual({ x: 50, y: 0 });
  expect(parseFocus('bottom left')).toEqual({ x: 0, y: 100 });
  expect(parseFocus('center right')).toEqual({ x: 100, y: 50 });
  expect(parseFocus('center')).toEqual({ x: 50, y: 50 });
});

it.each(['', 'face', '30%', '101% 0%', 'top bottom', 'left left', 'top left center', '30 20'])(
  '%j is none',
  (text) => {
    expect(parseFocus(text)).toBeNull();
  },
);
