import { useEffect, useState } from 'preact/hooks';
import type { StoryList, UnreadText } from '../../protocol.ts';
import { type Desk, tellRefusal, useDesk } from '../shared/desk.ts';
import { Link } from '../shared/Link.tsx';
import { go } from '../shared/route.ts';
import { useTitle } from '../shared/title.ts';
import { Filters } from './Filters.tsx';
import { StoryRow } from './StoryRow.tsx';
import { Unsaved } from './Unsaved.tsx';

/** How many stories stand on a page of the list. */
const perPage = 50;
const typingMs = 200;

/** All stories, narrowed by what the address says. */
export function StoriesView({ query }: { query: URLSearchParams }) {
  const desk = useDesk();
  const { t } = desk;
  const list = useStories(desk, query);
  useTitle(t('stories'));
  const change = (name: string, value: string) => {
    const next = new URLSearchParams(query);
    next.delete('offset');
    if (value === '') next.delete(name);
    else next.set(name, value);
    go({ view: 'stories', query: next }, { replaces: true });
  };
  return (
    <div class="stories">
      <header class="list-header">
        <h1>{t('stories')}</h1>
        <Link to={{ view: 'new', kind: 'story' }} class="button primary">
          {t('newStory')}
        </Link>
      </header>
      <Unsaved />
      <Filters query={query} states={list?.states ?? {}} change={change} />
      <p class="small count" role="status">
        {list ? t('storyCount', { count: list.total }) : t('loading')}
      </p>
      {list && <Found list={list} query={query} />}
    </div>
  );
}

/** What was found. */
const Found = ({ list, query }: { list: StoryList; query: URLSearchParams }) => (
  <>
    {list.unreadTexts && list.unreadTexts.length > 0 && <Unread texts={list.unreadTexts} />}
    <ul class="rows">
      {list.stories.map((row) => (
        <StoryRow key={row.id} row={row} />
      ))}
    </ul>
    <Pager list={list} query={query} />
  </>
);

/** The list as the server has it, asked for again when it changes there. */
function useStories(desk: Desk, query: URLSearchParams): StoryList | null {
  const [list, setList] = useState<StoryList | null>(null);
  const asked = query.toString();
  useEffect(() => {
    let isOver = false;
    const load = async () => {
      try {
        const wanted = { ...Object.fromEntries(new URLSearchParams(asked)), limit: String(perPage) };
        const found = await desk.requests.send('stories', { query: wanted });
        if (!isOver) setList(found);
      } catch (error) {
        tellRefusal(desk.t, error);
      }
    };
    let timer = setTimeout(() => void load(), list ? typingMs : 0);
    const stop = desk.onEvent(({ type }) => {
      if (type !== 'lists') return;
      clearTimeout(timer);
      timer = setTimeout(() => void load(), typingMs);
    });
    return () => {
      isOver = true;
      clearTimeout(timer);
      stop();
    };
  }, [desk, asked]);
  return list;
}

/** Texts with mistakes: each leads to its place. */
function Unread({ texts }: { texts: readonly UnreadText[] }) {
  const { t, edition } = useDesk();
  return (
    <details class="banner wrong">
      <summary>{t('unreadFiles', { count: texts.length })}</summary>
      <ul>
        {texts.map(({ kind, id, title, edition: of }) => (
          <li key={`${kind}/${id}/${of}`}>
            <Link to={{ view: 'item', kind, id }}>
              <bdi lang={edition(of)?.language}>{title}</bdi>
            </Link>{' '}
            <bdi class="small">{edition(of)?.label ?? of}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Pager({ list: { total, offset }, query }: { list: StoryList; query: URLSearchParams }) {
  const { t } = useDesk();
  if (total <= perPage) return null;
  const at = (place: number) => {
    const next = new URLSearchParams(query);
    if (place > 0) next.set('offset', String(place));
    else next.delete('offset');
    return { view: 'stories', query: next } as const;
  };
  return (
    <nav class="pager" aria-label={t('pagesOfList')}>
      {offset > 0 && <Link to={at(offset - perPage)}>{t('newer')}</Link>}
      <span class="small">
        {t('fromTo', { from: offset + 1, to: Math.min(offset + perPage, total), total })}
      </span>
      {offset + perPage < total && <Link to={at(offset + perPage)}>{t('older')}</Link>}
    </nav>
  );
}
