import type { Block, Stale } from '../../protocol.ts';
import type { ItemSession } from '../model/item-session.ts';
import type { TextSession } from '../model/text-session.ts';
import { type Desk, tellRefusal, useDesk } from '../shared/desk.ts';
import { optional } from '../shared/strings.ts';
import { fieldId, showField } from './show-field.ts';

interface Props {
  item: ItemSession;
  session: TextSession;
  goTo(line: number): void;
}

/** What changed in the original since a text was translated, word by word; each part can be told to be up to date. */
export function StaleList({ item, session, goTo }: Props) {
  const { t } = useDesk();
  const { blocks, removed } = session.checked.value;
  const stale = blocks.flatMap((block) => (block.stale ? [{ block, found: block.stale }] : []));
  const parts = [...stale, ...removed.map((found) => ({ block: null, found }))];
  const { recorded, exists, may } = session.typed.value.base;
  if (!exists || recorded === null || (parts.length === 0 && recorded)) return null;
  return (
    <details class="group stale" open={parts.length > 0}>
      <summary>
        {t('originalChanged')} <span class="badge">{t('partCount', { count: parts.length })}</span>
      </summary>
      <ol>
        {parts.map(({ block, found }) => (
          <li key={`${found.state}${found.number}`}>
            <StalePart {...{ item, session, goTo, block, found }} />
          </li>
        ))}
      </ol>
      {!recorded && <p>{t('notRecorded')}</p>}
      {may.write && <AcceptButton {...{ item, session }} blocks={[]} />}
    </details>
  );
}

function StalePart({ found, block, ...props }: Props & { found: Stale; block: Block | null }) {
  const { t } = useDesk();
  const { item, session } = props;
  const original = item.item.value.texts.find(({ edition }) => edition === item.item.value.original);
  return (
    <>
      <strong>{optional(t, `stale.${found.state}`, found.state)}</strong>
      <p lang={original?.language} dir={original?.direction} class="words">
        {found.words.map(({ text, change }, index) => {
          const key = `${index}${change}`;
          if (change === 'added') return <ins key={key}>{text}</ins>;
          return change === 'removed' ? <del key={key}>{text}</del> : <span key={key}>{text}</span>;
        })}
        {found.words.length === 0 && found.now}
      </p>
      <div class="actions">
        {block && (
          <button type="button" class="quiet" onClick={() => showBlock(block, props)}>
            {t('showTranslation')}
          </button>
        )}
        {session.typed.value.base.may.write && (
          <AcceptButton item={item} session={session} blocks={[found.number]} />
        )}
      </div>
    </>
  );
}

function showBlock({ field, line }: Block, { session, goTo }: Props): void {
  if (field) showField(fieldId(session.place.edition, field));
  else goTo(line);
}

interface AcceptProps extends Omit<Props, 'goTo'> {
  blocks: number[];
}

function AcceptButton({ item, session, blocks }: AcceptProps) {
  const desk: Desk = useDesk();
  const accept = () =>
    item.accept(session.place.edition, blocks).catch((error: unknown) => tellRefusal(desk.t, error));
  return (
    <button type="button" onClick={() => void accept()}>
      {desk.t(blocks.length === 0 ? 'acceptAll' : 'acceptPart')}
    </button>
  );
}
