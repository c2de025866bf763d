import { z } from 'zod';
import type { ChannelOf } from '../../../publication/schemas/announce.ts';
import { json } from '../../telling/channel.ts';
import { type Call, joined, type Outcome, type Outlet, type Post, parsed } from '../post.ts';

const answer = z.object({ result: z.object({ message_id: z.int() }) });

/**
 * https://core.telegram.org/bots/api#sendmessage: at most 4,096 characters. Nothing tells a message that comes twice, so what
 * may have arrived is never sent again.
 */
export function telegram(
  data: Pick<ChannelOf<'telegram'>, 'chat' | 'picture' | 'api'>,
  token: string,
): Outlet {
  const { chat, picture, api = 'https://api.telegram.org' } = data;
  const send = (method: string, body: object, call: Call) =>
    call({ url: `${api}/bot${token}/${method}`, method: 'POST', ...json({ chat_id: chat, ...body }) });
  const preview = (url: string) => ({ url, prefer_large_media: picture, show_above_text: picture });
  const content = ({ pieces, story, event }: Post) => ({
    text: joined(pieces),
    link_preview_options: event === 'withdrawn' ? { is_disabled: true } : preview(story.url),
  });
  return {
    limit: 4096,
    lengthOf: (pieces) => joined(pieces).length,
    repeatable: 0,
    isEditable: true,
    post: async (post, call) => {
      const got = await send('sendMessage', content(post), call);
      if (!got.taken) return got;
      const id = answer.safeParse(parsed(got.said)).data?.result.message_id;
      return { taken: true, reference: id === undefined ? null : String(id) };
    },
    change: async (post, reference, call) =>
      settled(
        await send('editMessageText', { message_id: Number(reference), ...content(post) }, call),
        reference,
        'is not modified',
      ),
    remove: async (_, reference, call) =>
      settled(
        await send('deleteMessage', { message_id: Number(reference) }, call),
        reference,
        'to delete not found',
      ),
  };
}

/** What is refused since it is so already is done. */
function settled(got: Awaited<ReturnType<Call>>, reference: string, already: string): Outcome {
  return got.taken || got.reason.includes(already) ? { taken: true, reference } : got;
}
