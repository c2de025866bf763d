import type { Signal } from '@preact/signals';
import type { Checked, Kind } from '../../protocol.ts';
import { Refused, type Requests, Unreachable } from '../connection/requests.ts';
import { draftOf, isTyped, type Typed } from './draft.ts';

const settleMs = 600;

/** A text of an item: what is typed of it, and what is wrong with that. */
interface Checkable {
  place: { edition: string };
  typed: Signal<Typed>;
  checked: Signal<Checked>;
}

/** Asks what is wrong with an item once nobody has typed for a moment. */
export interface Checking {
  /** @param edition that was typed in */
  (edition: string): void;
  cancel(): void;
}

/** Edition → what is typed there, of all texts but one. */
export const othersTyped = (
  texts: readonly Pick<Checkable, 'place' | 'typed'>[],
  edition: string,
): Record<string, ReturnType<typeof draftOf>> =>
  Object.fromEntries(
    texts
      .filter(({ place, typed }) => place.edition !== edition && isTyped(typed.value))
      .map(({ place, typed }) => [place.edition, draftOf(typed.value)]),
  );

/**
 * Parts of a translation are told by the numbers of those of its original: all texts are asked about at once.
 *
 * @param texts those of the item; the answers go there, unless something else was typed meanwhile
 */
export function createChecking(
  requests: Requests,
  { kind, id }: { kind: Kind; id: string },
  texts: () => readonly Checkable[],
): Checking {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const check = async (edition: string) => {
    const asked = texts().map((text) => ({ text, typed: text.typed.value }));
    const own = asked.find(({ text }) => text.place.edition === edition);
    if (!own) return;
    try {
      const body = { ...draftOf(own.typed), others: othersTyped(texts(), edition) };
      const { others = {}, ...found } = await requests.send('check', { at: { kind, id, edition }, body });
      for (const { text, typed } of asked) {
        const answer = text === own.text ? found : others[text.place.edition];
        if (answer && typed === text.typed.value) text.checked.value = answer;
      }
    } catch (error) {
      // What can't be reached is told when it is saved.
      if (!(error instanceof Refused || error instanceof Unreachable)) throw error;
    }
  };
  const cancel = () => clearTimeout(timer);
  const soon = (edition: string) => {
    cancel();
    timer = setTimeout(() => void check(edition), settleMs);
  };
  return Object.assign(soon, { cancel });
}
