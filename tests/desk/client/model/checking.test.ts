import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Requests } from '../../../../src/desk/client/connection/requests.ts';
import { createChecking, othersTyped } from '../../../../src/desk/client/model/checking.ts';
import { untyped, withBody } from '../../../../src/desk/client/model/draft.ts';
import type { Checked, CheckedItem, Text } from '../../../../src/desk/protocol.ts';
import { story } from '../newsroom.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const [base] = story().texts as [Text];
const nothing = (): Checked => ({ problems: [], blocks: [], removed: [] });
const textOf = (edition: string, may = base.may) => ({
  place: { edition },
  typed: signal(untyped({ ...base, edition, may })),
  checked: signal(nothing()),
});
const answer = (line: number): CheckedItem => ({
  ...nothing(),
  others: { ar: { ...nothing(), bodyLine: line } },
});

it('an answer that comes after that to a later question says nothing of the other texts', async () => {
  const [en, ar] = [textOf('en'), textOf('ar')];
  const answers: ((found: CheckedItem) => void)[] = [];
  const send = () => new Promise((resolve) => answers.push(resolve));
  const check = createChecking({ send } as unknown as Requests, { kind: 'story', id: 'x' }, () => [en, ar]);
  for (const words of ['One.\n', 'Two.\n']) {
    en.typed.value = withBody(en.typed.value, words);
    check('en');
    await vi.runAllTimersAsync();
  }
  answers[1]?.(answer(2));
  await vi.runAllTimersAsync();
  expect(ar.checked.value.bodyLine).toBe(2);
  answers[0]?.(answer(1));
  await vi.runAllTimersAsync();
  expect(ar.checked.value.bodyLine).toBe(2);
});

it('asks of other texts what is typed there, and what the user may write', () => {
  const texts = [textOf('en'), textOf('ar'), textOf('fr', { ...base.may, write: false }), textOf('de')];
  for (const text of texts.slice(0, 3)) text.typed.value = withBody(text.typed.value, 'Other.\n');
  expect(Object.keys(othersTyped(texts, 'en'))).toEqual(['ar']);
});
