import { createHmac } from 'node:crypto';
import { digest } from '../../../disk/files.ts';
import type { ChannelOf } from '../../../publication/schemas/announce.ts';
import { json } from '../../telling/channel.ts';
import { type Call, joined, type Outcome, type Outlet, type Post } from '../post.ts';

/**
 * A program that is told of stories as JSON, signed as https://www.standardwebhooks.com says: `webhook-id` is the same where a
 * message comes twice.
 *
 * @param secret the key, in Base64 if it begins with `whsec_`
 * @param clock in milliseconds since 1970-01-01 UTC
 */
export function webhook(
  { address }: Pick<ChannelOf<'webhook'>, 'address'>,
  secret: string | undefined,
  clock: () => number,
): Outlet {
  const key = secret?.startsWith('whsec_') ? Buffer.from(secret.slice(6), 'base64') : secret;
  const send = async (post: Post, call: Call): Promise<Outcome> => {
    const { key: name, event, edition, language, at, story, pieces } = post;
    const published = new Date(at).toISOString();
    const { headers, body } = json({
      type: `story.${event}`,
      data: { key: name, edition, language, published, ...story, text: joined(pieces) },
    });
    const id = digest(`${event} ${name} ${JSON.stringify(story)}`);
    const timestamp = String(Math.floor(clock() / 1000));
    const signed: Record<string, string> =
      key === undefined ? {} : { 'webhook-signature': signatureOf(key, `${id}.${timestamp}.${body}`) };
    const told = { 'webhook-id': id, 'webhook-timestamp': timestamp, ...signed };
    const got = await call({ url: address, method: 'POST', headers: { ...headers, ...told }, body });
    return got.taken ? { taken: true, reference: id } : got;
  };
  return {
    limit: Number.POSITIVE_INFINITY,
    lengthOf: () => 0,
    repeatable: Number.POSITIVE_INFINITY,
    isEditable: true,
    post: send,
    change: (post, _, call) => send(post, call),
    remove: (post, _, call) => send(post, call),
  };
}

const signatureOf = (key: string | Buffer, text: string) =>
  `v1,${createHmac('sha256', key).update(text).digest('base64')}`;
