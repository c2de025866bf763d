import { useState } from 'preact/hooks';
import type { ItemSession } from '../model/item-session.ts';
import { Dialog } from '../shared/Dialog.tsx';
import { tell, tellRefusal, useDesk } from '../shared/desk.ts';

type Asked = 'publish' | 'discard' | null;

/** Takes what was saved into the main branch, or back; both ask first. Only where there is Git. */
export function PublishButtons({ item }: { item: ItemSession }) {
  const { t, session } = useDesk();
  const [asked, setAsked] = useState<Asked>(null);
  const close = () => setAsked(null);
  if (!session.git) return null;
  const { texts, changes } = item.item.value;
  return (
    <>
      {texts.some(({ may }) => may.publish) && (
        <button type="button" onClick={() => setAsked('publish')}>
          {t('publish')}
        </button>
      )}
      {(changes?.length ?? 0) > 0 && (
        <button type="button" class="quiet" onClick={() => setAsked('discard')}>
          {t('discard')}
        </button>
      )}
      {asked === 'publish' && <PublishDialog item={item} close={close} />}
      {asked === 'discard' && <DiscardDialog item={item} close={close} />}
    </>
  );
}

interface DialogProps {
  item: ItemSession;
  close(): void;
}

function PublishDialog({ item, close }: DialogProps) {
  const { t, edition } = useDesk();
  const able = item.item.value.texts.filter(({ may, exists }) => may.publish && exists);
  const [editions, setEditions] = useState(able.map((one) => one.edition));
  const publish = async () => {
    try {
      await item.save();
      if (item.hasTyped) return tell(t('saveFirst'));
      await item.publish(editions);
      tell(t('publishedNow'));
      close();
    } catch (error) {
      tellRefusal(t, error);
    }
  };
  const toggle = (id: string, isOn: boolean) =>
    setEditions(isOn ? [...editions, id] : editions.filter((one) => one !== id));
  return (
    <Dialog title={t('publishTitle')} close={close}>
      <p>{t('publishIntro')}</p>
      <fieldset>
        <legend>{t('editions')}</legend>
        {able.map((one) => (
          <label key={one.edition} class="choice">
            <input
              type="checkbox"
              checked={editions.includes(one.edition)}
              onChange={({ currentTarget }) => toggle(one.edition, currentTarget.checked)}
            />{' '}
            <bdi lang={one.language}>{edition(one.edition)?.label ?? one.file}</bdi>{' '}
            <small>{t(`stage.${one.stage}`)}</small>
          </label>
        ))}
      </fieldset>
      <div class="actions">
        <button type="button" class="primary" disabled={editions.length === 0} onClick={() => void publish()}>
          {t('publish')}
        </button>
        <button type="button" onClick={close}>
          {t('cancel')}
        </button>
      </div>
    </Dialog>
  );
}

function DiscardDialog({ item, close }: DialogProps) {
  const { t, formats } = useDesk();
  const discard = async () => {
    try {
      await item.discard();
      tell(t('discarded'));
      close();
    } catch (error) {
      tellRefusal(t, error);
    }
  };
  return (
    <Dialog title={t('discardTitle')} close={close}>
      <p>{t('discardIntro')}</p>
      <ul>
        {item.item.value.changes?.map(({ by, at, message }) => (
          <li key={at + message}>
            <bdi>{message}</bdi> · <bdi>{by}</bdi> · {formats.dateTime(at)}
          </li>
        ))}
      </ul>
      <div class="actions">
        <button type="button" class="primary" onClick={() => void discard()}>
          {t('discard')}
        </button>
        <button type="button" onClick={close}>
          {t('cancel')}
        </button>
      </div>
    </Dialog>
  );
}
