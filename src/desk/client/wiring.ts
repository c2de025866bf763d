import type { Signal } from '@preact/signals';
import type { InterfaceLanguage, Session } from '../protocol.ts';
import type { Requests } from './connection/requests.ts';
import type { Tabs } from './model/tabs.ts';
import type { Translate } from './shared/strings.ts';

/** What is there before somebody has signed in. */
export interface Wiring {
  session: Signal<Session>;
  language: Signal<InterfaceLanguage>;
  t: Signal<Translate>;
  requests: Requests;
  /** The session has ended while somebody worked. */
  hasEnded: Signal<boolean>;
  nonce: string;
  tabs: Tabs;
  changeLanguage(language: string): Promise<void>;
}
