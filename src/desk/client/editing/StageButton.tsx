import { useState } from 'preact/hooks';
import type { Stage } from '../../protocol.ts';
import type { ItemSession } from '../model/item-session.ts';
import type { TextSession } from '../model/text-session.ts';
import { Dialog } from '../shared/Dialog.tsx';
import { tell, useDesk } from '../shared/desk.ts';
import { Answers, Form, FormField, Select } from '../shared/Form.tsx';
import { useAsking } from '../shared/use-asking.ts';
import { tellPublished } from './tell-published.ts';

interface Props {
  item: ItemSession;
  session: TextSession;
}

/** How far a text is, and where it goes next. */
export function StageButton({ item, session }: Props) {
  const { t, edition } = useDesk();
  const [isOpen, setOpen] = useState(false);
  const { stage, may, exists } = session.typed.value.base;
  if (!exists) return null;
  const name = t(`stage.${stage}`);
  if (may.move.length === 0) return <span class={`stage ${stage}`}>{name}</span>;
  return (
    <>
      <button type="button" class={`stage ${stage}`} onClick={() => setOpen(true)}>
        <span class="sr-only">
          {t('stage')}, {edition(session.place.edition)?.label}:{' '}
        </span>
        {name} · <span class="change">{t('changeStage')}</span>
      </button>
      {isOpen && <MoveDialog item={item} session={session} close={() => setOpen(false)} />}
    </>
  );
}

/** Where there is Git, to publish is a step of its own, which takes the text to readers as well. */
function MoveDialog({ item, session, close }: Props & { close(): void }) {
  const desk = useDesk();
  const { t, edition } = desk;
  const hasGit = desk.session.git;
  const { stage, may } = session.typed.value.base;
  const stages = may.move.filter((one) => one !== 'published' || !hasGit);
  const [to, setTo] = useState<Stage | null>(null);
  const [reviewer, setReviewer] = useState('');
  const label = edition(session.place.edition)?.label ?? '';
  const move = useAsking()(async () => {
    if (!to) return;
    const review = to === 'review' && reviewer !== '' ? { review: reviewer } : {};
    await item.move(session.place.edition, { to, ...review });
    const isThere = session.typed.value.base.stage === to;
    if (isThere && to === 'published') tellPublished(desk, item, [session.place.edition]);
    else if (isThere) tell(t('moved', { edition: label, stage: t(`stage.${to}`) }));
    close();
  });
  return (
    <Dialog title={t('moveTitle', { edition: label })} close={close}>
      <Form send={move}>
        <p>{t('stageNow', { stage: t(`stage.${stage}`) })}</p>
        <StageChoice stages={stages} chosen={to} choose={setTo} />
        {to === 'review' && <Reviewer reviewer={reviewer} choose={setReviewer} />}
        <Answers label={t('move')} isMissing={to === null} close={close} />
      </Form>
    </Dialog>
  );
}

interface ChoiceProps {
  stages: readonly Stage[];
  chosen: Stage | null;
  choose(stage: Stage): void;
}

/** Stages, and what each means. */
function StageChoice({ stages, chosen, choose }: ChoiceProps) {
  const { t } = useDesk();
  return (
    <fieldset>
      <legend>{t('moveTo')}</legend>
      {stages.map((one) => (
        <label key={one} class="choice">
          <input type="radio" name="stage" checked={chosen === one} onInput={() => choose(one)} />{' '}
          <span>
            <strong>{t(`stage.${one}`)}</strong> <small>{t(`stageMeans.${one}`)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Who is to read it next. */
function Reviewer({ reviewer, choose }: { reviewer: string; choose(id: string): void }) {
  const { t, vocabularies } = useDesk();
  const { people } = vocabularies.value;
  return (
    <FormField id="reviewer" label={t('field.review')}>
      <Select id="reviewer" value={reviewer} none={t('nobody')} choices={people} change={choose} />
    </FormField>
  );
}
