import { useState } from 'preact/hooks';
import type { Conflict, Text } from '../../protocol.ts';
import {
  type Choice,
  chosen,
  type Difference,
  isDifference,
  proposedChoices,
  resolvedText,
} from '../model/conflict.ts';
import type { ItemSession } from '../model/item-session.ts';
import type { TextSession } from '../model/text-session.ts';
import { Dialog } from '../shared/Dialog.tsx';
import { useDesk } from '../shared/desk.ts';
import { useGrowing } from '../shared/GrowingText.tsx';

interface Props {
  item: ItemSession;
  session: TextSession;
  conflict: Conflict;
  close(): void;
}

const choices: readonly Choice[] = ['both', 'mine', 'theirs'];

/** Both texts beside each other where they differ, and below them what becomes of it: it can be written. */
export function ConflictView({ item, session, conflict, close }: Props) {
  const { t, edition } = useDesk();
  const { parts } = conflict;
  const proposed = proposedChoices(parts);
  const [texts, setTexts] = useState(() =>
    parts.map((part, index) => (isDifference(part) ? chosen(part, proposed[index] ?? 'both') : '')),
  );
  const name = item.savedBy.value;
  const other = name === null ? t('textOfOthers') : t('textOf', { name });
  const label = edition(session.place.edition)?.label ?? '';
  const { base } = session.typed.value;
  return (
    <Dialog
      title={label ? t('conflictTitleIn', { edition: label }) : t('conflictTitle')}
      close={close}
      class="conflict"
    >
      <p>{t('conflictIntro', { name: name ?? t('others') })}</p>
      {parts.map((part, index) => {
        // Parts have no names; they stay where they are.
        const key = `part${index}`;
        if (!isDifference(part)) return <Same key={key} text={part.same} base={base} />;
        const set = (text: string) => setTexts(texts.with(index, text));
        return <Part key={key} {...{ part, base, other, set }} number={index} text={texts[index] ?? ''} />;
      })}
      <Ways save={() => void session.resolve(resolvedText(parts, texts))} close={close} />
      <p class="small">{t('conflictKept')}</p>
    </Dialog>
  );
}

/** What to do with it. */
function Ways({ save, close }: { save(): void; close(): void }) {
  const { t } = useDesk();
  return (
    <div class="actions">
      <button type="button" class="primary" onClick={save}>
        {t('saveResolved')}
      </button>
      <button type="button" onClick={close}>
        {t('decideLater')}
      </button>
    </div>
  );
}

/** What is the same, as far as it helps to find the place. */
function Same({ text, base }: { text: string; base: Text }) {
  const { t } = useDesk();
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.length === 0 ? null : (
    <details class="same">
      <summary>{t('sameLines', { count: lines.length })}</summary>
      <pre lang={base.language} dir={base.direction}>
        {text}
      </pre>
    </details>
  );
}

interface PartProps {
  part: Difference;
  number: number;
  base: Text;
  /** What the text of the other is called. */
  other: string;
  text: string;
  set(text: string): void;
}

function Part({ part, number, base, other, text, set }: PartProps) {
  const { t } = useDesk();
  const id = `conflict-${number}`;
  const area = useGrowing(text);
  return (
    <section class="difference">
      <div class="sides">
        <Side title={other} words={part.theirs} base={base} />
        <Side title={t('textOfYours')} words={part.mine} base={base} />
      </div>
      <label for={id}>{t('result')}</label>
      <textarea
        id={id}
        ref={area}
        class="growing"
        lang={base.language}
        dir={base.direction}
        rows={1}
        value={text}
        onInput={({ currentTarget }) => set(currentTarget.value)}
      />
      <Choices part={part} set={set} />
    </section>
  );
}

/** What can be taken as it is. */
function Choices({ part, set }: Pick<PartProps, 'part' | 'set'>) {
  const { t } = useDesk();
  return (
    <div class="actions">
      {choices.map((one) => (
        <button key={one} type="button" class="quiet" onClick={() => set(chosen(part, one))}>
          {t(`keep.${one}`)}
        </button>
      ))}
    </div>
  );
}

/** What one of two wrote. */
const Side = ({ title, words, base }: { title: string; words: string; base: Text }) => (
  <div>
    <h3>{title}</h3>
    <pre lang={base.language} dir={base.direction}>
      {words}
    </pre>
  </div>
);
