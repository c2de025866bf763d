import type { ItemSession } from '../model/item-session.ts';
import { ConflictView } from './ConflictView.tsx';
import type { Workspace } from './workspace.ts';

/** Texts in which others changed the same place, one after the other: a pane may be out of sight, its question is not. */
export function Conflicts({ item, workspace: { later } }: { item: ItemSession; workspace: Workspace }) {
  const session = item.texts.find(({ conflict: { value } }) => value && !later.value.includes(value));
  const conflict = session?.conflict.value;
  if (!session || !conflict) return null;
  const close = () => {
    later.value = [...later.value, conflict];
  };
  return (
    <ConflictView
      key={`${session.place.edition} ${conflict.theirs}`}
      {...{ item, session, conflict, close }}
    />
  );
}
