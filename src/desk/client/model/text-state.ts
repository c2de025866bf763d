import { batch, type Signal, signal } from '@preact/signals';
import type { Checked, Conflict, DeskProblem, Text } from '../../protocol.ts';
import { Refused, Unreachable } from '../connection/requests.ts';
import { isTyped, rebase, type Typed, untyped } from './draft.ts';
import type { SaveState } from './save-state.ts';

/** What is known of a text as it was saved. */
export const checkedOf = ({ problems, blocks, removed }: Text): Checked => ({ problems, blocks, removed });

/** What is typed of one text, how far it is saved, and what is wrong with it; nothing here asks the server. */
export class TextState {
  readonly typed: Signal<Typed>;
  readonly state = signal<SaveState>('saved');
  readonly checked: Signal<Checked>;
  readonly conflict = signal<Conflict | null>(null);
  /** Why it could not be saved. */
  readonly refusal = signal<readonly DeskProblem[]>([]);
  /** When what is shown was typed, if it was not saved then; in milliseconds since 1970-01-01 UTC. */
  readonly recovered = signal<number | null>(null);
  /** The file as the server has it, as far as is known. */
  private latest: Text;

  constructor(text: Text) {
    this.latest = text;
    this.typed = signal(untyped(text));
    this.checked = signal(checkedOf(text));
  }

  /** Takes in what was typed once and not saved. */
  protected recover(kept: Typed, at: number): void {
    const merged = rebase(kept, this.latest);
    this.typed.value = merged ?? kept;
    if (merged && !isTyped(merged)) return;
    this.state.value = merged ? 'unsaved' : 'overtaken';
    this.recovered.value = at;
  }

  protected type(next: Typed): void {
    batch(() => {
      this.typed.value = next;
      if (this.state.value !== 'saving') this.state.value = this.standing('saved');
    });
  }

  /** What can be said of a text that is not being saved. */
  private standing(whenSaved: 'saved' | 'merged'): SaveState {
    if (!isTyped(this.typed.value)) return whenSaved;
    return this.typed.value.base.digest === this.latest.digest ? 'unsaved' : 'overtaken';
  }

  /** Goes back to what the server has. */
  protected forget(): void {
    batch(() => {
      this.typed.value = untyped(this.latest);
      this.answered();
      this.state.value = 'saved';
    });
  }

  private answered(): void {
    this.conflict.value = null;
    this.recovered.value = null;
    this.refusal.value = [];
  }

  /** What the server has by now: the file may be another one, or what is inherited from its original. */
  protected replace(next: Text): void {
    const isSame = next.digest === this.latest.digest;
    this.latest = next;
    const merged = rebase(this.typed.value, next);
    const hadTyped = isTyped(this.typed.value);
    batch(() => {
      if (merged) this.typed.value = merged;
      if (!hadTyped) this.checked.value = checkedOf(next);
      if (isSame || this.state.value === 'saving' || this.state.value === 'conflict') return;
      if (merged && hadTyped) this.state.value = 'merged';
      else this.state.value = merged ? 'saved' : 'overtaken';
    });
  }

  /**
   * The server has written the text.
   *
   * @param typed what is left to save; `null` if that can't be told: then it stays as it is
   * @param merged whether what others wrote is in it as well
   */
  protected written(text: Text, typed: Typed | null, merged: boolean): void {
    batch(() => {
      this.latest = text;
      if (typed) this.typed.value = typed;
      this.answered();
      this.checked.value = checkedOf(text);
      this.state.value = this.standing(merged ? 'merged' : 'saved');
    });
  }

  /** The server has not written it. @throws what is no answer of the server */
  protected failed(error: unknown): void {
    batch(() => {
      if (error instanceof Unreachable) this.state.value = 'unreachable';
      else if (error instanceof Refused && error.conflict) {
        this.conflict.value = error.conflict;
        this.state.value = 'conflict';
      } else {
        this.refusal.value = error instanceof Refused ? error.problems : [];
        this.state.value = 'refused';
      }
    });
    if (!(error instanceof Refused || error instanceof Unreachable)) throw error;
  }
}
