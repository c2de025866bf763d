import { useState } from 'preact/hooks';
import type { Session } from '../protocol.ts';
import { Refused, type Requests } from './connection/requests.ts';
import type { Translate } from './shared/strings.ts';

export interface SignInProps {
  t: Translate;
  requests: Requests;
  signedIn(session: Session): void;
}

/** Name and password. Why they were not taken is said in words, and never which of the two was wrong. */
export function SignIn({ t, requests, signedIn }: SignInProps) {
  const [user, setUser] = useState('');
  const [password, setPassword] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const send = async () => {
    setAsking(true);
    setFailure(null);
    try {
      signedIn(await requests.send('signIn', { body: { user, password } }));
    } catch (error) {
      setFailure(whyOf(t, error));
      setPassword('');
    } finally {
      setAsking(false);
    }
  };
  return (
    <form
      class="sign-in"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div class="field">
        <label for="sign-in-user">{t('userName')}</label>
        <input
          id="sign-in-user"
          name="username"
          autocomplete="username"
          autocapitalize="none"
          spellcheck={false}
          required
          dir="auto"
          value={user}
          onInput={({ currentTarget }) => setUser(currentTarget.value)}
        />
      </div>
      <div class="field">
        <label for="sign-in-password">{t('password')}</label>
        <input
          id="sign-in-password"
          name="password"
          type="password"
          autocomplete="current-password"
          required
          dir="ltr"
          value={password}
          onInput={({ currentTarget }) => setPassword(currentTarget.value)}
        />
      </div>
      <p class="notes" role="alert">
        {failure}
      </p>
      <button type="submit" class="primary" disabled={isAsking}>
        {t('signIn')}
      </button>
    </form>
  );
}

function whyOf(t: Translate, error: unknown): string {
  if (!(error instanceof Refused)) return t('unreachable');
  if (error.status === 429) return t('tooManyAttempts');
  return error.status === 401 || error.status === 403 ? t('wrongSignIn') : error.message;
}
