import { setTimeout as pause } from 'node:timers/promises';
import type { Message } from './channel.ts';

/** How a message was taken. */
export type Answer =
  /** `said`: what the server answered; empty if that came by half. */
  { taken: true; said: string } | Refusal;

/** How it wasn't. */
export interface Refusal {
  taken: false;
  reason: string;
  /** Milliseconds after which to try again, if the server says so. */
  wait: number | null;
  /** Whether trying again changes nothing by itself. */
  isFinal: boolean;
  /** Whether it may have been taken all the same: the answer is lost, or says nothing of it. */
  isDoubtful: boolean;
}

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
    const said = await answer.text().catch(() => '');
    if (answer.ok) return { taken: true, said };
    const reason = hide(`${answer.status} ${said.replace(/\s+/g, ' ').slice(0, 200)}`.trim());
    const wait = retryAfter(answer.headers.get('retry-after'));
    const { status } = answer;
    return {
      taken: false,
      reason,
      wait,
      isFinal: !isPassing(status),
      isDoubtful: status >= 500 || status === 408,
    };
  } catch (error) {
    const isDoubtful = !neverSent.has(codeOf(error));
    return { taken: false, reason: hide(reasonOf(error)), wait: null, isFinal: false, isDoubtful };
  }
}

/** What goes wrong before anything is sent. */
const neverSent = new Set([
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'],
  ...['ENETUNREACH', 'EHOSTUNREACH', 'ENETDOWN'],
  // A certificate that is not trusted: https://nodejs.org/api/tls.html#x509-certificate-error-codes
  ...['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID', 'CERT_REVOKED', 'CERT_UNTRUSTED', 'CERT_REJECTED'],
  ...['DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN', 'HOSTNAME_MISMATCH', 'INVALID_CA'],
  ...['UNABLE_TO_GET_ISSUER_CERT', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

function codeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}

/** The longest that this waits for a server, in milliseconds. */
const shortly = 30_000;

/**
 * Sends, and sends again what may pass, after a pause or when the server says. An answer is doubtful if one before it was.
 *
 * @param pauses milliseconds to wait before each attempt after the first
 * @param mayRepeat whether it may be sent again after an answer
 */
export async function persistently(
  once: () => Promise<Answer>,
  pauses: readonly number[] = [1000, 4000],
  mayRepeat: (refusal: Refusal) => boolean = () => true,
): Promise<Answer> {
  let answer = await once();
  for (const one of pauses) {
    if (answer.taken || answer.isFinal || (answer.wait ?? 0) > shortly || !mayRepeat(answer)) return answer;
    await pause(answer.wait ?? one);
    const { isDoubtful } = answer;
    answer = await once();
    if (!answer.taken) answer = { ...answer, isDoubtful: answer.isDoubtful || isDoubtful };
  }
  return answer;
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
