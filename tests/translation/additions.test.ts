import { expect, it } from 'vitest';
import type { Slot } from '../../src/story/part-changes.ts';
import { pairAdditions } from '../../src/translation/additions.ts';
import type { TextPart } from '../../src/translation/parts.ts';
import { partsIn } from './agreement/open.ts';

const same = (kept: number, today: number): Slot => ({ state: 'same', kept, today });
const added: Slot = { state: 'added', kept: null, today: 1 };
const today = partsIn(
  'The river rose.\n\nThe bridge was shut at noon.\n\nNobody was hurt.\n\nBoats were let out.',
);
const own = partsIn('ارتفع النهر.\n\nأُغلق الجسر ظهرًا.\n\nولم يصب أحد.');
const pairsOf = (slots: Slot[], known: [Slot, TextPart | undefined][]) =>
  pairAdditions(slots, today, own, new Map(known.flatMap(([slot, part]) => (part ? [[slot, part]] : []))));

it('pairs what both got between the same neighbours', () => {
  const [first, last] = [same(0, 0), same(1, 2)];
  expect([
    ...pairsOf(
      [first, added, last],
      [
        [first, own[0]],
        [last, own[2]],
      ],
    ),
  ]).toEqual([[added, own[1]]]);
});

it('leaves what stands there to the part that it says, though that has moved', () => {
  const [first, last] = [same(0, 0), same(2, 2)];
  const moved: Slot = { state: 'moved', kept: 1, today: 3 };
  const known: [Slot, TextPart | undefined][] = [
    [first, own[0]],
    [last, own[2]],
    [moved, own[1]],
  ];
  expect([...pairsOf([first, added, last, moved], known)]).toEqual([]);
});
