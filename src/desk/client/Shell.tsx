import { useEffect, useRef } from 'preact/hooks';
import type { InterfaceLanguage } from '../protocol.ts';
import { ItemView } from './editing/ItemView.tsx';
import { NewView } from './list/NewView.tsx';
import { PagesView, VocabulariesView } from './list/PagesView.tsx';
import { StoriesView } from './list/StoriesView.tsx';
import { useDesk } from './shared/desk.ts';
import { Link } from './shared/Link.tsx';
import { Notices } from './shared/Notices.tsx';
import { ProblemWords } from './shared/ProblemWords.tsx';
import { pathOf, type Route, route } from './shared/route.ts';

/** The desk around what is shown. */
export function Shell() {
  const { t, isConnected, session } = useDesk();
  const shown = route.value;
  const content = useContentFocus(shown);
  return (
    <>
      <a class="skip" href="#content">
        {t('skipToContent')}
      </a>
      <Masthead shown={shown} />
      {!isConnected.value && (
        <p class="banner wrong connection" role="status">
          {t('connectionLost')}
        </p>
      )}
      {session.gitProblem && (
        <p class="banner wrong connection">
          <ProblemWords problem={session.gitProblem} />
        </p>
      )}
      <main id="content" ref={content} tabIndex={-1}>
        <View shown={shown} />
      </main>
      <Notices />
    </>
  );
}

/** What is new is read from its beginning: the keyboard and screen readers go there with everybody else. */
function useContentFocus(shown: Route) {
  const content = useRef<HTMLElement>(null);
  const address = shown.view === 'stories' ? shown.view : pathOf(shown);
  const before = useRef(address);
  useEffect(() => {
    if (before.current === address) return;
    before.current = address;
    scrollTo(0, 0);
    content.current?.focus({ preventScroll: true });
  }, [address]);
  return content;
}

function View({ shown }: { shown: Route }) {
  switch (shown.view) {
    case 'stories':
      return <StoriesView query={shown.query} />;
    case 'pages':
      return <PagesView />;
    case 'vocabularies':
      return <VocabulariesView />;
    case 'new':
      return <NewView key={shown.kind} kind={shown.kind} />;
    case 'item':
      return <ItemView key={`${shown.kind}/${shown.id}`} kind={shown.kind} id={shown.id} />;
  }
}

const lists = [
  ['stories', 'story'],
  ['pages', 'page'],
  ['vocabularies', 'vocabulary'],
] as const;

function Menu({ shown }: { shown: Route }) {
  const { t } = useDesk();
  const isIn = (view: string, kind: string) =>
    shown.view === view || ((shown.view === 'item' || shown.view === 'new') && shown.kind === kind);
  return (
    <nav aria-label={t('menu')}>
      {lists.map(([view, kind]) => (
        <Link
          key={view}
          isCurrent={isIn(view, kind)}
          to={view === 'stories' ? { view, query: new URLSearchParams() } : { view }}
        >
          {t(view)}
        </Link>
      ))}
    </nav>
  );
}

function Masthead({ shown }: { shown: Route }) {
  const { t, session, user, language, changeLanguage, signOut } = useDesk();
  return (
    <header class="masthead">
      <p class="name">
        <bdi>{session.name}</bdi> <small>{t('desk')}</small>
      </p>
      <Menu shown={shown} />
      <div class="tools">
        <LanguageSwitch {...{ language, changeLanguage }} languages={session.languages} />
        <bdi class="small">{user.name}</bdi>
        {session.signsIn && (
          <button type="button" class="quiet" onClick={() => void signOut()}>
            {t('signOut')}
          </button>
        )}
      </div>
    </header>
  );
}

interface LanguageProps {
  languages: readonly InterfaceLanguage[];
  language: InterfaceLanguage;
  changeLanguage(language: string): void;
}

/** Languages of the interface, each by its own name. */
export function LanguageSwitch({ languages, language, changeLanguage }: LanguageProps) {
  return (
    <>
      {languages
        .filter((one) => one.language !== language.language)
        .map((one) => (
          <button
            key={one.language}
            type="button"
            class="quiet language"
            lang={one.language}
            dir={one.direction}
            onClick={() => changeLanguage(one.language)}
          >
            {one.label}
          </button>
        ))}
    </>
  );
}
