import type { ServerResponse } from 'node:http';
import type { Desk } from '../desk.ts';
import { others } from '../hub.ts';
import type { DeskEvent } from '../protocol.ts';
import { closed } from './policy.ts';

/** How often a connection is told that it is good, in milliseconds. */
const every = 15_000;
/** How many windows may listen at a time. */
const most = 1000;

/** Somebody who listens. */
interface Listener {
  /** Their id. */
  user: string;
  /** Whether they still may. */
  isAllowed(): boolean;
}

/** Sends events until the browser goes away. https://html.spec.whatwg.org/multipage/server-sent-events.html */
export function sendEvents(
  { hub }: Desk,
  version: string,
  { user, isAllowed }: Listener,
  response: ServerResponse,
): void {
  if (hub.listeners >= most) {
    response.writeHead(503, closed).end();
    return;
  }
  response.writeHead(200, {
    ...closed,
    'content-type': 'text/event-stream; charset=utf-8',
    'x-accel-buffering': 'no',
  });
  const tell = (event: DeskEvent) => {
    if (isAllowed()) response.write(`data: ${JSON.stringify(toldTo(user, event))}\n\n`);
    else response.end();
  };
  const alive = () => tell({ type: 'alive', version });
  const stop = hub.listen(tell);
  const timer = setInterval(alive, every);
  response.once('close', () => {
    clearInterval(timer);
    stop();
  });
  alive();
}

/** Everybody is told who is there besides themselves. */
const toldTo = (user: string, event: DeskEvent): DeskEvent =>
  event.type === 'presence' ? { ...event, present: others(event.present, user) } : event;
