import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type {
  DeskEvent,
  EditionInfo,
  InterfaceLanguage,
  Session,
  User,
  Vocabularies,
} from '../../protocol.ts';
import { Refused, type Requests, Unreachable } from '../connection/requests.ts';
import type { Recovery } from '../model/recovery.ts';
import type { Formats } from './formats.ts';
import { wordsOf } from './problem-words.ts';
import type { Translate } from './strings.ts';

/** What every part of the interface has at hand. */
export interface Desk {
  t: Translate;
  formats: Formats;
  language: InterfaceLanguage;
  session: Session;
  user: User;
  requests: Requests;
  recovery: Recovery;
  vocabularies: Signal<Vocabularies>;
  /** Whether the server can be reached. */
  isConnected: ReadonlySignal<boolean>;
  /** Calls with what others do. @returns ends it */
  onEvent(listener: (event: DeskEvent) => void): () => void;
  edition(id: string): EditionInfo | undefined;
  /** Style sheets that an editor component makes carry it. */
  nonce: string;
  changeLanguage(language: string): void;
  signOut(): Promise<void>;
  /** Milliseconds since 1970-01-01 UTC. */
  now(): number;
}

export const DeskContext = createContext<Desk | null>(null);

/** @throws Error outside of the desk */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('a part of the desk stands outside of it');
  return desk;
}

/** What is shown for a moment, and read to those who don't see it. */
export interface Notice {
  words: string;
  /** Addresses outside of the desk. What has some stays until it is closed. */
  links: readonly NoticeLink[];
  number: number;
}
export interface NoticeLink {
  href: string;
  language: string;
}
/** What screen readers are told next of what others see already. */
export const announced = signal('');
export const notice = signal<Notice | null>(null);
let notices = 0;

/** Tells those who don't see it what others see. The same words again are told again. */
export function announce(words: string): void {
  announced.value = words === announced.value ? `${words}\u00A0` : words;
}

/** Tells what happened. */
export function tell(words: string, links: readonly NoticeLink[] = []): void {
  notices += 1;
  notice.value = { words, links, number: notices };
}

/** Tells why something was not done; other errors are mistakes of the desk, and go on. */
export function tellRefusal(t: Translate, error: unknown): void {
  if (error instanceof Refused) tell(error.problems.map((one) => wordsOf(t, one)).join(' ') || error.message);
  else if (error instanceof Unreachable) tell(t('unreachable'));
  else throw error;
}
