import { RangeSetBuilder, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';

/** Lines of the document, from 1, both included, and the class they are drawn with. */
export interface MarkedLines {
  from: number;
  to: number;
  class: string;
}

const mark = StateEffect.define<readonly MarkedLines[]>();

/** Draws parts of a text apart: what is stale, what says the same as the part under the cursor. */
export const markedParts = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, { changes, effects, state }) => {
    const wanted = effects.find((one) => one.is(mark))?.value as readonly MarkedLines[] | undefined;
    return wanted ? decorationsOf(wanted, state.doc) : marks.map(changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Replaces what is drawn apart. */
export function markParts(view: EditorView, parts: readonly MarkedLines[]): void {
  view.dispatch({ effects: mark.of(parts) });
}

function decorationsOf(parts: readonly MarkedLines[], doc: EditorView['state']['doc']): DecorationSet {
  const classes = new Map<number, string[]>();
  for (const { from, to, class: name } of parts) {
    for (let line = Math.max(from, 1); line <= Math.min(to, doc.lines); line++)
      classes.set(line, [...(classes.get(line) ?? []), name]);
  }
  const builder = new RangeSetBuilder<Decoration>();
  for (const [line, names] of [...classes].sort(([a], [b]) => a - b)) {
    const { from } = doc.line(line);
    builder.add(from, from, Decoration.line({ class: names.join(' ') }));
  }
  return builder.finish();
}
