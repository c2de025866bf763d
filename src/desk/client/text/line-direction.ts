import type { EditorState, Extension } from '@codemirror/state';
import { RangeSetBuilder } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';

export type TextDirection = 'ltr' | 'rtl';

/** Letters by their direction, as Unicode's strong classes have them: scripts that run from right to left. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const letter = /\p{L}/u;
/** What begins a heading, an item, a quotation, a row or a block: it stays on the side where those begin. */
const marked = /^\s*(?:#{1,6}\s|:{3,}|[-*+]\s|\d{1,9}[.)]\s|>|\|)/;

/**
 * How a line of a text runs: as its edition does, since a sentence may begin with a foreign name; but a line all of whose
 * letters run the other way, such as an address, runs as they do.
 */
export function lineDirection(line: string, edition: TextDirection): TextDirection {
  if (marked.test(line)) return edition;
  const letters = [...line].filter((one) => letter.test(one));
  const isMirrored = (one: string) => rightToLeft.test(one);
  if (letters.length === 0) return edition;
  if (edition === 'rtl') return letters.some(isMirrored) ? 'rtl' : 'ltr';
  return letters.every(isMirrored) ? 'rtl' : 'ltr';
}

/** Gives each line that is drawn its own direction; the cursor then moves as the letters do. */
export function lineDirections(edition: TextDirection): Extension {
  const plugin = ViewPlugin.fromClass(
    class {
      decorations: DecorationSet;
      constructor(view: EditorView) {
        this.decorations = directionsOf(view.state, view.visibleRanges, edition);
      }
      update({ docChanged, viewportChanged, state, view }: ViewUpdate) {
        if (docChanged || viewportChanged)
          this.decorations = directionsOf(state, view.visibleRanges, edition);
      }
    },
    { decorations: ({ decorations }) => decorations },
  );
  return [plugin, EditorView.perLineTextDirection.of(true)];
}

function directionsOf(
  { doc }: EditorState,
  ranges: readonly { from: number; to: number }[],
  edition: TextDirection,
): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of ranges) {
    for (let place = from; place <= to; ) {
      const line = doc.lineAt(place);
      const dir = lineDirection(line.text, edition);
      if (dir !== edition) builder.add(line.from, line.from, Decoration.line({ attributes: { dir } }));
      place = line.to + 1;
    }
  }
  return builder.finish();
}
