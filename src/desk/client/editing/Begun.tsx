import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { isTyped } from '../model/draft.ts';
import type { TextSession } from '../model/text-session.ts';
import { useDesk } from '../shared/desk.ts';
import { beginId, fieldId, showField } from './show-field.ts';

/** What there is of a text; of one that is not there yet, a way to begin it. */
export function Begun({ session, children }: { session: TextSession; children: ComponentChildren }) {
  const { t } = useDesk();
  const [isBegun, setBegun] = useState(false);
  const { exists, may } = session.typed.value.base;
  const { edition } = session.place;
  useEffect(() => {
    if (isBegun) showField(fieldId(edition, ['title']));
  }, [isBegun, edition]);
  if (exists || isBegun || isTyped(session.typed.value)) return <>{children}</>;
  return (
    <p class="empty">
      {t('noTextYet')}{' '}
      {may.write && (
        <button type="button" id={beginId(edition)} onClick={() => setBegun(true)}>
          {t('beginText')}
        </button>
      )}
    </p>
  );
}
