import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** How long a session lasts after its last request, and at most, in milliseconds. */
const lasts = { idle: 12 * 3_600_000, whole: 7 * 24 * 3_600_000 } as const;

const idPattern = /^[\w-]{43}$/;

interface Signed {
  user: string;
  since: number;
  seen: number;
}

/** Who has signed in. A session that nobody signed in to is its id alone, and takes no memory. */
export class Sessions {
  readonly #signed = new Map<string, Signed>();
  readonly #secret = randomBytes(32);
  readonly #clock: () => number;

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** A new session, of nobody or somebody. Whoever signs in gets a new one: an id that others may know leads nowhere. */
  open(user: string | null): string {
    const id = randomBytes(32).toString('base64url');
    const now = this.#clock();
    if (user !== null) this.#signed.set(id, { user, since: now, seen: now });
    for (const [other, one] of this.#signed) if (this.#isOver(one, now)) this.#signed.delete(other);
    return id;
  }

  /** Whose session it is; `null` if it is nobody's, or is over. */
  userOf(id: string): string | null {
    const found = this.#signed.get(id);
    const now = this.#clock();
    if (!found || this.#isOver(found, now)) return null;
    found.seen = now;
    return found.user;
  }

  close(id: string): void {
    this.#signed.delete(id);
  }

  /** Ends the sessions of a user. */
  closeAll(user: string): void {
    for (const [id, one] of this.#signed) if (one.user === user) this.#signed.delete(id);
  }

  /** What requests that change something prove to come from our pages with. */
  tokenOf(id: string): string {
    return createHmac('sha256', this.#secret).update(id).digest('base64url');
  }

  isToken(id: string, token: string): boolean {
    const [wanted, found] = [Buffer.from(this.tokenOf(id)), Buffer.from(token)];
    return wanted.length === found.length && timingSafeEqual(wanted, found);
  }

  #isOver({ since, seen }: Signed, now: number): boolean {
    return now - seen > lasts.idle || now - since > lasts.whole;
  }
}

/** Whether a text can be the id of a session. */
export const isSessionId = (text: string): boolean => idPattern.test(text);
