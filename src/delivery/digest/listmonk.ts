import type { DigestOf } from '../../publication/schemas/digest.ts';
import { json } from '../notifications/channel.ts';
import { type Answer, send } from '../notifications/send.ts';
import type { DigestMail } from './mail.ts';

/**
 * Makes a draft of a campaign, which a person looks at and starts: https://listmonk.app/docs/apis/campaigns/. listmonk fills in
 * templates of Go, so that braces of titles are written as text; it adds `List-Unsubscribe` itself.
 */
export function sendToListmonk(
  {
    server,
    user,
    lists,
    template,
    from,
  }: Pick<DigestOf<'listmonk'>, 'server' | 'user' | 'lists' | 'template' | 'from'>,
  token: string,
  { key, subject, html, text }: DigestMail,
  hide: (text: string) => string,
  timeout: number,
): Promise<Answer> {
  const message = json({
    name: key,
    subject: literal(subject),
    from_email: from,
    lists,
    type: 'regular',
    content_type: 'html',
    messenger: 'email',
    body: filled(html),
    altbody: filled(text),
    ...(template !== undefined && { template_id: template }),
  });
  const headers = { ...message.headers, authorization: `token ${user}:${token}` };
  return send({ url: `${server}/api/campaigns`, method: 'POST', ...message, headers }, hide, timeout);
}

/** Stands for the address by which a reader leaves, which listmonk has for each. */
export const unsubscribeMark = 'https://listmonk.invalid/unsubscribe';

const literal = (text: string) => text.replaceAll('{{', '{{ "{{" }}');
const filled = (text: string) => literal(text).replaceAll(unsubscribeMark, '{{ UnsubscribeURL }}');
