import type { Signal } from '@preact/signals';
import type { Checked, CheckedItem, Kind } from '../../protocol.ts';
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
      .filter(({ place }) => place.edition !== edition)
      .filter(({ typed: { value } }) => isTyped(value) && value.base.may.write)
      .map(({ place, typed }) => [place.edition, draftOf(typed.value)]),
  );

/** Shows an answer with each text of an item, unless something else was typed there meanwhile. */
function show(
  asked: readonly { text: Checkable; typed: Typed }[],
  edition: string,
  { others = {}, ...own }: CheckedItem,
): void {
  for (const { text, typed } of asked) {
    const answer = text.place.edition === edition ? own : others[text.place.edition];
    if (answer && typed === text.typed.value) text.checked.value = answer;
  }
}

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
  let latest = 0;
  const check = async (edition: string, number: number) => {
    const asked = texts().map((text) => ({ text, typed: text.typed.value }));
    const own = asked.find(({ text }) => text.place.edition === edition);
    if (!own) return;
    try {
      const body = { ...draftOf(own.typed), others: othersTyped(texts(), edition) };
      const found = await requests.send('check', { at: { kind, id, edition }, body });
      // An answer that comes late says nothing of what another text has by now.
      if (number === latest) show(asked, edition, found);
    } catch (error) {
      // What can't be reached is told when it is saved.
      if (!(error instanceof Refused || error instanceof Unreachable)) throw error;
    }
  };
  const cancel = () => clearTimeout(timer);
  const soon = (edition: string) => {
    cancel();
    latest += 1;
    timer = setTimeout(check, settleMs, edition, latest);
  };
  return Object.assign(soon, { cancel });
}
