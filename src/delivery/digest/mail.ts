import { createTransport, type SendMailOptions } from 'nodemailer';
import { digest as digestOf } from '../../disk/files.ts';
import { type Digest, digestHtml } from './html.ts';
import { digestText } from './text.ts';

/** A digest as a message. */
export interface DigestMail {
  /** Tells it from all others, and is the same whenever it is made: a digest and its day. */
  key: string;
  subject: string;
  html: string;
  text: string;
  unsubscribe: string | null;
  /** BCP 47. */
  language: string;
}

export const mailOf = (key: string, digest: Digest): DigestMail => ({
  key,
  subject: digest.language.isolation.plain(`${digest.edition.name}: ${digest.title}`),
  html: digestHtml(digest),
  text: digestText(digest),
  unsubscribe: digest.unsubscribe,
  language: digest.edition.language,
});

/**
 * A message as mail programs make it of a digest, with what lets readers leave by one click:
 * https://www.rfc-editor.org/rfc/rfc8058.
 *
 * @param now in milliseconds since 1970-01-01 UTC
 */
export function messageOf(
  mail: DigestMail,
  from: string,
  to: string | undefined,
  now: number,
): SendMailOptions {
  const { key, subject, html, text, unsubscribe, language } = mail;
  const name = digestOf(key).slice(0, 22);
  const host = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost';
  const isWeb = unsubscribe?.startsWith('https:');
  return {
    from,
    ...(to !== undefined && { to }),
    subject,
    html,
    text,
    date: new Date(now),
    messageId: `<${name}@${host}>`,
    headers: {
      'Content-Language': language,
      'Auto-Submitted': 'auto-generated',
      ...(unsubscribe !== null && { 'List-Unsubscribe': `<${unsubscribe}>` }),
      ...(isWeb && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    },
    // What separates parts has to be the same for the same message.
    ...{ baseBoundary: name },
  };
}

/** A message as a file, as `.eml` has it. */
export async function emlOf(message: SendMailOptions): Promise<Uint8Array> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows', ...closed });
  const { message: bytes } = await transport.sendMail(message);
  if (!Buffer.isBuffer(bytes)) throw new TypeError('the message is no buffer');
  return bytes;
}

/** What is in a message comes from no file and no address. */
export const closed = { disableFileAccess: true, disableUrlAccess: true } as const;
