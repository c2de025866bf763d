import type { Kind } from '../../protocol.ts';
import { type Desk, useDesk } from '../shared/desk.ts';
import { Link } from '../shared/Link.tsx';
import { optional } from '../shared/strings.ts';

/** The title of a story or page, as far as it is known. */
function titleIn({ vocabularies, t }: Desk, kind: Kind, id: string): string {
  if (kind === 'vocabulary') return optional(t, `vocabulary.${id}`, id);
  const { stories, pages = [] } = vocabularies.value;
  return (kind === 'story' ? stories : pages).find(({ value }) => value === id)?.label.trim() || id;
}

/** What was typed in this browser and never saved. */
export function Unsaved() {
  const desk = useDesk();
  const { t, recovery, edition, formats } = desk;
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
                <bdi>{titleIn(desk, kind, id)}</bdi>
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
