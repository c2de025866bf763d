import type { Kind } from '../../protocol.ts';
import { Refused, Unreachable } from '../connection/requests.ts';
import { ItemSession } from '../model/item-session.ts';
import type { Desk } from '../shared/desk.ts';

/** How often others are told who looks at an item: the server forgets after 30 s. */
const presenceMs = 20_000;

/** Opens an item, and follows what others do to it until it is closed. */
export function openItem(
  { requests, recovery, now, onEvent, t }: Desk,
  at: { kind: Kind; id: string },
  show: (session: ItemSession | null) => void,
  fail: (why: string | null) => void,
): () => void {
  let opened: ItemSession | undefined;
  let isOver = false;
  show(null);
  fail(null);
  ItemSession.open(at, { requests, recovery, now }).then(
    (session) => {
      if (isOver) return session.close();
      opened = session;
      show(session);
    },
    (error: unknown) => {
      if (!(error instanceof Refused || error instanceof Unreachable)) throw error;
      fail(error instanceof Refused ? error.message : t('unreachable'));
    },
  );
  const quietly = (asked: Promise<unknown>) => void asked.catch(() => undefined);
  const present = (item: typeof at | null) => quietly(requests.send('presence', { body: { item } }));
  present(at);
  const timer = setInterval(() => present(at), presenceMs);
  const keep = () => opened?.texts.forEach((text) => void text.keepNow());
  addEventListener('pagehide', keep);
  const stop = onEvent((event) => quietly(opened?.hear(event) ?? Promise.resolve()));
  return () => {
    isOver = true;
    clearInterval(timer);
    stop();
    removeEventListener('pagehide', keep);
    present(null);
    opened?.close();
  };
}
