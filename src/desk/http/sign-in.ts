import { isPassword } from '../access/passwords.ts';
import { userOf } from '../access/users.ts';
import { deskProblem, Refused, refuse } from '../refused.ts';
import { readBodyOf } from './bodies.ts';
import { addressOf, isSecure } from './guard.ts';
import { cookieOf } from './identify.ts';
import { sendJson, sendRefusal } from './send.ts';
import { type Front, tellSession, type Visit } from './visit.ts';

/** Signs somebody in, to a session that nobody can have known before. */
export async function signIn(front: Front, visit: Visit): Promise<void> {
  const { access, attempts } = front;
  const { request, response, session, publication } = visit;
  const { user: name, password } = await readBodyOf('signIn', request);
  const address = addressOf(request, access.doors);
  const wait = attempts.begin(name, address);
  if (wait > 0) {
    const seconds = Math.ceil(wait / 1000);
    const refused = new Refused(429, [deskProblem('desk-attempts', { params: { seconds } })]);
    sendRefusal(response, refused, { 'retry-after': String(seconds) });
    return;
  }
  const stored = access.users().get(name);
  if (!(await isPassword(password, stored?.password)) || !stored) throw refuse('desk-wrong-password');
  attempts.succeeded(name, address);
  access.sessions.close(session);
  const signed = access.sessions.open(stored.id);
  const user = userOf(stored, publication?.editions.map(({ id }) => id) ?? []);
  const told = tellSession(front, { ...visit, session: signed, user });
  sendJson(response, 200, told, { 'set-cookie': cookieOf(signed, isSecure(request, access.doors)) });
}

/** Ends a session; what comes after it is another. */
export function signOut(front: Front, visit: Visit): void {
  const { access } = front;
  const { request, response, session } = visit;
  access.sessions.close(session);
  const next = access.sessions.open(null);
  const told = tellSession(front, { ...visit, session: next, user: access.local });
  sendJson(response, 200, told, { 'set-cookie': cookieOf(next, isSecure(request, access.doors)) });
}
