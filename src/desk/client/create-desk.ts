import { signal } from '@preact/signals';
import type { DeskEvent, Session, Vocabularies } from '../protocol.ts';
import { listen } from './connection/events.ts';
import type { Requests } from './connection/requests.ts';
import { createRecovery } from './model/recovery.ts';
import { type Desk, tell, tellRefusal } from './shared/desk.ts';
import { createFormats } from './shared/formats.ts';
import type { Translate } from './shared/strings.ts';
import type { Wiring } from './wiring.ts';

const nothing: Vocabularies = {
  sections: [],
  topics: [],
  people: [],
  glossary: [],
  stories: [],
  blocks: [],
  files: [],
};

interface Opened {
  desk: Desk;
  /** Begins to follow the server. @returns ends it */
  start(): () => void;
}

/** The desk of a user who has signed in, in one language. */
export function createDesk(wiring: Wiring, session: Session): Opened {
  const { requests, nonce, tabs } = wiring;
  const { user, editions, timeZone } = session;
  if (!user) throw new Error('nobody has signed in');
  const language = wiring.language.value;
  const t = wiring.t.value;
  const following = createFollowing(requests, t);
  const { isConnected, vocabularies, onEvent } = following;
  const desk: Desk = {
    ...{ t, language, session, user, requests, vocabularies, isConnected, nonce, onEvent },
    formats: createFormats(language.locale ?? language.language, timeZone),
    recovery: createRecovery(localStorage, user.id, tabs),
    edition: (id) => editions.find((one) => one.id === id),
    changeLanguage: (tag) => void wiring.changeLanguage(tag),
    signOut: async () => {
      try {
        wiring.session.value = await requests.send('signOut');
      } catch (error) {
        tellRefusal(t, error);
      }
    },
    now: () => Date.now(),
  };
  return { desk, start: following.start };
}

interface Following extends Pick<Desk, 'isConnected' | 'vocabularies' | 'onEvent'> {
  start(): () => void;
}

/** What the server tells by itself, and choices, which follow it. */
function createFollowing(requests: Requests, t: Translate): Following {
  const isConnected = signal(true);
  const vocabularies = signal(nothing);
  const listeners = new Set<(event: DeskEvent) => void>();
  const load = () =>
    void requests.send('vocabularies').then(
      (found) => {
        vocabularies.value = found;
      },
      (error: unknown) => tellRefusal(t, error),
    );
  const noteVersion = watchVersion(t);
  const event = (heard: DeskEvent) => {
    if (heard.type === 'alive') noteVersion(heard.version);
    if (heard.type === 'lists' || (heard.type === 'changed' && heard.kind === 'vocabulary')) load();
    for (const listener of listeners) listener(heard);
  };
  const connected = (is: boolean) => {
    isConnected.value = is;
  };
  const onEvent: Desk['onEvent'] = (listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  const start = () => {
    load();
    return listen({ event, connected });
  };
  return { isConnected, vocabularies, onEvent, start };
}

/** Tells when the server runs another version of the desk than this page. */
function watchVersion(t: Translate): (version: string) => void {
  let known: string | undefined;
  return (version) => {
    if (known !== undefined && known !== version) tell(t('newVersion'));
    known = version;
  };
}
