import { useEffect, useRef } from 'preact/hooks';
import { isTyped } from '../model/draft.ts';
import type { ItemSession } from '../model/item-session.ts';
import type { SaveState } from '../model/save-state.ts';
import type { TextSession } from '../model/text-session.ts';
import { announce, type Desk, useDesk } from '../shared/desk.ts';
import { ProblemWords } from '../shared/ProblemWords.tsx';
import { textLabel } from '../shared/text-label.ts';

/** States that come and go while somebody types: those who hear the page are not told each time. */
const quiet: readonly SaveState[] = ['unsaved', 'saving'];

/** How far a text is saved, in words. */
export function SaveStatus({ item, session }: { item: ItemSession; session: TextSession }) {
  const desk = useDesk();
  const state = session.state.value;
  const words = wordsOf(desk, item, session);
  const isNews = useRef(false);
  useEffect(() => {
    if (isNews.current && !quiet.includes(state)) announce(`${textLabel(desk, session.place)}: ${words}`);
    isNews.current = true;
  }, [state]);
  return <span class={`save-status ${state}`}>{words}</span>;
}

function wordsOf({ t }: Desk, item: ItemSession, session: TextSession): string {
  const name = item.savedBy.value;
  switch (session.state.value) {
    case 'saved':
      return session.typed.value.base.exists ? t('saved') : '';
    case 'merged': {
      const merged = name === null ? t('merged') : t('mergedWith', { name });
      return isTyped(session.typed.value) ? `${merged} · ${t('unsaved')}` : merged;
    }
    case 'overtaken':
      return name === null ? t('overtaken') : t('overtakenBy', { name });
    case 'unsaved':
      return session.isUnkept.value ? t('unsavedUnkept') : t('unsaved');
    case 'saving':
      return t('saving');
    case 'conflict':
      return t('conflict');
    case 'unreachable':
      return t('unreachableKept');
    case 'refused':
      return t('notSaved');
  }
}

/** What is not as it is saved, for where the panes' own words are out of sight. */
export function ItemStatus({ item }: { item: ItemSession }) {
  const desk = useDesk();
  const open = item.texts.filter(({ state }) => state.value !== 'saved');
  return open.length === 0 ? null : (
    <ul class="item-status" aria-hidden="true">
      {open.map((session) => (
        <li key={session.place.edition} class={session.state.value}>
          <bdi>{textLabel(desk, session.place)}</bdi>: {wordsOf(desk, item, session)}
        </li>
      ))}
    </ul>
  );
}

/** What was typed before the page closed, and a way to throw it away. */
export function Recovered({ session }: { session: TextSession }) {
  const { t, formats } = useDesk();
  const at = session.recovered.value;
  return at === null ? null : (
    <div class="banner" role="status">
      <p>{t('recovered', { time: formats.dateTime(at) })}</p>
      <button type="button" onClick={() => void session.save()}>
        {t('save')}
      </button>
      <button type="button" class="quiet" onClick={() => session.revert()}>
        {t('throwAway')}
      </button>
    </div>
  );
}

/** Why a text was not saved. */
export function SaveRefused({ session }: { session: TextSession }) {
  const { t } = useDesk();
  if (session.state.value !== 'refused') return null;
  return (
    <div class="banner wrong" role="alert">
      <p>{t('notSaved')}</p>
      {session.refusal.value.map((one) => (
        <p key={one.rule + one.message}>
          <ProblemWords problem={one} />
        </p>
      ))}
    </div>
  );
}
