import type { Kind } from '../../protocol.ts';
import { isTyped, type Typed } from './draft.ts';

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

/** What was typed and not saved, on this machine, by one user. */
export interface Recovery {
  /** @returns whether there was room for it */
  keep(place: TextPlace, typed: Typed, at: number): boolean;
  find(place: TextPlace): Kept | null;
  /** All texts of which something is kept. */
  places(): TextPlace[];
}

const prefix = 'warraq-desk:';

export function createRecovery(storage: Keeping, user: string): Recovery {
  const start = `${prefix}${encodeURIComponent(user)}/`;
  const keyOf = ({ kind, id, edition }: TextPlace) =>
    start + [kind, id, edition].map(encodeURIComponent).join('/');
  return {
    keep: (place, typed, at) => {
      try {
        if (isTyped(typed)) storage.setItem(keyOf(place), JSON.stringify({ typed, at } satisfies Kept));
        else storage.removeItem(keyOf(place));
        return true;
      } catch {
        return false;
      }
    },
    find: (place) => parse(storage.getItem(keyOf(place))),
    places: () =>
      Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
        .filter((key) => key.startsWith(start))
        .map((key) => {
          const [kind = '', id = '', edition = ''] = key
            .slice(start.length)
            .split('/')
            .map(decodeURIComponent);
          return { kind: kind as Kind, id, edition };
        }),
  };
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
