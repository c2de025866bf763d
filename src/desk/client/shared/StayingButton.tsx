import { tell } from './desk.ts';

interface Props {
  label: string;
  class?: string;
  /** The keys that do the same, as they are shown and as `aria-keyshortcuts` has them. */
  keys?: { shown: string; said: string };
  /** What is said when there is nothing to do; `null` if there is something. */
  idle: string | null;
  /** The id of what explains it. */
  describedBy?: string | undefined;
  press(): void;
}

/** A button that stays where the keyboard found it while there is nothing for it to do: then it says so. */
export const StayingButton = ({ label, class: name, keys, idle, describedBy, press }: Props) => (
  <button
    type="button"
    class={name}
    data-key={keys?.shown}
    aria-keyshortcuts={keys?.said}
    aria-describedby={describedBy}
    aria-disabled={idle !== null}
    onClick={() => (idle === null ? press() : tell(idle))}
  >
    {label}
  </button>
);
