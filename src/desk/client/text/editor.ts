import { closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bidiIsolates } from '@codemirror/language';
import { lintGutter, lintKeymap } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Annotation, EditorState, type Extension, Transaction } from '@codemirror/state';
import { drawSelection, EditorView, keymap, placeholder } from '@codemirror/view';
import { changesBetween } from '../model/merge.ts';
import { highlighting } from './highlight.ts';
import { lineDirections, type TextDirection } from './line-direction.ts';
import { newsMarkdown } from './markdown-language.ts';
import { markedParts } from './marked-parts.ts';

export interface TextEditorOptions {
  parent: HTMLElement;
  doc: string;
  language: string;
  direction: TextDirection;
  /** What the field is called. */
  label: string;
  /** What stands in it while nothing does, in the language of the interface. */
  placeholder: { text: string; language: string; direction: TextDirection };
  isReadOnly: boolean;
  /** Vocabularies are not. */
  isMarkdown: boolean;
  nonce: string;
  phrases: Record<string, string>;
  completion: Extension;
  /** What was typed. */
  changed(doc: string): void;
  /** The line of the cursor, from 1. */
  moved(line: number): void;
  /** Pictures that were dropped or pasted. */
  dropped(files: readonly File[], place: number): void;
}

/** What came from elsewhere, and was not typed here. */
const fromOutside = Annotation.define<true>();

const keys = [
  ...closeBracketsKeymap,
  ...completionKeymap,
  ...defaultKeymap,
  ...historyKeymap,
  ...searchKeymap,
  ...lintKeymap,
];

/** A field for the Markdown of one text, in its language and direction. Tab leaves it, as it leaves every field. */
export function openEditor(options: TextEditorOptions): EditorView {
  const { parent, doc, nonce, direction, phrases, completion, isReadOnly } = options;
  const extensions: Extension[] = [
    EditorView.cspNonce.of(nonce),
    EditorState.phrases.of(phrases),
    EditorState.readOnly.of(isReadOnly),
    EditorView.lineWrapping,
    attributesOf(options),
    history(),
    drawSelection(),
    search({ top: true }),
    highlightSelectionMatches(),
    options.isMarkdown ? [newsMarkdown(), highlighting] : [],
    closeBrackets(),
    lineDirections(direction),
    bidiIsolates({ alwaysIsolate: true }),
    markedParts,
    lintGutter(),
    completion,
    placeholder(hintOf(options.placeholder)),
    keymap.of(keys),
    watch(options),
  ];
  return new EditorView({ parent, state: EditorState.create({ doc, extensions }) });
}

const attributesOf = ({ language, direction, label }: TextEditorOptions) => [
  EditorView.editorAttributes.of({ dir: direction }),
  EditorView.contentAttributes.of({
    lang: language,
    dir: direction,
    tabindex: '0',
    'aria-label': label,
    spellcheck: 'true',
    autocorrect: 'on',
    autocapitalize: 'sentences',
  }),
];

function hintOf({ text, language, direction }: TextEditorOptions['placeholder']): HTMLElement {
  const hint = document.createElement('span');
  hint.lang = language;
  hint.dir = direction;
  hint.textContent = text;
  return hint;
}

const watch = ({ changed, moved, dropped }: TextEditorOptions): Extension => {
  const take = (data: DataTransfer | null, place: number | null) => {
    const files = [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
    if (files.length === 0 || place === null) return false;
    dropped(files, place);
    return true;
  };
  return [
    EditorView.updateListener.of(({ docChanged, selectionSet, state, transactions }) => {
      const isOurs = !transactions.some((one) => one.annotation(fromOutside));
      if (docChanged && isOurs) changed(state.doc.toString());
      if (docChanged || selectionSet) moved(state.doc.lineAt(state.selection.main.head).number);
    }),
    EditorView.domEventHandlers({
      drop: (event, view) =>
        take(event.dataTransfer, view.posAtCoords({ x: event.clientX, y: event.clientY })),
      paste: (event, view) => take(event.clipboardData, view.state.selection.main.head),
    }),
  ];
};

/** Shows a text that others changed; the cursor stays in its words. */
export function showDocument(view: EditorView, doc: string): void {
  const was = view.state.doc.toString();
  if (was === doc) return;
  // To undo is to take back what one typed, not what others did.
  const annotations = [fromOutside.of(true), Transaction.addToHistory.of(false)];
  view.dispatch({ changes: changesBetween(was, doc), annotations });
}

/** Puts the cursor at the start of a line, from 1, and shows it. */
export function goToLine(view: EditorView, line: number, column = 1): void {
  const { from, to } = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines));
  const place = Math.min(from + Math.max(column, 1) - 1, to);
  view.dispatch({ selection: { anchor: place }, effects: EditorView.scrollIntoView(place, { y: 'center' }) });
  view.focus();
}

/** Scrolls to a line, from 1; the cursor stays where it is. */
export function showLine(view: EditorView, line: number): void {
  const { from } = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines));
  view.dispatch({ effects: EditorView.scrollIntoView(from, { y: 'center' }) });
}
