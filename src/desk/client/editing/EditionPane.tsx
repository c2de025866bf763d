import { useSignalEffect } from '@preact/signals';
import { useState } from 'preact/hooks';
import { isTyped } from '../model/draft.ts';
import type { ItemSession } from '../model/item-session.ts';
import type { TextSession } from '../model/text-session.ts';
import { useDesk } from '../shared/desk.ts';
import { scriptOf } from '../shared/formats.ts';
import { textLabel } from '../shared/text-label.ts';
import { Begun } from './Begun.tsx';
import { FieldForm } from './FieldForm.tsx';
import { ProblemList } from './ProblemList.tsx';
import { Recovered, SaveRefused, SaveStatus } from './SaveStatus.tsx';
import { StageButton } from './StageButton.tsx';
import { StaleList } from './StaleList.tsx';
import { TextEditor } from './TextEditor.tsx';
import { alignEditor, type Workspace } from './workspace.ts';

interface Props {
  item: ItemSession;
  session: TextSession;
  workspace: Workspace;
}

/** One edition of an item: its fields, its text, and what is to be said of them. */
export function EditionPane(props: Props) {
  const desk = useDesk();
  const { item, session, workspace } = props;
  const id = session.place.edition;
  useSignalEffect(() => alignEditor(item, workspace, id));
  return (
    <section
      class="pane edition"
      aria-label={textLabel(desk, session.place)}
      onFocusIn={() => {
        workspace.active.value = id;
      }}
    >
      <Heading item={item} session={session} />
      <Recovered session={session} />
      <SaveRefused session={session} />
      <PutOff {...props} />
      <Begun session={session}>
        <Contents {...props} />
      </Begun>
    </section>
  );
}

function Heading({ item, session }: Pick<Props, 'item' | 'session'>) {
  const desk = useDesk();
  const { t, edition } = desk;
  const id = session.place.edition;
  const known = edition(id);
  const role = item.item.value.original === id ? 'original' : 'translation';
  return (
    <header>
      <h2>
        <bdi lang={known?.language}>{textLabel(desk, session.place)}</bdi>{' '}
        {known && item.texts.length > 1 && <small>{t(role)}</small>}
      </h2>
      {known && <StageButton item={item} session={session} />}
      <SaveStatus item={item} session={session} />
    </header>
  );
}

/** Fields and text, or the whole file as text. */
function Contents({ item, session, workspace }: Props) {
  const { base, whole } = session.typed.value;
  const hasForm = base.fields.length > 0;
  const [asText, setAsText] = useState(false);
  const isWhole = asText || !hasForm || whole !== null;
  const editor = workspace.editors.get(session.place.edition);
  const line = workspace.lines.get(session.place.edition);
  if (!editor || !line) return null;
  const goTo = (to: number, column?: number) => editor.value?.goTo(to, column);
  return (
    <>
      {!isWhole && <FieldForm item={item} session={session} />}
      <div class="writing" data-script={scriptOf(base.language)}>
        <TextEditor {...{ item, session, isWhole, line }} text={base} handle={editor} />
      </div>
      <ProblemList session={session} goTo={goTo} />
      <StaleList {...{ item, session, goTo }} />
      {hasForm && base.may.write && <WholeFile {...{ session, isWhole, setAsText }} />}
    </>
  );
}

interface WholeProps {
  session: TextSession;
  isWhole: boolean;
  setAsText(asText: boolean): void;
}

/** Front matter as text: once everything is saved, since a form and a text of it can't both be typed. */
function WholeFile({ session, isWhole, setAsText }: WholeProps) {
  const { t } = useDesk();
  const canSwitch = !isTyped(session.typed.value);
  return (
    <label class="choice small">
      <input
        type="checkbox"
        checked={isWhole}
        disabled={!canSwitch}
        onInput={({ currentTarget }) => setAsText(currentTarget.checked)}
      />{' '}
      {t(canSwitch ? 'wholeFile' : 'wholeFileSaved')}
    </label>
  );
}

/** Others changed the same place, and what becomes of it was put off. */
function PutOff({ item, session, workspace }: Props) {
  const { t } = useDesk();
  const conflict = session.conflict.value;
  const { later } = workspace;
  if (!conflict || !later.value.includes(conflict)) return null;
  return (
    <div class="banner wrong">
      <p>{t('conflictIntro', { name: item.savedBy.value ?? t('others') })}</p>
      <button
        type="button"
        onClick={() => {
          later.value = later.value.filter((one) => one !== conflict);
        }}
      >
        {t('compare')}
      </button>
    </div>
  );
}
