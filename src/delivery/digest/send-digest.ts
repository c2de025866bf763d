import { writeWhole } from '../../disk/output/whole-file.ts';
import type { DigestData } from '../../publication/schemas/digest.ts';
import type { Secrets } from '../secrets.ts';
import type { Answer } from '../telling/send.ts';
import { sendToListmonk } from './listmonk.ts';
import { type DigestMail, emlOf, messageOf } from './mail.ts';
import { sendBySmtp } from './smtp.ts';

interface Around {
  secrets: Secrets;
  /** In milliseconds since 1970-01-01 UTC. */
  now: number;
  /** How long a server may be silent, in milliseconds. */
  timeout: number;
  /** Where it is written to, if it is. */
  file: string;
}

/** What sends a digest as its settings say. Throws `SecretMissing`, before anything is sent. */
export function sendDigest(
  data: DigestData,
  mail: DigestMail,
  { secrets, now, timeout, file }: Around,
): () => Promise<Answer> {
  const { read, hide } = secrets;
  switch (data.by) {
    case 'smtp': {
      const url = read(data.server);
      return () => sendBySmtp(url, messageOf(mail, data.from, data.to, now), hide, timeout);
    }
    case 'listmonk': {
      const token = read(data.token);
      return () => sendToListmonk(data, token, mail, hide, timeout);
    }
    case 'file':
      return async () => {
        writeWhole(file, await emlOf(messageOf(mail, data.from, data.to, now)));
        return { taken: true, said: '' };
      };
  }
}
