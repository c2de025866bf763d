import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Kind } from '../../protocol.ts';
import { typedValue } from '../model/draft.ts';
import type { ItemSession } from '../model/item-session.ts';
import { tell, useDesk } from '../shared/desk.ts';
import { StayingButton } from '../shared/StayingButton.tsx';
import { optional } from '../shared/strings.ts';
import { useTitle } from '../shared/title.ts';
import { Comments } from './Comments.tsx';
import { Conflicts } from './Conflicts.tsx';
import { EditionPane } from './EditionPane.tsx';
import { openItem } from './open-item.ts';
import { PreviewPane } from './PreviewPane.tsx';
import { PublishButtons } from './PublishButtons.tsx';
import { PaneButtons, type Panes, previewPane, usePanes } from './panes.tsx';
import { SaveNote, saveNote } from './SaveNote.tsx';
import { ItemStatus } from './SaveStatus.tsx';
import { createWorkspace } from './workspace.ts';

interface Props {
  kind: Kind;
  id: string;
}

/** A story, a page or a vocabulary, to be written. */
export function ItemView({ kind, id }: Props) {
  const desk = useDesk();
  const [session, setSession] = useState<ItemSession | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => openItem(desk, { kind, id }, setSession, setFailure), [kind, id]);
  if (failure !== null) return <h1 class="empty">{failure}</h1>;
  if (!session) return <p class="empty">{desk.t('loading')}</p>;
  return <OpenItem key={`${kind}/${id}`} item={session} />;
}

function OpenItem({ item }: { item: ItemSession }) {
  const workspace = useMemo(() => createWorkspace(item), [item]);
  const panes = usePanes(item);
  useSaveKey(item);
  return (
    <div class="item">
      <ItemHeader item={item} />
      <ItemBar item={item} panes={panes} />
      <div class="panes">
        {item.texts.map((session) => {
          const { edition } = session.place;
          return (
            <div key={edition} class="holder" hidden={!panes.shown.includes(edition)}>
              <EditionPane {...{ item, session, workspace }} />
            </div>
          );
        })}
        {panes.shown.includes(previewPane) && (
          <div class="holder">
            <PreviewPane item={item} workspace={workspace} />
          </div>
        )}
      </div>
      <Conflicts item={item} workspace={workspace} />
      <Comments item={item} />
    </div>
  );
}

/** Ctrl+S and Cmd+S save, wherever the cursor is. */
function useSaveKey(item: ItemSession): void {
  const { t } = useDesk();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.code !== 'KeyS') return;
      event.preventDefault();
      if (!item.hasTyped) tell(t('nothingToSave'));
      void item.save();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [item, t]);
}

function ItemHeader({ item }: { item: ItemSession }) {
  const { t, formats } = useDesk();
  const { kind, id, original, present } = item.item.value;
  const text = item.text(original) ?? item.texts[0];
  const title = text ? typedValue(text.typed.value, ['title']) : null;
  const base = text?.typed.value.base;
  const name = kind === 'vocabulary' ? optional(t, `vocabulary.${id}`, id) : id;
  useTitle(typeof title === 'string' ? title : name);
  return (
    <header class="item-header">
      <p class="kicker">
        {t(`kind.${kind}`)} <bdi class="id">{id}</bdi>
      </p>
      <h1>
        <bdi lang={typeof title === 'string' ? base?.language : undefined}>
          {typeof title === 'string' ? title : name}
        </bdi>
      </h1>
      {present.length > 0 && (
        <p class="small">{t('alsoHere', { names: formats.list(present.map(({ name }) => name)) })}</p>
      )}
    </header>
  );
}

/** What stays in sight while somebody scrolls. */
function ItemBar({ item, panes }: { item: ItemSession; panes: Panes }) {
  const { t } = useDesk();
  return (
    <div class="item-bar">
      <PaneButtons panes={panes} />
      <ItemStatus item={item} />
      <PublishButtons item={item} />
      <SaveNote item={item} />
      <StayingButton
        label={t('save')}
        describedBy={saveNote}
        class="primary"
        keys={{ shown: t('saveKey'), said: 'Control+S Meta+S' }}
        idle={item.hasTyped ? null : t('nothingToSave')}
        press={() => void item.save()}
      />
    </div>
  );
}
