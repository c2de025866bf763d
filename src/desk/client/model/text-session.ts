import { signal } from '@preact/signals';
import type { Conflict, FieldChange, Save, Text } from '../../protocol.ts';
import type { Requests } from '../connection/requests.ts';
import {
  afterSaving,
  draftOf,
  isTyped,
  type Typed,
  untyped,
  withBody,
  withField,
  withWhole,
} from './draft.ts';
import type { Recovery, TextPlace } from './recovery.ts';
import { TextState } from './text-state.ts';

export interface TextSessionInput {
  place: TextPlace;
  text: Text;
  requests: Requests;
  recovery: Recovery;
  /** Asks soon what is wrong with what is typed. */
  check: () => void;
  /** Milliseconds since 1970-01-01 UTC. */
  now: () => number;
}

const keepAfterMs = 250;

/** One text under somebody's hands: it is kept in the browser, checked as it is typed, and saved. */
export class TextSession extends TextState {
  readonly place: TextPlace;
  /** Whether this browser has no room to keep what is typed. */
  readonly isUnkept = signal(false);
  private readonly input: TextSessionInput;
  private keeping: ReturnType<typeof setTimeout> | undefined;

  constructor(input: TextSessionInput) {
    const { place, text, recovery } = input;
    super(text);
    this.input = input;
    this.place = place;
    const kept = recovery.find(place);
    if (!kept || !isTyped(kept.typed)) return;
    this.recover(kept.typed, kept.at);
    this.changed();
  }

  setBody = (body: string): void => this.set(withBody(this.typed.value, body));
  setWhole = (whole: string): void => this.set(withWhole(this.typed.value, whole));
  setField = (change: FieldChange): void => this.set(withField(this.typed.value, change));

  private set(next: Typed): void {
    this.type(next);
    clearTimeout(this.keeping);
    this.keeping = setTimeout(() => this.keepNow(), keepAfterMs);
    this.input.check();
  }

  /** Keeps in this browser what is typed: also as the page closes. */
  keepNow(): void {
    clearTimeout(this.keeping);
    const { place, recovery, now } = this.input;
    const at = this.recovered.value ?? now();
    this.isUnkept.value = !recovery.keep(place, this.typed.value, at);
  }

  private changed(): void {
    this.keepNow();
    this.input.check();
  }

  /** Throws away what was typed. */
  revert(): void {
    this.forget();
    this.changed();
  }

  /** Takes in what the server has by now, below what is typed. */
  overtake(next: Text): void {
    this.replace(next);
    this.keepNow();
  }

  /** Saves what is typed; what is typed meanwhile stays typed. */
  async save(): Promise<void> {
    if (this.state.value === 'saving' || !isTyped(this.typed.value)) return;
    const sent = this.typed.value;
    this.keepNow();
    await this.send(draftOf(sent), (text) => afterSaving(this.typed.value, sent, text));
  }

  /** Others published the same lines in other words: what the user had is as if it were typed. */
  contend(conflict: Conflict): void {
    this.setWhole(conflict.mine);
    this.keepNow();
    this.conflict.value = conflict;
    this.state.value = 'conflict';
  }

  /** Saves what somebody made of both texts of a conflict. */
  async resolve(text: string): Promise<void> {
    const base = this.conflict.value?.theirs;
    if (base !== undefined) await this.send({ base, text, resolved: true }, untyped);
  }

  private async send(body: Save, left: (saved: Text) => Typed | null): Promise<void> {
    this.state.value = 'saving';
    try {
      const { text, merged } = await this.input.requests.send('save', { at: this.at, body });
      this.settle(text, left(text), merged);
    } catch (error) {
      this.failed(error);
    }
  }

  /** Shows what the server has written; see `written`. */
  settle(text: Text, typed: Typed | null, merged: boolean): void {
    this.written(text, typed, merged);
    this.keepNow();
  }

  get at(): Record<string, string> {
    const { kind, id, edition } = this.place;
    return { kind, id, edition };
  }

  close(): void {
    this.keepNow();
  }
}

/** The digest of each text as it is shown, by its edition. */
export const digestsOf = (texts: readonly TextSession[]): Record<string, string> =>
  Object.fromEntries(texts.map(({ typed: { value } }) => [value.base.edition, value.base.digest]));

/** Others published other words where these texts were changed: each is asked about. */
export function contendIn(texts: readonly TextSession[], conflict: Conflict): void {
  for (const one of [conflict, ...(conflict.others ?? [])])
    texts.find(({ typed }) => typed.value.base.file === one.problems[0]?.file)?.contend(one);
}
