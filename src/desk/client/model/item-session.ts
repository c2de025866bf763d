import { batch, signal } from '@preact/signals';
import type { Comment, DeskEvent, Item, Kind, Move, Picture, Saved } from '../../protocol.ts';
import { Refused } from '../connection/requests.ts';
import { type Checking, createChecking } from './checking.ts';
import { isTyped, untyped } from './draft.ts';
import { openTexts, type TextsInput, withPicture } from './open-texts.ts';
import { contendIn, digestsOf, type TextSession } from './text-session.ts';

export interface ItemSessionInput extends TextsInput {
  item: Item;
}

/** A story, a page or a vocabulary under somebody's hands. */
export class ItemSession {
  readonly item;
  /** The original, and then the others in the order of the publication. */
  readonly texts: readonly TextSession[];
  /** Who saved it last, besides the user. */
  readonly savedBy = signal<string | null>(null);
  private readonly input: ItemSessionInput;
  private readonly check: Checking;

  constructor(input: ItemSessionInput) {
    const { item, requests } = input;
    this.input = input;
    this.item = signal(item);
    this.check = createChecking(requests, item, () => this.texts);
    this.texts = openTexts(item, input, this.check);
  }

  static async open(at: { kind: Kind; id: string }, input: TextsInput): Promise<ItemSession> {
    const [item] = await Promise.all([input.requests.send('item', { at }), input.recovery.look()]);
    return new ItemSession({ ...input, item });
  }

  get at(): { kind: Kind; id: string } {
    return { kind: this.item.value.kind, id: this.item.value.id };
  }
  text(edition: string): TextSession | undefined {
    return this.texts.find(({ place }) => place.edition === edition);
  }
  get hasTyped(): boolean {
    return this.texts.some(({ typed }) => isTyped(typed.value));
  }
  async save(): Promise<void> {
    for (const text of this.texts) await text.save();
  }

  /** What the server says of saved texts says nothing of what is typed in one of them. */
  private checkTyped(): void {
    const typed = this.texts.find((text) => isTyped(text.typed.value));
    if (typed) this.check(typed.place.edition);
  }

  /** Does what an event of the server tells, if it is about this item. */
  async hear(event: DeskEvent): Promise<void> {
    if (!('id' in event) || event.kind !== this.at.kind || event.id !== this.at.id) return;
    if (event.type === 'presence') this.item.value = { ...this.item.value, present: event.present };
    else if (event.type === 'comments' || event.type === 'changed') {
      await this.refresh();
      if (event.type === 'changed') this.savedBy.value = event.by?.name ?? null;
    }
  }

  /** The server can be reached again: what was to be saved is saved, and what others did meanwhile is read. */
  async reconnect(): Promise<void> {
    await this.refresh();
    for (const text of this.texts) if (text.state.value === 'unreachable') await text.save();
  }

  /** Reads again what the server has, below what is typed. */
  async refresh(): Promise<void> {
    this.show(await this.input.requests.send('item', { at: this.at }));
  }

  private show(item: Item): void {
    batch(() => {
      this.item.value = item;
      for (const text of item.texts) this.text(text.edition)?.overtake(text);
    });
    this.checkTyped();
  }

  /** Moves a text to another stage. What is typed is saved first: a stage is that of what others see. */
  async move(edition: string, move: Omit<Move, 'base'>): Promise<void> {
    await this.change(edition, ({ at, base }) =>
      this.input.requests.send('move', { at, body: { ...move, base } }),
    );
  }

  /** Records that parts of a translation say what the original says; all of them if none is named. */
  async accept(edition: string, blocks: number[]): Promise<void> {
    // Parts of the original are counted as it is typed.
    const original = this.text(this.item.value.original);
    await original?.save();
    if (original && isTyped(original.typed.value)) return;
    await this.change(edition, ({ at, base }) =>
      this.input.requests.send('accept', { at, body: { blocks, base } }),
    );
  }

  private async change(
    edition: string,
    ask: (text: { at: Record<string, string>; base: string }) => Promise<Saved>,
  ): Promise<void> {
    const session = this.text(edition);
    await session?.save();
    if (!session || isTyped(session.typed.value)) return;
    const { text, merged } = await ask({ at: session.at, base: session.typed.value.base.text });
    session.settle(text, untyped(text), merged);
    await this.refresh();
  }

  async publish(editions: string[]): Promise<void> {
    const seen = digestsOf(this.texts);
    try {
      this.show((await this.input.requests.send('publish', { at: this.at, body: { editions, seen } })).item);
    } catch (error) {
      if (error instanceof Refused && error.conflict) {
        await this.refresh();
        contendIn(this.texts, error.conflict);
      }
      throw error;
    }
  }

  /** Goes back to what the main branch has. */
  async discard(): Promise<void> {
    const item = await this.input.requests.send('discard', { at: this.at });
    for (const text of this.texts) text.revert();
    this.show(item);
  }

  async upload(file: File): Promise<Picture> {
    const wanted = { at: this.at, query: { name: file.name }, body: file };
    const picture = await this.input.requests.send('upload', wanted);
    this.item.value = withPicture(this.item.value, picture);
    return picture;
  }

  showComments(comments: Comment[]): void {
    this.item.value = { ...this.item.value, comments };
  }

  close(): void {
    this.check.cancel();
    for (const text of this.texts) text.close();
  }
}
