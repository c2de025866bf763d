import { useDesk } from '../shared/desk.ts';
import { Link } from '../shared/Link.tsx';

/** What was typed in this browser and never saved. */
export function Unsaved() {
  const { t, recovery, edition, formats } = useDesk();
  const places = recovery.places();
  if (places.length === 0) return null;
  return (
    <div class="banner">
      <p>{t('unsavedTexts')}</p>
      <ul>
        {places.map(({ kind, id, edition: of, at }) => {
          return (
            <li key={`${kind}/${id}/${of}`}>
              <Link to={{ view: 'item', kind, id }}>
                <bdi>{id}</bdi>
                {edition(of) && <>, {edition(of)?.label}</>}
              </Link>{' '}
              <time class="small" dateTime={new Date(at).toISOString()}>
                {formats.dateTime(at)}
              </time>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
