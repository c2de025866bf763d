import { expect, it } from 'vitest';
import {
  chosen,
  isDifference,
  proposedChoices,
  resolvedText,
} from '../../../../src/desk/client/model/conflict.ts';

const title = { base: 'title: A\n', theirs: 'title: B\n', mine: 'title: C\n' };
const line = { base: 'Old.\n', theirs: 'Theirs.', mine: 'Mine.\n' };
const parts = [{ same: '---\n' }, title, { same: 'section: x\n---\nFirst.\n' }, line, { same: 'End.\n' }];

it('proposes to keep what both wrote, and one of two keys', () => {
  const choices = proposedChoices(parts);
  expect(choices[1]).toBe('mine');
  expect(choices[3]).toBe('both');
});

it('makes a text of what was chosen, in which no line runs into the next', () => {
  const texts = parts.map((part) => (isDifference(part) ? chosen(part, 'both') : ''));
  expect(resolvedText(parts, texts.with(1, chosen(title, 'theirs')))).toBe(
    '---\ntitle: B\nsection: x\n---\nFirst.\nTheirs.\nMine.\nEnd.\n',
  );
});

it('keeps a text of which nothing differs', () => {
  expect(resolvedText([{ same: 'All.\n' }], [''])).toBe('All.\n');
});
