import type { Message } from './channel.ts';

/** How a message was taken. */
export type Answer =
  | { taken: true }
  /** `wait`: milliseconds after which to try again, if the server says so; `isFinal`: trying again changes nothing by itself. */
  | { taken: false; reason: string; wait: number | null; isFinal: boolean };

/** How long a server may take, in milliseconds. */
const patience = 30_000;

/** Answers that say: later. https://www.rfc-editor.org/rfc/rfc9110#section-15 */
const isPassing = (status: number) => [408, 425, 429].includes(status) || status >= 500;

/**
 * Sends a message. Redirects are not followed, since what is in its headers is for one server alone.
 *
 * @param hide takes secrets out of what a server says
 */
export async function send(
  { url, method, headers, body }: Message,
  hide: (text: string) => string,
  timeout = patience,
): Promise<Answer> {
  try {
    const signal = AbortSignal.timeout(timeout);
    const answer = await fetch(url, { method, headers, body, redirect: 'manual', signal });
    if (answer.ok) {
      await answer.body?.cancel();
      return { taken: true };
    }
    const said = (await answer.text().catch(() => '')).replace(/\s+/g, ' ').slice(0, 200);
    const reason = hide(`${answer.status} ${said}`.trim());
    const wait = retryAfter(answer.headers.get('retry-after'));
    return { taken: false, reason, wait, isFinal: !isPassing(answer.status) };
  } catch (error) {
    return { taken: false, reason: hide(reasonOf(error)), wait: null, isFinal: false };
  }
}

/** Seconds, as servers that limit requests write them; a date is left to the usual pauses. */
function retryAfter(header: string | null): number | null {
  return header !== null && /^\d{1,6}$/.test(header.trim()) ? Number(header) * 1000 : null;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return cause instanceof Error && cause.message ? `${error.message}: ${cause.message}` : error.message;
}
