import type { ServerResponse } from 'node:http';
import type { Desk } from '../desk.ts';
import type { DeskEvent } from '../protocol.ts';
import { closed } from './policy.ts';

/** How often a connection is told that it is good, in milliseconds. */
const every = 15_000;
/** How many windows may listen at a time. */
const most = 1000;

/** Sends events until the browser goes away. https://html.spec.whatwg.org/multipage/server-sent-events.html */
export function sendEvents(
  { hub }: Desk,
  version: string,
  isAllowed: () => boolean,
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
    if (isAllowed()) response.write(`data: ${JSON.stringify(event)}\n\n`);
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
