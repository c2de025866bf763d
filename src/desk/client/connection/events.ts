import { api, type DeskEvent } from '../../protocol.ts';

interface Listeners {
  event(event: DeskEvent): void;
  /** Whether the server can be reached. */
  connected(isConnected: boolean): void;
}

/** How long nothing may come before the connection counts as lost: the server says something every 15 s. */
const silenceMs = 40_000;

/**
 * Listens to what others do. The browser connects again by itself when the connection breaks.
 *
 * @returns ends it
 */
export function listen({ event, connected }: Listeners): () => void {
  let watch: ReturnType<typeof setTimeout> | undefined;
  let source = open();
  function open(): EventSource {
    const opened = new EventSource(api.events.split(' ')[1] ?? '');
    const heard = () => {
      clearTimeout(watch);
      watch = setTimeout(again, silenceMs);
      connected(true);
    };
    opened.addEventListener('open', heard);
    opened.addEventListener('message', ({ data }) => {
      heard();
      event(JSON.parse(data) as DeskEvent);
    });
    opened.addEventListener('error', () => {
      connected(false);
      // Refused, as after a restart of the server: browsers give up then.
      if (opened.readyState === EventSource.CLOSED) {
        clearTimeout(watch);
        watch = setTimeout(again, retryMs);
      }
    });
    return opened;
  }
  function again(): void {
    source.close();
    connected(false);
    source = open();
  }
  return () => {
    clearTimeout(watch);
    source.close();
  };
}

const retryMs = 2_000;
