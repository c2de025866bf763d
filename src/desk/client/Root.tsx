import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Session } from '../protocol.ts';
import { createDesk } from './create-desk.ts';
import { LanguageSwitch, Shell } from './Shell.tsx';
import { SignIn } from './SignIn.tsx';
import { Dialog } from './shared/Dialog.tsx';
import { DeskContext } from './shared/desk.ts';
import type { Wiring } from './wiring.ts';

/** The desk, or the way into it. */
export function Root({ wiring }: { wiring: Wiring }) {
  const { session, language } = wiring;
  const { user } = session.value;
  if (!user) return <SignInPage wiring={wiring} />;
  return <SignedIn key={`${user.id} ${language.value.language}`} wiring={wiring} />;
}

/** Somebody is signed in. If their session ends they sign in again over the page, and keep what they have typed. */
function SignedIn({ wiring }: { wiring: Wiring }) {
  const { session, hasEnded, t, requests } = wiring;
  const [begun] = useState(session.value);
  const opened = useMemo(() => createDesk(wiring, begun), [wiring, begun]);
  useEffect(() => opened.start(), [opened]);
  const back = (next: Session) => {
    hasEnded.value = false;
    session.value = next;
  };
  return (
    <DeskContext.Provider value={opened.desk}>
      <Shell />
      {hasEnded.value && (
        <Dialog
          title={t.value('signInAgain')}
          close={() => {
            hasEnded.value = false;
          }}
        >
          <p>{t.value('typedStays')}</p>
          <SignIn t={t.value} requests={requests} signedIn={back} />
        </Dialog>
      )}
    </DeskContext.Provider>
  );
}

function SignInPage({ wiring }: { wiring: Wiring }) {
  const { t, session, language, requests, changeLanguage } = wiring;
  const { name, languages } = session.value;
  return (
    <main class="sign-in-page narrow">
      <p class="name">
        <bdi>{name}</bdi>
      </p>
      <h1>{t.value('signInTitle')}</h1>
      <SignIn
        t={t.value}
        requests={requests}
        signedIn={(next) => {
          session.value = next;
        }}
      />
      <p class="tools">
        <LanguageSwitch
          languages={languages}
          language={language.value}
          changeLanguage={(tag) => void changeLanguage(tag)}
        />
      </p>
    </main>
  );
}
