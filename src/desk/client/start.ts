import { type Signal, signal } from '@preact/signals';
import { h, render } from 'preact';
import type { InterfaceLanguage, Session } from '../protocol.ts';
import { createRequests, type Requests, Unreachable } from './connection/requests.ts';
import { openTabs } from './model/tabs.ts';
import { Root } from './Root.tsx';
import { createFormats, scriptOf } from './shared/formats.ts';
import { followAddress } from './shared/route.ts';
import { createStrings, type Translate } from './shared/strings.ts';
import type { Wiring } from './wiring.ts';

const languageKey = 'warraq-desk-language';
const retryMs = 2_000;

/** Puts the desk into the page, which says how styles of editor components are allowed. */
export async function start(page: Document): Promise<void> {
  const place = page.querySelector('#desk');
  if (!place) throw new Error('the page has no place for the desk');
  const nonce = page.querySelector<HTMLMetaElement>('meta[name="desk-nonce"]')?.content ?? '';
  const begun = await begin(page, localStorage.getItem(languageKey) ?? page.documentElement.lang);
  const changeLanguage = async (wanted: string) => {
    localStorage.setItem(languageKey, wanted);
    const next = await begun.speak(wanted);
    begun.session.value = await untilReached(() => begun.requests.send('session'));
    begun.t.value = next.t;
    begun.language.value = next.language;
  };
  followAddress();
  place.replaceChildren();
  await loadFaces(page);
  const tabs = await openTabs(sessionStorage, navigator.locks);
  const wiring: Wiring = { ...begun, nonce, changeLanguage, tabs };
  render(h(Root, { wiring }), place);
}

interface Spoken {
  language: InterfaceLanguage;
  t: Translate;
}

interface Begun {
  session: Signal<Session>;
  language: Signal<InterfaceLanguage>;
  t: Signal<Translate>;
  requests: Requests;
  hasEnded: Signal<boolean>;
  /** Dresses the page in a language, and brings its strings. */
  speak(wanted: string): Promise<Spoken>;
}

/** Asks who is there, and for the strings of the language that they want. */
async function begin(page: Document, wanted: string): Promise<Begun> {
  const credentials = { token: '', language: wanted };
  const hasEnded = signal(false);
  const requests: Requests = createRequests({
    token: () => credentials.token,
    language: () => credentials.language,
    signedOut: () => {
      hasEnded.value = session.value.user !== null;
    },
    renew: () => renewed(credentials, requests),
  });
  const session: Signal<Session> = signal(await untilReached(() => requests.send('session')));
  session.subscribe(({ token }) => Object.assign(credentials, { token }));
  const speak = async (tag: string): Promise<Spoken> => {
    const language = choose(session.value, tag);
    credentials.language = language.language;
    const strings = await untilReached(() =>
      requests.send('strings', { at: { language: language.language } }),
    );
    dress(page, language);
    const { number } = createFormats(language.locale ?? language.language, 'UTC');
    return { language, t: createStrings(language.language, strings, number) };
  };
  const first = await speak(wanted);
  return { session, requests, hasEnded, speak, language: signal(first.language), t: signal(first.t) };
}

/** Asks for the token of the session as it is by now. @returns whether it is another one */
async function renewed(credentials: { token: string }, requests: Requests): Promise<boolean> {
  const before = credentials.token;
  credentials.token = (await requests.send('session')).token;
  return credentials.token !== before;
}

/** The language that is wanted, if the desk speaks it; else that of the server's answers. */
function choose({ languages, language }: Session, wanted: string): InterfaceLanguage {
  const by = (tag: string) => languages.find((one) => one.language === tag);
  const found = by(wanted) ?? by(language) ?? languages[0];
  if (!found) throw new Error('the desk speaks no language');
  return found;
}

/** The page in a language of the interface. */
function dress({ documentElement }: Document, { language, direction }: InterfaceLanguage): void {
  documentElement.lang = language;
  documentElement.dir = direction;
  documentElement.dataset['script'] = scriptOf(language);
}

/** How long the desk waits for its faces: without them it is read in others. */
const facesMs = 1_500;

/** Loads the faces of both directions before anything is drawn: those that come late are not used (`optional`). */
async function loadFaces({ fonts }: Document): Promise<void> {
  const faces = ['400', '700'].map((weight) =>
    fonts.load(`${weight} 1rem "Source Serif", Naskh, "Naskh Latin"`, sample),
  );
  await Promise.race([Promise.allSettled(faces), new Promise((resolve) => setTimeout(resolve, facesMs))]);
}
/** Letters of the files that most text needs. */
const sample = 'Aa\u0627';

/** Asks until the server answers: it may be starting. */
async function untilReached<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      await new Promise((resolve) => setTimeout(resolve, retryMs));
    }
  }
}
