import { useEffect, useState } from 'preact/hooks';
import type { StoryRow as Row } from '../../protocol.ts';
import { tellRefusal, useDesk } from '../shared/desk.ts';
import { Link } from '../shared/Link.tsx';
import { optional } from '../shared/strings.ts';
import { useTitle } from '../shared/title.ts';
import { StoryRow } from './StoryRow.tsx';

/** The static pages. */
export function PagesView() {
  const { t } = useDesk();
  const pages = usePages();
  useTitle(t('pages'));
  return (
    <div class="stories">
      <header class="list-header">
        <h1>{t('pages')}</h1>
        <Link to={{ view: 'new', kind: 'page' }} class="button primary">
          {t('newPage')}
        </Link>
      </header>
      {pages === null && <p>{t('loading')}</p>}
      <ul class="rows">
        {pages?.map((row) => (
          <StoryRow key={row.id} row={row} />
        ))}
      </ul>
    </div>
  );
}

/** The pages as the server has them; `null` until it has said so. */
function usePages(): Row[] | null {
  const { t, requests, onEvent } = useDesk();
  const [pages, setPages] = useState<Row[] | null>(null);
  useEffect(() => {
    const load = () =>
      void requests.send('pages').then(
        (found) => setPages(found.pages),
        (error: unknown) => tellRefusal(t, error),
      );
    load();
    return onEvent(({ type }) => {
      if (type === 'lists') load();
    });
  }, [requests, t, onEvent]);
  return pages;
}

/** Sections, topics, people and the other files that say what there is. */
export function VocabulariesView() {
  const { t, vocabularies } = useDesk();
  useTitle(t('vocabularies'));
  return (
    <div class="stories">
      <h1>{t('vocabularies')}</h1>
      <ul class="rows">
        {vocabularies.value.files.map((id) => (
          <li key={id} class="row">
            <h2>
              <Link to={{ view: 'item', kind: 'vocabulary', id }}>{optional(t, `vocabulary.${id}`, id)}</Link>
            </h2>
          </li>
        ))}
      </ul>
    </div>
  );
}
