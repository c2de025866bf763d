import { createTransport, type SendMailOptions } from 'nodemailer';
import { isLoopback } from '../../publication/fields.ts';
import type { Answer } from '../notifications/send.ts';
import { SecretMalformed } from '../secrets.ts';
import { closed } from './mail.ts';

/** A mail server: its name, and how to sign in. */
const serverForm = /^smtps?:\/\/[^/\s]/;

/** The address of a mail server as a variable holds it; throws `SecretMalformed`. */
export function mailServer(variable: string, value: string): URL {
  const url = serverForm.test(value) ? URL.parse(value) : null;
  if (!url?.hostname)
    throw new SecretMalformed(variable, 'it is not of the form `smtps://user:password@mail.example:465`.');
  return url;
}

/**
 * Hands a message to a mail server. Whether it was taken is only in doubt once all of it was sent. To others than this machine
 * nothing is sent that is not encrypted: https://www.rfc-editor.org/rfc/rfc8314.
 *
 * @param url such as `smtps://user:password@mail.example:465`
 * @param timeout how long the server may be silent, in milliseconds
 */
export async function sendBySmtp(
  url: URL,
  message: SendMailOptions,
  hide: (text: string) => string,
  timeout: number,
): Promise<Answer> {
  const limits = { connectionTimeout: timeout, greetingTimeout: timeout, socketTimeout: timeout };
  const transport = createTransport({
    url: url.href,
    requireTLS: url.protocol === 'smtp:' && !isLoopback(url.hostname),
    ...limits,
    ...closed,
  });
  let isSending = false;
  whenSending(transport, () => {
    isSending = true;
  });
  try {
    const { response } = await transport.sendMail(message);
    return { taken: true, said: response };
  } catch (error) {
    const { responseCode, message: said } = error as { responseCode?: number; message: string };
    const isFinal = responseCode !== undefined && responseCode >= 500;
    const isDoubtful = isSending && responseCode === undefined;
    return { taken: false, reason: hide(said), wait: null, isFinal, isDoubtful };
  } finally {
    transport.close();
  }
}

/** Tells when the text of a message begins to be sent. */
function whenSending(transport: ReturnType<typeof createTransport>, tell: () => void): void {
  transport.use('stream', ({ message }, done) => {
    const create = message.createReadStream.bind(message);
    message.createReadStream = (options) => {
      tell();
      return create(options);
    };
    done();
  });
}
