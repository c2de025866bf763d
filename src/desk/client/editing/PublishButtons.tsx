import { useState } from 'preact/hooks';
import type { DeskProblem, Stage, Text } from '../../protocol.ts';
import { Refused } from '../connection/requests.ts';
import type { ItemSession } from '../model/item-session.ts';
import { Dialog } from '../shared/Dialog.tsx';
import { tell, useDesk } from '../shared/desk.ts';
import { Answers } from '../shared/Form.tsx';
import { ProblemWords } from '../shared/ProblemWords.tsx';
import { StayingButton } from '../shared/StayingButton.tsx';
import { optional } from '../shared/strings.ts';
import { textLabel } from '../shared/text-label.ts';
import { useAsking } from '../shared/use-asking.ts';
import { EditionChoice } from './EditionChoice.tsx';
import { tellPublished } from './tell-published.ts';

type Asked = 'publish' | 'discard' | null;

/** Takes what was saved into the main branch, or back; both ask first. Only where there is Git. */
export function PublishButtons({ item }: { item: ItemSession }) {
  const { t, session } = useDesk();
  const [asked, setAsked] = useState<Asked>(null);
  const close = () => setAsked(null);
  if (!session.git) return null;
  const { texts, changes } = item.item.value;
  const isAhead = (changes?.length ?? 0) > 0 || item.hasTyped || texts.some(isWaiting);
  return (
    <>
      {texts.some(({ may }) => may.publish) && (
        <StayingButton
          label={t('publishAsk')}
          idle={isAhead ? null : t('nothingToPublish')}
          press={() => setAsked('publish')}
        />
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

/** Whether a text is there and nobody has published it. */
const isWaiting = ({ exists, stage }: Text) => exists && stage !== 'published' && stage !== 'withdrawn';

/** Stages of texts that nobody is at work on any more. */
const done: readonly Stage[] = ['ready', 'published', 'withdrawn'];

interface DialogProps {
  item: ItemSession;
  close(): void;
}

function PublishDialog({ item, close }: DialogProps) {
  const desk = useDesk();
  const able = item.item.value.texts.filter(({ may, exists }) => may.publish && exists);
  const isReady = ({ stage }: Text) => done.includes(stage) || able.length === 1;
  const [editions, setEditions] = useState(able.filter(isReady).map((one) => one.edition));
  const [refused, setRefused] = useState<readonly DeskProblem[]>([]);
  const ask = useAsking();
  const publish = ask(async () => {
    setRefused([]);
    await item.save();
    if (item.hasTyped) return tell(desk.t('saveFirst'));
    try {
      await item.publish(editions);
      tellPublished(desk, item, editions);
      close();
    } catch (error) {
      if (error instanceof Refused && error.conflict) close();
      if (!(error instanceof Refused) || error.conflict || error.problems.length === 0) throw error;
      setRefused(error.problems);
    }
  });
  return (
    <Dialog title={desk.t('publishTitle')} close={close}>
      <p>{desk.t('publishIntro')}</p>
      <EditionChoice item={item.at} texts={able} chosen={editions} change={setEditions} />
      <Refusal item={item} problems={refused} />
      <Answers label={desk.t('publish')} isMissing={editions.length === 0} press={publish} close={close} />
    </Dialog>
  );
}

/** Why it was not published, of which edition. */
function Refusal({ item, problems }: { item: ItemSession; problems: readonly DeskProblem[] }) {
  const desk = useDesk();
  if (problems.length === 0) return null;
  /** An edition, or a picture. */
  const labelOf = (file: string) => {
    const text = item.item.value.texts.find((one) => one.file === file);
    return text
      ? textLabel(desk, { ...item.at, edition: text.edition })
      : file.slice(file.lastIndexOf('/') + 1);
  };
  return (
    <ul class="banner wrong refusal" role="alert">
      {problems.map((one) => (
        <li key={one.rule + one.message}>
          {one.file && <bdi>{labelOf(one.file)}: </bdi>}
          <ProblemWords problem={one} />
        </li>
      ))}
    </ul>
  );
}

function DiscardDialog({ item, close }: DialogProps) {
  const { t, formats, edition } = useDesk();
  const discard = useAsking()(async () => {
    await item.discard();
    tell(t('discarded'));
    close();
  });
  return (
    <Dialog title={t('discardTitle')} close={close}>
      <p>{t('discardIntro')}</p>
      <ul>
        {item.item.value.changes?.map(({ by, at, message, action, edition: of }) => (
          <li key={at + message}>
            {action ? optional(t, `change.${action}`, message) : message}{' '}
            {of && <bdi>{edition(of)?.label}</bdi>} · <bdi>{by}</bdi> · <bdi>{formats.dateTime(at)}</bdi>
          </li>
        ))}
      </ul>
      <Answers label={t('discard')} isRisky press={discard} close={close} />
    </Dialog>
  );
}
