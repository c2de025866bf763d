import { useState } from 'preact/hooks';
import type { Stage } from '../../protocol.ts';
import type { ItemSession } from '../model/item-session.ts';
import type { TextSession } from '../model/text-session.ts';
import { Dialog } from '../shared/Dialog.tsx';
import { tell, tellRefusal, useDesk } from '../shared/desk.ts';

interface Props {
  item: ItemSession;
  session: TextSession;
}

/** How far a text is, and where it goes next. */
export function StageButton({ item, session }: Props) {
  const { t } = useDesk();
  const [isOpen, setOpen] = useState(false);
  const { stage, may, exists } = session.typed.value.base;
  if (!exists) return null;
  const name = t(`stage.${stage}`);
  if (may.move.length === 0) return <span class={`stage ${stage}`}>{name}</span>;
  return (
    <>
      <button type="button" class={`stage ${stage}`} onClick={() => setOpen(true)}>
        <span class="sr-only">{t('stage')}: </span>
        {name}
      </button>
      {isOpen && <MoveDialog item={item} session={session} close={() => setOpen(false)} />}
    </>
  );
}

function MoveDialog({ item, session, close }: Props & { close(): void }) {
  const { t, vocabularies, edition } = useDesk();
  const { stage, may } = session.typed.value.base;
  const [to, setTo] = useState<Stage | null>(null);
  const [reviewer, setReviewer] = useState('');
  const label = edition(session.place.edition)?.label ?? '';
  const move = async () => {
    if (!to) return;
    try {
      const review = to === 'review' && reviewer !== '' ? { review: reviewer } : {};
      await item.move(session.place.edition, { to, ...review });
      if (session.typed.value.base.stage === to)
        tell(t('moved', { edition: label, stage: t(`stage.${to}`) }));
      close();
    } catch (error) {
      tellRefusal(t, error);
    }
  };
  return (
    <Dialog title={t('moveTitle', { edition: label })} close={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void move();
        }}
      >
        <p>{t('stageNow', { stage: t(`stage.${stage}`) })}</p>
        <fieldset>
          <legend>{t('moveTo')}</legend>
          {may.move.map((one) => (
            <label key={one} class="choice">
              <input type="radio" name="stage" checked={to === one} onChange={() => setTo(one)} />{' '}
              <span>
                <strong>{t(`stage.${one}`)}</strong> <small>{t(`stageMeans.${one}`)}</small>
              </span>
            </label>
          ))}
        </fieldset>
        {to === 'review' && (
          <div class="field">
            <label for="reviewer">{t('field.review')}</label>
            <select
              id="reviewer"
              value={reviewer}
              onChange={({ currentTarget }) => setReviewer(currentTarget.value)}
            >
              <option value="">{t('noChoice')}</option>
              {vocabularies.value.people.map(({ value, label: name }) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        )}
        <div class="actions">
          <button type="submit" class="primary" disabled={to === null}>
            {t('move')}
          </button>
          <button type="button" onClick={close}>
            {t('cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
