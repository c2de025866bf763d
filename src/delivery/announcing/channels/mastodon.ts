import { z } from 'zod';
import { digest } from '../../../disk/files.ts';
import type { ChannelOf } from '../../../publication/schemas/announce.ts';
import { json } from '../../telling/channel.ts';
import { type Call, graphemes, halfAnswer, joined, type Outlet, type Post, parsed } from '../post.ts';

const answer = z.object({ id: z.string() });

/** What an address counts, however long it is: https://docs.joinmastodon.org/user/posting/#links */
const urlLength = 23;

/**
 * https://docs.joinmastodon.org/methods/statuses/. A server keeps an `Idempotency-Key` for an hour: as long as that, what comes
 * twice is one post.
 */
export function mastodon(
  data: Pick<ChannelOf<'mastodon'>, 'server' | 'visibility' | 'length'>,
  token: string,
): Outlet {
  const statuses = `${data.server}/api/v1/statuses`;
  const authorization = `Bearer ${token}`;
  const write = (method: 'POST' | 'PUT', url: string, { pieces, language, key }: Post, call: Call) => {
    const { headers, body } = json({
      status: joined(pieces),
      language: new Intl.Locale(language).language,
      ...(method === 'POST' && { visibility: data.visibility }),
    });
    const idempotent: Record<string, string> =
      method === 'POST' ? { 'idempotency-key': digest(`${url} ${key}`) } : {};
    return call({ url, method, headers: { ...headers, authorization, ...idempotent }, body });
  };
  return {
    limit: data.length,
    lengthOf: (pieces) => pieces.reduce((sum, { text, url }) => sum + (url ? urlLength : graphemes(text)), 0),
    repeatable: 50 * 60 * 1000,
    isEditable: true,
    post: async (post, call) => {
      const got = await write('POST', statuses, post, call);
      if (!got.taken) return got;
      const { data } = answer.safeParse(parsed(got.said));
      return data ? { taken: true, reference: data.id } : halfAnswer;
    },
    change: async (post, reference, call) => {
      const got = await write('PUT', `${statuses}/${reference}`, post, call);
      return got.taken ? { taken: true, reference } : got;
    },
    remove: async (_, reference, call) => {
      const got = await call({
        url: `${statuses}/${reference}`,
        method: 'DELETE',
        headers: { authorization },
        body: '',
      });
      return got.taken || got.reason.startsWith('404') ? { taken: true, reference } : got;
    },
  };
}
