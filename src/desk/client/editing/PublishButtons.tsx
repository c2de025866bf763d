import { useState } from 'preact/hooks';
import type { ItemSession } from '../model/item-session.ts';
import { Dialog } from '../shared/Dialog.tsx';
import { tell, useDesk } from '../shared/desk.ts';
import { Answers } from '../shared/Form.tsx';
import { useAsking } from '../shared/use-asking.ts';
import { EditionChoice } from './EditionChoice.tsx';

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
          {t('publishAsk')}
        </button>
      )}
      {(changes?.length ?? 0) > 0 && (
        <button type="button" class="quiet" onClick={() => setAsked('discard')}>
          {t('discardAsk')}
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
  const { t } = useDesk();
  const able = item.item.value.texts.filter(({ may, exists }) => may.publish && exists);
  const [editions, setEditions] = useState(able.map((one) => one.edition));
  const publish = useAsking()(async () => {
    await item.save();
    if (item.hasTyped) return tell(t('saveFirst'));
    await item.publish(editions);
    tell(t('publishedNow'));
    close();
  });
  return (
    <Dialog title={t('publishTitle')} close={close}>
      <p>{t('publishIntro')}</p>
      <EditionChoice texts={able} chosen={editions} change={setEditions} />
      <Answers label={t('publish')} isMissing={editions.length === 0} press={publish} close={close} />
    </Dialog>
  );
}

function DiscardDialog({ item, close }: DialogProps) {
  const { t, formats } = useDesk();
  const discard = useAsking()(async () => {
    await item.discard();
    tell(t('discarded'));
    close();
  });
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
      <Answers label={t('discard')} press={discard} close={close} />
    </Dialog>
  );
}
