import { setDiagnostics } from '@codemirror/lint';
import type { EditorView } from '@codemirror/view';
import { effect, type Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Text } from '../../protocol.ts';
import { typedBody, wholeOf } from '../model/draft.ts';
import type { ItemSession } from '../model/item-session.ts';
import type { TextSession } from '../model/text-session.ts';
import { type Desk, useDesk } from '../shared/desk.ts';
import { hintOf, messageOf } from '../shared/problem-words.ts';
import { textLabel } from '../shared/text-label.ts';
import { completion } from '../text/completion.ts';
import { goToLine, openEditor, showDocument, showLine } from '../text/editor.ts';
import { type MarkedLines, markParts } from '../text/marked-parts.ts';
import { phrasesOf } from '../text/phrases.ts';
import { diagnosticsOf, linesBefore } from '../text/places.ts';
import { offersOf } from './offers.ts';
import { insertPictures } from './pictures.ts';

/** What others in the window may ask of an editor. */
export interface EditorHandle {
  /** A line of the file. */
  goTo(line: number, column?: number): void;
  mark(parts: readonly MarkedLines[]): void;
  /** Scrolls to a line of the file; the cursor stays where it is. */
  show(line: number): void;
}

interface Props {
  item: ItemSession;
  session: TextSession;
  text: Text;
  /** Whether the front matter is edited as text as well. */
  isWhole: boolean;
  handle: Signal<EditorHandle | null>;
  /** The line of the file that the cursor is in. */
  line: Signal<number>;
}

/** The Markdown of one text. */
export function TextEditor(props: Props) {
  const desk = useDesk();
  const place = useRef<HTMLDivElement>(null);
  const { session, isWhole, text } = props;
  useEffect(() => {
    if (!place.current) return undefined;
    const view = open(place.current, desk, props);
    const stop = follow(view, desk, props);
    return () => {
      stop();
      view.destroy();
    };
  }, [session, isWhole, text.may.write, desk]);
  return <div ref={place} class="text-editor" />;
}

const shownText = ({ session, isWhole }: Props): string => {
  const typed = session.typed.value;
  return isWhole ? (typed.whole ?? wholeOf(typed.base)) : typedBody(typed);
};

const before = ({ session, isWhole }: Props): number =>
  isWhole ? 0 : (session.checked.peek().bodyLine ?? linesBefore(session.typed.peek().base) + 1) - 1;

function open(parent: HTMLElement, desk: Desk, props: Props): EditorView {
  const { session, text, isWhole, item, line } = props;
  const view: EditorView = openEditor({
    parent,
    doc: shownText(props),
    language: text.language,
    direction: text.direction,
    label: desk.t('textIn', { edition: textLabel(desk, session.place) }),
    placeholder: placeholderOf(desk, text),
    isReadOnly: !text.may.write,
    isMarkdown: session.place.kind !== 'vocabulary',
    nonce: desk.nonce,
    phrases: phrasesOf(desk.t),
    completion: completion(offersOf(desk, item, text.edition)),
    changed: isWhole ? session.setWhole : session.setBody,
    moved: (number) => {
      line.value = number + before(props);
    },
    dropped: (files, at) => void insertPictures({ desk, item, view }, files, at),
  });
  return view;
}

/** In the language of the text, where the interface has words in it. */
function placeholderOf(desk: Desk, { edition, language, direction, may }: Text) {
  const own = desk.edition(edition)?.writeHere;
  const said = own === undefined ? desk.language : { language, direction };
  return { ...said, text: may.write ? (own ?? desk.t('writeHere')) : '' };
}

/** What is typed in fields moves the body in the file: the cursor is in another line then, without moving. */
function followCursor(view: EditorView, { session, line, isWhole }: Props): void {
  const { bodyLine } = session.checked.value;
  const { base } = session.typed.value;
  if (line.peek() === 0) return;
  const above = isWhole ? 0 : (bodyLine ?? linesBefore(base) + 1) - 1;
  line.value = view.state.doc.lineAt(view.state.selection.main.head).number + above;
}

/** Shows what changes elsewhere, as long as the editor is there. */
function follow(view: EditorView, { t }: Desk, props: Props): () => void {
  const { session, handle } = props;
  const stops = [
    effect(() => followCursor(view, props)),
    effect(() => showDocument(view, shownText(props))),
    effect(() => {
      const problems = session.checked.value.problems.map((one) => ({
        ...one,
        message: messageOf(t, one),
        hint: hintOf(t, one),
      }));
      view.dispatch(setDiagnostics(view.state, diagnosticsOf(problems, view.state.doc, before(props))));
    }),
  ];
  handle.value = {
    show: (line) => showLine(view, line - before(props)),
    goTo: (line, column) => goToLine(view, line - before(props), column),
    mark: (parts) =>
      markParts(
        view,
        parts.map((one) => ({ ...one, from: one.from - before(props), to: one.to - before(props) })),
      ),
  };
  return () => {
    handle.value = null;
    for (const stop of stops) stop();
  };
}
