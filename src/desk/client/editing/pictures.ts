import type { EditorView } from '@codemirror/view';
import type { ItemSession } from '../model/item-session.ts';
import type { Desk } from '../shared/desk.ts';
import { upload } from '../shared/upload.ts';

interface Where {
  desk: Desk;
  item: ItemSession;
  view: EditorView;
}

/** Uploads pictures, and writes them into a text at a place: the alternative text is then selected, to be written. */
export async function insertPictures({ desk, item, view }: Where, files: readonly File[], place: number) {
  for (const file of files) {
    const name = await upload(desk, item, file);
    if (name === null) continue;
    const at = Math.min(place, view.state.doc.length);
    const start = view.state.doc.lineAt(at).from === at ? '' : '\n\n';
    const alt = desk.t('describePicture');
    view.dispatch({
      changes: { from: at, insert: `${start}![${alt}](${name})\n` },
      selection: { anchor: at + start.length + 2, head: at + start.length + 2 + alt.length },
    });
    view.focus();
  }
}
