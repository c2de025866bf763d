import { type Signal, signal } from '@preact/signals';
import type { Block, Conflict } from '../../protocol.ts';
import { isTyped } from '../model/draft.ts';
import type { ItemSession } from '../model/item-session.ts';
import type { TextSession } from '../model/text-session.ts';
import type { MarkedLines } from '../text/marked-parts.ts';
import { blockAt, pairOf } from '../text/places.ts';
import type { EditorHandle } from './TextEditor.tsx';

/** What the panes of an item know of each other. */
export interface Workspace {
  /** The edition that was last written in. */
  active: Signal<string>;
  editors: ReadonlyMap<string, Signal<EditorHandle | null>>;
  /** Edition → the line of its file that the cursor is in. */
  lines: ReadonlyMap<string, Signal<number>>;
  /** Conflicts that somebody wants to decide later. */
  later: Signal<readonly Conflict[]>;
}

export function createWorkspace({ texts, item }: ItemSession): Workspace {
  const editions = texts.map(({ place }) => place.edition);
  return {
    active: signal(item.value.original),
    editors: new Map(editions.map((id) => [id, signal<EditorHandle | null>(null)])),
    lines: new Map(editions.map((id) => [id, signal(0)])),
    later: signal<readonly Conflict[]>([]),
  };
}

/** The part of a text that the cursor is in. */
export function currentBlock(item: ItemSession, workspace: Workspace, edition: string): Block | undefined {
  const line = workspace.lines.get(edition)?.value ?? 0;
  return line === 0 ? undefined : blockAt(item.text(edition)?.checked.value.blocks ?? [], line);
}

/** The part of an edition that says what the part under the cursor says in the one that is written in. */
export function alignedBlock(item: ItemSession, workspace: Workspace, edition: string): Block | undefined {
  const active = workspace.active.value;
  const block = currentBlock(item, workspace, active);
  if (!block || active === edition) return block;
  const others = item.text(edition)?.checked.value.blocks ?? [];
  return pairOf(block, others, active === item.item.value.original);
}

/** Draws the parts of a text apart that are stale, and the one that is aligned with the cursor elsewhere; and shows it. */
export function alignEditor(item: ItemSession, workspace: Workspace, edition: string): void {
  const editor = workspace.editors.get(edition)?.value;
  const blocks = item.text(edition)?.checked.value.blocks ?? [];
  if (!editor) return;
  const marks = blocks
    .filter(({ stale, field }) => stale && !field)
    .map((one): MarkedLines => ({ from: one.line, to: one.endLine, class: 'md-stale' }));
  const isElsewhere = workspace.active.value !== edition;
  const aligned = isElsewhere ? alignedBlock(item, workspace, edition) : undefined;
  if (aligned) marks.push({ from: aligned.line, to: aligned.endLine, class: 'md-aligned' });
  editor.mark(marks);
  if (aligned) editor.show(aligned.line);
}

/** The text that is written in; of one that is not begun there is no page, and the original is what it will be made from. */
export function shownText(item: ItemSession, active: string): TextSession | undefined {
  const own = item.text(active);
  const isThere = own && (own.typed.value.base.exists || isTyped(own.typed.value));
  return isThere ? own : (item.text(item.item.value.original) ?? own);
}
