import type { ItemSession } from '../model/item-session.ts';
import { useDesk } from '../shared/desk.ts';

/** What the note is called in the page. */
export const saveNote = 'save-note';

/** Where there is no Git, a published text goes to readers as soon as it is saved: said beside the button. */
export function SaveNote({ item }: { item: ItemSession }) {
  const { t, edition, formats, session } = useDesk();
  const out = item.item.value.texts.filter(
    ({ exists, stage, may }) => exists && stage === 'published' && may.publish,
  );
  if (session.git || item.item.value.kind === 'vocabulary' || out.length === 0) return null;
  const names = out.map((one) => edition(one.edition)?.label ?? one.edition);
  return (
    <p id={saveNote} class="small save-note">
      {t('saveIsPublic', { editions: formats.list(names) })}
    </p>
  );
}
