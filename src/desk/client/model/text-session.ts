import { batch, signal } from '@preact/signals';
import type { Checked, Conflict, DeskProblem, FieldChange, Text } from '../../protocol.ts';
import { Refused, type Requests, Unreachable } from '../connection/requests.ts';
import {
  afterSaving,
  draftOf,
  isTyped,
  rebase,
  type Typed,
  untyped,
  withBody,
  withField,
  withWhole,
} from './draft.ts';
import type { Recovery, TextPlace } from './recovery.ts';

/** What the person at the keyboard is told of a text. */
export type SaveState =
  | 'saved'
  | 'unsaved'
  | 'saving'
  /** What others saved is in it as well. */
  | 'merged'
  /** Others changed the same place: saving asks what to do. */
  | 'overtaken'
  | 'conflict'
  | 'unreachable'
  | 'refused';

export interface TextSessionInput {
  place: TextPlace;
  text: Text;
  requests: Requests;
  recovery: Recovery;
  now: () => number;
}

const checkAfterMs = 600;
const keepAfterMs = 250;

/** One text under somebody's hands: what is typed, how far it is saved, and what is wrong with it. */
export class TextSession {
  readonly place: TextPlace;
  readonly typed;
  readonly state = signal<SaveState>('saved');
  readonly checked;
  readonly conflict = signal<Conflict | null>(null);
  /** Why it could not be saved. */
  readonly refusal = signal<readonly DeskProblem[]>([]);
  /** When what is shown was typed, if it was not saved then; in milliseconds since 1970-01-01 UTC. */
  readonly recovered = signal<number | null>(null);
  /** Whether this browser has no room to keep what is typed. */
  readonly isUnkept = signal(false);
  private latest: Text;
  private readonly input: TextSessionInput;
  private checking: ReturnType<typeof setTimeout> | undefined;
  private keeping: ReturnType<typeof setTimeout> | undefined;

  constructor(input: TextSessionInput) {
    const { place, text, recovery } = input;
    this.input = input;
    this.place = place;
    this.latest = text;
    this.typed = signal(untyped(text));
    this.checked = signal<Checked>({ problems: text.problems, blocks: text.blocks, removed: text.removed });
    const kept = recovery.find(place);
    if (kept && isTyped(kept.typed)) this.recover(kept.typed, kept.at);
  }

  private recover(kept: Typed, at: number): void {
    const merged = rebase(kept, this.latest);
    this.typed.value = merged ?? kept;
    if (merged && !isTyped(merged)) {
      this.keepNow();
      return;
    }
    this.state.value = merged ? 'unsaved' : 'overtaken';
    this.recovered.value = at;
    this.checkSoon();
  }

  setBody = (body: string): void => this.type(withBody(this.typed.value, body));
  setWhole = (whole: string): void => this.type(withWhole(this.typed.value, whole));
  setField = (change: FieldChange): void => this.type(withField(this.typed.value, change));

  private type(next: Typed): void {
    batch(() => {
      this.typed.value = next;
      if (this.state.value !== 'saving') this.state.value = this.standing('saved');
    });
    clearTimeout(this.keeping);
    this.keeping = setTimeout(() => this.keepNow(), keepAfterMs);
    this.checkSoon();
  }

  /** What can be said of a text that is not being saved. */
  private standing(whenSaved: 'saved' | 'merged'): SaveState {
    if (!isTyped(this.typed.value)) return whenSaved;
    return this.typed.value.base.digest === this.latest.digest ? 'unsaved' : 'overtaken';
  }

  /** Keeps in this browser what is typed: also as the page closes. */
  keepNow(): void {
    clearTimeout(this.keeping);
    const { place, recovery, now } = this.input;
    this.isUnkept.value = !recovery.keep(place, this.typed.value, now());
  }

  /** Throws away what was typed. */
  revert(): void {
    batch(() => {
      this.typed.value = untyped(this.latest);
      this.conflict.value = null;
      this.recovered.value = null;
      this.refusal.value = [];
      this.state.value = 'saved';
    });
    this.keepNow();
    this.checkSoon();
  }

  /** The file is another one: somebody saved it, or it changed on disk. */
  overtake(next: Text): void {
    if (next.digest === this.latest.digest) return;
    this.latest = next;
    const merged = rebase(this.typed.value, next);
    const hadTyped = isTyped(this.typed.value);
    batch(() => {
      if (merged) this.typed.value = merged;
      if (this.state.value === 'saving' || this.state.value === 'conflict') return;
      this.state.value = merged ? this.standing(hadTyped ? 'merged' : 'saved') : 'overtaken';
    });
    if (hadTyped) this.keepNow();
    this.checkSoon();
  }

  /** Saves what is typed; what is typed meanwhile stays typed. */
  async save(): Promise<void> {
    if (this.state.value === 'saving' || !isTyped(this.typed.value)) return;
    const sent = this.typed.value;
    this.keepNow();
    this.state.value = 'saving';
    try {
      const { text, merged } = await this.input.requests.send('save', { at: this.at, body: draftOf(sent) });
      this.settle(text, afterSaving(this.typed.value, sent, text), merged);
    } catch (error) {
      this.fail(error);
    }
  }

  /** Saves what somebody made of both texts of a conflict. */
  async resolve(text: string): Promise<void> {
    const conflict = this.conflict.value;
    if (!conflict) return;
    this.state.value = 'saving';
    try {
      const body = { base: conflict.theirs, text, resolved: true } as const;
      const saved = await this.input.requests.send('save', { at: this.at, body });
      this.settle(saved.text, untyped(saved.text), saved.merged);
    } catch (error) {
      this.fail(error);
    }
  }

  /** Shows what the server has made of the text by itself: another stage, a record of translation. */
  settle(text: Text, typed: Typed | null, merged: boolean): void {
    batch(() => {
      this.latest = text;
      if (typed) this.typed.value = typed;
      this.conflict.value = null;
      this.recovered.value = null;
      this.refusal.value = [];
      this.checked.value = { problems: text.problems, blocks: text.blocks, removed: text.removed };
      this.state.value = this.standing(merged ? 'merged' : 'saved');
    });
    this.keepNow();
  }

  private fail(error: unknown): void {
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

  private checkSoon(): void {
    clearTimeout(this.checking);
    this.checking = setTimeout(() => void this.check(), checkAfterMs);
  }

  private async check(): Promise<void> {
    const asked = this.typed.value;
    try {
      const checked = await this.input.requests.send('check', { at: this.at, body: draftOf(asked) });
      if (asked === this.typed.value) this.checked.value = checked;
    } catch (error) {
      // What can't be reached is told when it is saved.
      if (!(error instanceof Refused || error instanceof Unreachable)) throw error;
    }
  }

  get at(): Record<string, string> {
    const { kind, id, edition } = this.place;
    return { kind, id, edition };
  }

  close(): void {
    this.keepNow();
    clearTimeout(this.checking);
  }
}
