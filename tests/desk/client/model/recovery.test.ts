import { describe, expect, it } from 'vitest';
import { untyped, withBody } from '../../../../src/desk/client/model/draft.ts';
import { createRecovery, type Keeping } from '../../../../src/desk/client/model/recovery.ts';
import { openTabs, type Tabs } from '../../../../src/desk/client/model/tabs.ts';
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

/** A tab of a browser in which others may be open. */
const tab = (own = 'a', ...open: string[]): Tabs => ({
  own,
  isOpen: (one) => open.includes(one),
  look: () => Promise.resolve(),
});

describe('what is typed and not saved', () => {
  const typed = withBody(untyped(text), 'Typed.\n');

  it('is found again, with the text that it began from', () => {
    const recovery = createRecovery(storageWith(1e6), 'sara', tab());
    expect(recovery.keep(place, typed, 7)).toBe(true);
    expect(recovery.find(place)).toEqual({ typed, at: 7 });
    expect(recovery.places()).toEqual([{ ...place, at: 7 }]);
  });

  it('is that of its user alone', () => {
    const storage = storageWith(1e6);
    createRecovery(storage, 'sara', tab()).keep(place, typed, 7);
    expect(createRecovery(storage, 'sara/x', tab()).places()).toEqual([]);
    expect(createRecovery(storage, 'sami', tab()).find(place)).toBeNull();
  });

  it('is forgotten once it is saved', () => {
    const recovery = createRecovery(storageWith(1e6), 'sara', tab());
    recovery.keep(place, typed, 7);
    recovery.keep(place, untyped(text), 8);
    expect(recovery.places()).toEqual([]);
  });

  it('says so when there is no room for it', () => {
    expect(createRecovery(storageWith(10), 'sara', tab()).keep(place, typed, 7)).toBe(false);
  });

  it('may be broken, or of another version', () => {
    const storage = storageWith(1e6);
    const recovery = createRecovery(storage, 'sara', tab());
    recovery.keep(place, typed, 7);
    const key = storage.key(0) ?? '';
    for (const text of ['{', 'null', '{"typed":{}}', '[]']) {
      storage.setItem(key, text);
      expect(recovery.find(place)).toBeNull();
    }
  });

  it('is that of its tab: two write one text, and neither takes what the other has', () => {
    const storage = storageWith(1e6);
    const [first, second] = [tab('a', 'b'), tab('b', 'a')].map((one) => createRecovery(storage, 'sara', one));
    first?.keep(place, typed, 7);
    expect(second?.find(place)).toBeNull();
    expect(second?.places()).toEqual([]);
    second?.keep(place, withBody(untyped(text), 'Other.\n'), 8);
    expect(first?.find(place)?.typed).toEqual(typed);
  });

  it('is found in another tab once its own is closed, and is then that one’s', () => {
    const storage = storageWith(1e6);
    createRecovery(storage, 'sara', tab('a')).keep(place, typed, 7);
    const later = createRecovery(storage, 'sara', tab('b'));
    expect(later.places()).toEqual([{ ...place, at: 7 }]);
    expect(later.find(place)).toEqual({ typed, at: 7 });
    later.keep(place, untyped(text), 9);
    expect(createRecovery(storage, 'sara', tab('c')).find(place)).toBeNull();
  });
});

describe('a tab', () => {
  /** Locks of a browser, as far as tabs take them. */
  const locksOf = () => {
    const held = new Set<string>();
    const request = (name: string, _: object, got: (lock: object | null) => unknown) => {
      const isFree = !held.has(name);
      held.add(name);
      return Promise.resolve(got(isFree ? {} : null));
    };
    const query = () => Promise.resolve({ held: [...held].map((name) => ({ name })) });
    return { request, query } as unknown as LockManager;
  };

  it('keeps its name, but a copy of it gets another', async () => {
    const [storage, locks] = [storageWith(1e6), locksOf()];
    const first = await openTabs(storage, locks);
    const copy = await openTabs(storage, locks);
    expect(copy.own).not.toBe(first.own);
    await first.look();
    expect(first.isOpen(copy.own)).toBe(true);
    expect((await openTabs(storage, locksOf())).own).toBe(copy.own);
    expect((await openTabs(storage)).own).toBe(copy.own);
  });
});
