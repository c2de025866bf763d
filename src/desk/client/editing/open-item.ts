import type { DeskEvent, Kind } from '../../protocol.ts';
import { Refused, Unreachable } from '../connection/requests.ts';
import { ItemSession } from '../model/item-session.ts';
import type { Desk } from '../shared/desk.ts';

interface Place {
  kind: Kind;
  id: string;
}

/** How often others are told who looks at an item: the server forgets after 30 s. */
const presenceMs = 20_000;

const quietly = (asked: Promise<unknown>) => void asked.catch(() => undefined);

/**
 * Opens an item, and follows what others do to it until it is closed.
 *
 * @returns closes it
 */
export function openItem(
  desk: Desk,
  at: Place,
  show: (session: ItemSession | null) => void,
  fail: (why: string | null) => void,
): () => void {
  let opened: ItemSession | undefined;
  let isOver = false;
  show(null);
  fail(null);
  ItemSession.open(at, desk).then(
    (session) => {
      if (isOver) return session.close();
      opened = session;
      show(session);
    },
    (error: unknown) => {
      if (!(error instanceof Refused || error instanceof Unreachable)) throw error;
      fail(error instanceof Refused ? error.message : desk.t('unreachable'));
    },
  );
  const hear = (event: DeskEvent) => quietly(opened?.hear(event) ?? Promise.resolve());
  const stops = [desk.onEvent(hear), tellPresence(desk, at), keepAtLeaving(() => opened)];
  return () => {
    isOver = true;
    for (const stop of stops) stop();
    opened?.close();
  };
}

/** Tells others that the user looks at an item. */
function tellPresence({ requests }: Desk, at: Place): () => void {
  const present = (item: Place | null) => quietly(requests.send('presence', { body: { item } }));
  present(at);
  const timer = setInterval(() => present(at), presenceMs);
  return () => {
    clearInterval(timer);
    present(null);
  };
}

/** What is typed is kept as the page goes. */
function keepAtLeaving(opened: () => ItemSession | undefined): () => void {
  const keep = () => {
    for (const text of opened()?.texts ?? []) text.keepNow();
  };
  addEventListener('pagehide', keep);
  return () => removeEventListener('pagehide', keep);
}
