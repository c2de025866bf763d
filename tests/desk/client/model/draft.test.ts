import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterSaving,
  bodyOf,
  draftOf,
  isTyped,
  rebase,
  typedBody,
  typedValue,
  untyped,
  withBody,
  withField,
  withWhole,
} from '../../../../src/desk/client/model/draft.ts';
import type { Text } from '../../../../src/desk/protocol.ts';
import { story } from '../newsroom.ts';

const [text] = story().texts as [Text];
const withText = (body: string, digest: string): Text => ({
  ...text,
  text: text.text.slice(0, text.bodyStart) + body,
  digest,
});
const withTitle = (title: string): Text => ({
  ...text,
  digest: title,
  fields: text.fields.map((one) => (one.path[0] === 'title' ? { ...one, value: title } : one)),
});
const start = withText('One.\n\nTwo.\n\nThree.\n', 'start');

describe('what is typed of a text', () => {
  it('is nothing at first, and nothing again when it is typed back', () => {
    expect(isTyped(untyped(start))).toBe(false);
    expect(isTyped(withBody(withBody(untyped(start), 'One!\n'), bodyOf(start)))).toBe(false);
    const title = untyped(text).base.fields[0]?.value ?? null;
    const typed = withField(untyped(text), { path: ['title'], value: 'Other' });
    expect(isTyped(typed)).toBe(true);
    expect(isTyped(withField(typed, { path: ['title'], value: title }))).toBe(false);
  });

  it('is sent as what changed, and no more', () => {
    const typed = withField(withBody(untyped(start), 'New.\n'), { path: ['image', 'alt'], value: 'A river' });
    expect(draftOf(typed)).toEqual({
      base: start.text,
      body: 'New.\n',
      fields: [{ path: ['image', 'alt'], value: 'A river' }],
    });
    expect(draftOf(withWhole(untyped(start), '---\n---\nAll.\n'))).toEqual({
      base: start.text,
      text: '---\n---\nAll.\n',
    });
  });

  it('reads line breaks of Windows as its own', () => {
    const windows = withText('One.\r\n\r\nTwo.\r\n', 'windows');
    expect(typedBody(untyped(windows))).toBe('One.\n\nTwo.\n');
    expect(isTyped(withBody(untyped(windows), 'One.\n\nTwo.\n'))).toBe(false);
  });
});

describe('a file that changes while somebody types', () => {
  const typed = withBody(untyped(start), 'One.\n\nTwo.\n\nThree, mine.\n');

  it('gives its changes to other lines', () => {
    const next = withText('One, theirs.\n\nTwo.\n\nThree.\n', 'next');
    expect(typedBody(rebase(typed, next) ?? untyped(start))).toBe('One, theirs.\n\nTwo.\n\nThree, mine.\n');
  });

  it('is not merged where the same line was changed', () => {
    expect(rebase(typed, withText('One.\n\nTwo.\n\nThree, theirs.\n', 'next'))).toBeNull();
  });

  it('is not merged where the same field was changed, unless to the same', () => {
    const field = withField(untyped(text), { path: ['title'], value: 'Mine' });
    expect(rebase(field, withTitle('Theirs'))).toBeNull();
    const same = rebase(field, withTitle('Mine'));
    expect(same && isTyped(same)).toBe(false);
  });
});

describe('what is typed while a text is saved', () => {
  const sent = withBody(untyped(start), 'One, sent.\n\nTwo.\n\nThree.\n');

  it('stays typed on top of what was saved', () => {
    const now = withBody(sent, 'One, sent.\n\nTwo.\n\nThree, later.\n');
    const saved = withText('One, sent.\n\nTwo.\n\nThree.\n', 'saved');
    const left = afterSaving(now, sent, saved);
    expect(left && draftOf(left)).toEqual({
      base: saved.text,
      body: 'One, sent.\n\nTwo.\n\nThree, later.\n',
    });
  });

  it('is taken back as well', () => {
    const field = withField(untyped(text), { path: ['title'], value: 'Sent' });
    const back = withField(field, { path: ['title'], value: text.fields[0]?.value ?? null });
    const left = afterSaving(back, field, withTitle('Sent'));
    expect(left && typedValue(left, ['title'])).toBe(text.fields[0]?.value);
  });
});

describe('whatever two people write', () => {
  const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd', ''), { maxLength: 6 });
  it('no line of either is lost: it is in the merged text, or nothing is merged', () => {
    fc.assert(
      fc.property(lines, lines, lines, fc.boolean(), (before, mine, theirs, ends) => {
        const of = (all: string[]) => all.join('\n') + (ends ? '\n' : '');
        const merged = rebase(
          withBody(untyped(withText(of(before), '0')), of(mine)),
          withText(of(theirs), '1'),
        );
        if (!merged) return;
        const written = typedBody(merged).split('\n');
        const old = new Set<string>(before);
        const added = (all: string[]) => all.filter((line) => line !== '' && !old.has(line));
        for (const line of [...added(mine), ...added(theirs)]) expect(written).toContain(line);
      }),
    );
  });
});
