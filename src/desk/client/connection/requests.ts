import { api, type Conflict, type DeskProblem, type StoryQuery } from '../../protocol.ts';
import type { Exchanges, RequestName } from './exchanges.ts';

interface Wanted<N extends RequestName> {
  /** What stands for `:name` in the path. */
  at?: Readonly<Record<string, string>>;
  query?: Readonly<StoryQuery> | { name: string };
  body?: Exchanges[N][0];
}

/** The server answered, and did not do it. */
export class Refused extends Error {
  readonly status: number;
  readonly problems: readonly DeskProblem[];
  /** What both sides say, where the status is 409. */
  readonly conflict: Conflict | null;
  constructor(status: number, answer: Partial<Conflict>) {
    super(answer.problems?.[0]?.message ?? `HTTP ${status}`);
    this.status = status;
    this.problems = answer.problems ?? [];
    this.conflict = status === 409 && answer.parts ? (answer as Conflict) : null;
  }
}

/** There was no answer: the connection is lost, or the server is. */
export class Unreachable extends Error {}

/** Asks the desk's server. */
export interface Requests {
  /**
   * @throws Refused if the server did not do it
   * @throws Unreachable if there was no answer
   */
  send<N extends RequestName>(name: N, wanted?: Wanted<N>): Promise<Exchanges[N][1]>;
}

interface Credentials {
  /** The token of the session at the moment. */
  token(): string;
  /** The language of the interface. */
  language(): string;
  /** The session has ended; what is typed stays. */
  signedOut(): void;
  /** Asks for the session again, as after a restart of the server. @returns whether its token is another one */
  renew(): Promise<boolean>;
}

export function createRequests({ token, language, signedOut, renew }: Credentials): Requests {
  const ask = async <N extends RequestName>(name: N, { at = {}, query, body }: Wanted<N>) => {
    const [method = '', pattern = ''] = api[name].split(' ');
    const headers = new Headers({ 'accept-language': language() });
    if (method !== 'GET') headers.set('x-desk-token', token());
    if (body !== undefined) headers.set('content-type', typeOf(body));
    const init: RequestInit = { method, headers, credentials: 'same-origin' };
    if (body !== undefined) init.body = body instanceof Blob ? body : JSON.stringify(body);
    return reach(addressOf(pattern, at, query), init);
  };
  return {
    send: async (name, wanted = {}) => {
      let response = await ask(name, wanted);
      if (response.status === 403 && !api[name].startsWith('GET') && (await renew()))
        response = await ask(name, wanted);
      const answer = await jsonOf(response);
      if (response.ok) return answer as never;
      if (response.status === 401 && name !== 'signIn') signedOut();
      throw new Refused(response.status, (answer ?? {}) as Partial<Conflict>);
    },
  };
}

const typeOf = (body: unknown) => (body instanceof Blob ? body.type : 'application/json');

/** A path with its places filled in, and its query. */
export function addressOf(
  pattern: string,
  at: Readonly<Record<string, string>>,
  query: object | undefined,
): string {
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(at[name] ?? ''));
  const asked = Object.entries(query ?? {}).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(asked as [string, string][]).toString();
  return search === '' ? path : `${path}?${search}`;
}

async function reach(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (error) {
    throw new Unreachable(String(error));
  }
}

/** What an answer says; `undefined` if it says nothing, or is no JSON, as what a proxy says of its own. */
async function jsonOf(response: Response): Promise<unknown> {
  try {
    const text = await response.text();
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
