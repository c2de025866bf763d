import { createTransport, type SendMailOptions } from 'nodemailer';
import type { Answer } from '../telling/send.ts';
import { closed } from './mail.ts';

/**
 * Hands a message to a mail server. Whether it was taken is only in doubt once all of it was sent.
 *
 * @param url such as `smtps://user:password@mail.example:465`
 * @param timeout how long the server may be silent, in milliseconds
 */
export async function sendBySmtp(
  url: string,
  message: SendMailOptions,
  hide: (text: string) => string,
  timeout: number,
): Promise<Answer> {
  const limits = { connectionTimeout: timeout, greetingTimeout: timeout, socketTimeout: timeout };
  const transport = createTransport({ url, ...limits, ...closed });
  let isSending = false;
  transport.use('stream', ({ message: composed }, done) => {
    const create = composed.createReadStream.bind(composed);
    composed.createReadStream = (options) => {
      isSending = true;
      return create(options);
    };
    done();
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
