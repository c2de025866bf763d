import type { SendMailOptions } from 'nodemailer';
import { writeWhole } from '../../disk/output/whole-file.ts';
import type { DigestData } from '../../publication/schemas/digest.ts';
import type { Answer } from '../notifications/send.ts';
import type { Secrets } from '../secrets.ts';
import { sendToListmonk } from './listmonk.ts';
import { type DigestMail, emlOf, messageOf } from './mail.ts';
import { mailServer, sendBySmtp } from './smtp.ts';

interface Around {
  secrets: Secrets;
  /** In milliseconds since 1970-01-01 UTC. */
  now: number;
  /** How long a server may be silent, in milliseconds. */
  timeout: number;
  /** Where it is written to, if it is. */
  file: string;
}

/** What sends a digest as its settings say. Throws `SecretMissing` and `SecretMalformed`, before anything is sent. */
export function sendDigest(
  data: DigestData,
  mail: DigestMail,
  { secrets, now, timeout, file }: Around,
): () => Promise<Answer> {
  const { read, hide } = secrets;
  switch (data.by) {
    case 'smtp': {
      const url = mailServer(data.server, read(data.server));
      return () => sendBySmtp(url, messageOf(mail, data.from, data.to, now), hide, timeout);
    }
    case 'listmonk': {
      const token = read(data.token);
      return () => sendToListmonk(data, token, mail, hide, timeout);
    }
    case 'file':
      return () => sendToFile(file, messageOf(mail, data.from, data.to, now));
  }
}

/** Writes a message; a file that can't be written is not there. */
async function sendToFile(file: string, message: SendMailOptions): Promise<Answer> {
  const bytes = await emlOf(message);
  try {
    writeWhole(file, bytes);
    return { taken: true, said: '' };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { taken: false, reason, wait: null, isFinal: true, isDoubtful: false };
  }
}
