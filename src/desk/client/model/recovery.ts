import type { Kind } from '../../protocol.ts';
import { isTyped, type Typed } from './draft.ts';
import type { Tabs } from './tabs.ts';

/** Which text of which item. */
export interface TextPlace {
  kind: Kind;
  id: string;
  edition: string;
}

/** Where what is typed is kept until it is saved: it can be written at once, even as a page closes. */
export type Keeping = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

interface Kept {
  typed: Typed;
  /** When it was typed, in milliseconds since 1970-01-01 UTC. */
  at: number;
}

/** What was typed and not saved, on this machine, by one user. Each tab keeps its own. */
export interface Recovery {
  /** @returns whether there was room for it */
  keep(place: TextPlace, typed: Typed, at: number): boolean;
  /** What this tab kept, or else the last that one kept which is closed. */
  find(place: TextPlace): Kept | null;
  /** All texts of which something is kept that no other tab has open, and when it was typed. */
  places(): (TextPlace & Pick<Kept, 'at'>)[];
  /** Looks which tabs are open by now. */
  look(): Promise<void>;
}

interface Slot extends TextPlace {
  key: string;
  tab: string;
  kept: Kept;
}

const prefix = 'warraq-desk:';

export function createRecovery(storage: Keeping, user: string, tabs: Tabs): Recovery {
  const start = `${prefix}${encodeURIComponent(user)}/`;
  const keyOf = ({ kind, id, edition }: TextPlace) =>
    start + [kind, id, edition, tabs.own].map(encodeURIComponent).join('/');
  const slots = () => slotsIn(storage, start).filter(({ tab }) => !tabs.isOpen(tab));
  return {
    look: tabs.look,
    keep: (place, typed, at) => {
      try {
        if (isTyped(typed)) storage.setItem(keyOf(place), JSON.stringify({ typed, at } satisfies Kept));
        else storage.removeItem(keyOf(place));
        return true;
      } catch {
        return false;
      }
    },
    find: (place) => parse(storage.getItem(keyOf(place))) ?? takeOver(storage, slots(), place, keyOf(place)),
    places: () => {
      const kept = slots().map(({ kind, id, edition, kept: { at } }) => ({ kind, id, edition, at }));
      return kept.filter((one, index) => kept.findIndex((other) => samePlace(one, other)) === index);
    },
  };
}

/** Makes what a closed tab kept last of a text that of another tab. */
function takeOver(storage: Keeping, slots: readonly Slot[], place: TextPlace, own: string): Kept | null {
  const [last] = slots.filter((one) => samePlace(one, place)).sort((a, b) => b.kept.at - a.kept.at);
  if (!last) return null;
  storage.removeItem(last.key);
  storage.setItem(own, JSON.stringify(last.kept));
  return last.kept;
}

const samePlace = (a: TextPlace, b: TextPlace) =>
  a.kind === b.kind && a.id === b.id && a.edition === b.edition;

function slotsIn(storage: Keeping, start: string): Slot[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  return keys.flatMap((key) => {
    const kept = key.startsWith(start) ? parse(storage.getItem(key)) : null;
    if (!kept) return [];
    const [kind = '', id = '', edition = '', tab = ''] = key
      .slice(start.length)
      .split('/')
      .map(decodeURIComponent);
    return [{ key, kind: kind as Kind, id, edition, tab, kept }];
  });
}

/** What is kept may be that of another version of the desk. */
function parse(text: string | null): Kept | null {
  try {
    const kept = JSON.parse(text ?? 'null') as Kept | null;
    const isWhole = typeof kept?.typed?.base?.text === 'string' && Array.isArray(kept.typed.fields);
    return isWhole ? kept : null;
  } catch {
    return null;
  }
}
