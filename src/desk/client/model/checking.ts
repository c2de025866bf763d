import type { Signal } from '@preact/signals';
import type { Checked } from '../../protocol.ts';
import { Refused, type Requests, Unreachable } from '../connection/requests.ts';
import { draftOf, type Typed } from './draft.ts';

const settleMs = 600;

/** Asks what is wrong with a text once nobody has typed for a moment. */
export interface Checking {
  (): void;
  cancel(): void;
}

/**
 * @param typed what is asked about
 * @param checked where the answer goes, unless something else was typed meanwhile
 */
export function createChecking(
  requests: Requests,
  at: Record<string, string>,
  typed: Signal<Typed>,
  checked: Signal<Checked>,
): Checking {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const check = async () => {
    const asked = typed.value;
    try {
      const found = await requests.send('check', { at, body: draftOf(asked) });
      if (asked === typed.value) checked.value = found;
    } catch (error) {
      // What can't be reached is told when it is saved.
      if (!(error instanceof Refused || error instanceof Unreachable)) throw error;
    }
  };
  const cancel = () => clearTimeout(timer);
  const soon = () => {
    cancel();
    timer = setTimeout(() => void check(), settleMs);
  };
  return Object.assign(soon, { cancel });
}
