import type { IncomingMessage } from 'node:http';
import { isSessionId, type Sessions } from '../access/sessions.ts';
import { type StoredUser, userOf } from '../access/users.ts';
import type { User } from '../protocol.ts';
import { type Doors, isProxy, isSecure } from './guard.ts';

export const cookieName = 'desk-session';

/** Who may come in. */
export interface Access {
  doors: Doors;
  sessions: Sessions;
  /** The users; none where the one person at this machine needs no sign-in. */
  users(): ReadonlyMap<string, StoredUser>;
  /** Who is at the keyboard where nobody signs in. */
  local: User | null;
}

/** Who sends a request. */
export interface Identity {
  session: string;
  user: User | null;
  /** The cookie to set, if the browser has none that can be one. */
  cookie: string | null;
}

/** Tells who sends a request: whom the proxy names, or who signed in to the session of the cookie. */
export function identify(request: IncomingMessage, access: Access, editions: readonly string[]): Identity {
  const known = sessionIn(request);
  const session = known ?? access.sessions.open(null);
  const cookie = known === null ? cookieOf(session, isSecure(request, access.doors)) : null;
  return { session, cookie, user: userIn(request, access, session, editions) };
}

/** Who a session belongs to by now; `null` if it is nobody's any more. */
export function userIn(
  request: IncomingMessage,
  access: Access,
  session: string,
  editions: readonly string[],
): User | null {
  if (access.local) return access.local;
  const named = isProxy(request, access.doors) ? request.headers['remote-user'] : undefined;
  const id = typeof named === 'string' ? named : access.sessions.userOf(session);
  const stored = id === null ? undefined : access.users().get(id);
  return stored ? userOf(stored, editions) : null;
}

/** The session that a browser has; the first cookie of the name counts. */
function sessionIn({ headers }: IncomingMessage): string | null {
  const found = (headers.cookie ?? '').split(';').map((one) => one.trim().split('='));
  const value = found.find(([name]) => name === cookieName)?.[1] ?? '';
  return isSessionId(value) ? value : null;
}

export const cookieOf = (session: string, secure: boolean): string =>
  `${cookieName}=${session}; Path=/desk; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
