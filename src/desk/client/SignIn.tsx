import { useState } from 'preact/hooks';
import type { Session } from '../protocol.ts';
import { Refused, type Requests } from './connection/requests.ts';
import { Form, FormField } from './shared/Form.tsx';
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
    <Form class="sign-in" send={send}>
      <Credential name="username" label={t('userName')} value={user} set={setUser} />
      <Credential name="password" label={t('password')} value={password} set={setPassword} />
      <p class="notes" role="alert">
        {failure}
      </p>
      <button type="submit" class="primary" disabled={isAsking}>
        {t('signIn')}
      </button>
    </Form>
  );
}

interface CredentialProps {
  name: 'username' | 'password';
  label: string;
  value: string;
  set(value: string): void;
}

/** A field that password managers know. */
function Credential({ name, label, value, set }: CredentialProps) {
  const isSecret = name === 'password';
  const id = `sign-in-${name}`;
  return (
    <FormField id={id} label={label}>
      <input
        id={id}
        name={name}
        {...(isSecret ? { type: 'password' } : { type: 'text' })}
        autocomplete={isSecret ? 'current-password' : 'username'}
        autocapitalize="none"
        spellcheck={false}
        required
        dir={isSecret ? 'ltr' : 'auto'}
        value={value}
        onInput={({ currentTarget }) => set(currentTarget.value)}
      />
    </FormField>
  );
}

function whyOf(t: Translate, error: unknown): string {
  if (!(error instanceof Refused)) return t('unreachable');
  if (error.status === 429) return t('tooManyAttempts');
  return error.status === 401 || error.status === 403 ? t('wrongSignIn') : error.message;
}
