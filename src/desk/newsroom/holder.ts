import type { Entry } from '../../disk/content/index-cache.ts';
import type { TextFolder } from './folder.ts';
import { type Held, type HeldOptions, type Outcome, readHeld } from './held.ts';
import { heldWith } from './update-held.ts';

/** What holds the newsroom in memory. */
export interface Holder {
  /** The newsroom by now: brought up to date if something changed; its problems if it can't be shown. */
  current(): Promise<Outcome>;
  /** A folder of texts changed, and nothing else. */
  changed(of: TextFolder): void;
  /** Anything may have changed. */
  invalidate(): void;
}

/** After so many changes of single folders all is read again: each makes what follows a little slower. */
const mostLayers = 50;

export function createHolder(options: HeldOptions): Holder {
  const waiting = new Map<string, TextFolder>();
  const versions = createVersions(options);
  let reading: Promise<Outcome> | null = null;
  return {
    current: () => {
      if (options.clock() >= versions.until()) reading = null;
      const folders = [...waiting.values()];
      waiting.clear();
      const before = reading;
      const isSame = before !== null && folders.length === 0;
      const current = isSame ? before : before === null ? versions.whole() : versions.next(before, folders);
      reading = current;
      current.catch(() => {
        reading = null;
      });
      return current;
    },
    changed: (of) => void waiting.set(of.folder, of),
    invalidate: () => {
      reading = null;
    },
  };
}

/** The newsroom read whole, or folder by folder. */
function createVersions(options: HeldOptions) {
  const known = new Map<string, Entry>();
  let last: Held | null = null;
  let until = Number.POSITIVE_INFINITY;
  const keep = (outcome: Outcome): Outcome => {
    if (!('content' in outcome)) return outcome;
    last = outcome;
    until = outcome.until;
    return outcome;
  };
  const whole = async () => {
    until = Number.POSITIVE_INFINITY;
    return keep(await readHeld(options, known, last));
  };
  const next = async (before: Promise<Outcome>, folders: readonly TextFolder[]) => {
    const found = await before;
    if (!('content' in found) || found.layers + folders.length > mostLayers) return whole();
    return keep(folders.reduce((held, of) => heldWith(held, options, of), found));
  };
  return { whole, next, until: () => until };
}
