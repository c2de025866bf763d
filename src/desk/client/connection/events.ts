import { api, type DeskEvent } from '../../protocol.ts';

interface Listeners {
  event(event: DeskEvent): void;
  /** Whether the server can be reached. */
  connected(isConnected: boolean): void;
}

/** How long nothing may come before the connection counts as lost: the server says something every 15 s. */
const silenceMs = 40_000;
const retryMs = 2_000;

/**
 * Listens to what others do. A connection that breaks is opened again.
 *
 * @returns ends it
 */
export function listen({ event, connected }: Listeners): () => void {
  let watch: ReturnType<typeof setTimeout> | undefined;
  let source: EventSource | undefined;
  const openIn = (ms: number) => {
    clearTimeout(watch);
    watch = setTimeout(() => open(), ms);
  };
  const heard = () => {
    openIn(silenceMs);
    connected(true);
  };
  const open = () => {
    source?.close();
    source = openSource({ event, connected }, { heard, lost: () => openIn(retryMs) });
    openIn(silenceMs);
  };
  open();
  return () => {
    clearTimeout(watch);
    source?.close();
  };
}

interface Heard {
  /** The server said something. */
  heard(): void;
  /** The browser has given up. */
  lost(): void;
}

function openSource({ event, connected }: Listeners, { heard, lost }: Heard): EventSource {
  const source = new EventSource(api.events.split(' ')[1] ?? '');
  source.addEventListener('open', heard);
  source.addEventListener('message', ({ data }) => {
    heard();
    event(JSON.parse(data) as DeskEvent);
  });
  source.addEventListener('error', () => {
    connected(false);
    // Browsers try again by themselves, but not where the server refused, as while it starts.
    if (source.readyState === EventSource.CLOSED) lost();
  });
  return source;
}
