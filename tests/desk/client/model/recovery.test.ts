import { describe, expect, it } from 'vitest';
import { untyped, withBody } from '../../../../src/desk/client/model/draft.ts';
import { createRecovery, type Keeping } from '../../../../src/desk/client/model/recovery.ts';
import type { Text } from '../../../../src/desk/protocol.ts';
import { story } from '../newsroom.ts';

const [text] = story().texts as [Text];
const place = { kind: 'story', id: 'دجلة/والفرات', edition: 'en' } as const;

/** A storage of a browser, with room for so many letters. */
function storageWith(room: number): Keeping {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key) => void kept.delete(key),
    key: (index) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
}

describe('what is typed and not saved', () => {
  const typed = withBody(untyped(text), 'Typed.\n');

  it('is found again, with the text that it began from', () => {
    const recovery = createRecovery(storageWith(1e6), 'sara');
    expect(recovery.keep(place, typed, 7)).toBe(true);
    expect(recovery.find(place)).toEqual({ typed, at: 7 });
    expect(recovery.places()).toEqual([place]);
  });

  it('is that of its user alone', () => {
    const storage = storageWith(1e6);
    createRecovery(storage, 'sara').keep(place, typed, 7);
    expect(createRecovery(storage, 'sara/x').places()).toEqual([]);
    expect(createRecovery(storage, 'sami').find(place)).toBeNull();
  });

  it('is forgotten once it is saved', () => {
    const recovery = createRecovery(storageWith(1e6), 'sara');
    recovery.keep(place, typed, 7);
    recovery.keep(place, untyped(text), 8);
    expect(recovery.places()).toEqual([]);
  });

  it('says so when there is no room for it', () => {
    expect(createRecovery(storageWith(10), 'sara').keep(place, typed, 7)).toBe(false);
  });

  it('may be broken, or of another version', () => {
    const storage = storageWith(1e6);
    const recovery = createRecovery(storage, 'sara');
    recovery.keep(place, typed, 7);
    const key = storage.key(0) ?? '';
    for (const text of ['{', 'null', '{"typed":{}}', '[]']) {
      storage.setItem(key, text);
      expect(recovery.find(place)).toBeNull();
    }
  });
});
