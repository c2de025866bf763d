import type { DeskEvent, Kind } from '../../protocol.ts';
import { Refused, Unreachable } from '../connection/requests.ts';
import { ItemSession } from '../model/item-session.ts';
import type { Desk } from '../shared/desk.ts';
import { wordsOf } from '../shared/problem-words.ts';

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
    (error: unknown) => fail(whyNot(desk, error)),
  );
  const stops = followAll(desk, at, () => opened);
  return () => {
    isOver = true;
    for (const stop of stops) stop();
    opened?.close();
  };
}

/** Follows what happens to an item, and says who looks at it. @returns what ends it */
function followAll(desk: Desk, at: Place, opened: () => ItemSession | undefined): (() => void)[] {
  const hear = (event: DeskEvent) => quietly(opened()?.hear(event) ?? Promise.resolve());
  const reconnect = () => quietly(opened()?.reconnect() ?? Promise.resolve());
  return [desk.onEvent(hear), onReconnect(desk, reconnect), tellPresence(desk, at), keepAtLeaving(opened)];
}

/** Why an item can't be opened. @throws what is no answer of the server */
function whyNot({ t }: Desk, error: unknown): string {
  if (error instanceof Unreachable) return t('unreachable');
  if (error instanceof Refused) return wordsOf(t, error.problems[0]) || error.message;
  throw error;
}

/** Calls when the server can be reached again. */
function onReconnect({ isConnected }: Desk, call: () => void): () => void {
  let was = isConnected.peek();
  return isConnected.subscribe((is) => {
    if (is && !was) call();
    was = is;
  });
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
