import { z } from 'zod';
import type { ChannelOf } from '../../publication/schemas/announce.ts';
import {
  type Call,
  joined,
  type Outcome,
  type Outlet,
  type Piece,
  type Post,
  parsed,
} from '../announcing/post.ts';
import { json } from '../notifications/channel.ts';

const answer = z.object({ result: z.object({ message_id: z.int() }) });

/**
 * https://core.telegram.org/bots/api#sendmessage: at most 4,096 characters. Nothing tells a message that comes twice, so what
 * may have arrived is never sent again.
 */
export class Telegram implements Outlet {
  readonly limit = 4096;
  readonly repeatable = 0;
  readonly isEditable = true;
  readonly #data: Pick<ChannelOf<'telegram'>, 'chat' | 'picture' | 'api'>;
  readonly #token: string;

  constructor(data: Pick<ChannelOf<'telegram'>, 'chat' | 'picture' | 'api'>, token: string) {
    this.#data = data;
    this.#token = token;
  }

  lengthOf(pieces: readonly Piece[]): number {
    return joined(pieces).length;
  }

  async post(post: Post, call: Call): Promise<Outcome> {
    const got = await this.#send('sendMessage', this.#content(post), call);
    if (!got.taken) return got;
    const id = answer.safeParse(parsed(got.said)).data?.result.message_id;
    return { taken: true, reference: id === undefined ? null : String(id) };
  }

  async change(post: Post, reference: string, call: Call): Promise<Outcome> {
    const edited = { message_id: Number(reference), ...this.#content(post) };
    return settled(await this.#send('editMessageText', edited, call), reference, [
      'is not modified',
      'to edit not found',
    ]);
  }

  async remove(_: Post, reference: string, call: Call): Promise<Outcome> {
    const got = await this.#send('deleteMessage', { message_id: Number(reference) }, call);
    return settled(got, reference, ['to delete not found']);
  }

  #send(method: string, body: object, call: Call) {
    const { api = 'https://api.telegram.org', chat } = this.#data;
    const url = `${api}/bot${this.#token}/${method}`;
    return call({ url, method: 'POST', ...json({ chat_id: chat, ...body }) });
  }

  #content({ pieces, story, event }: Post): object {
    const { picture } = this.#data;
    const preview = { url: story.url, prefer_large_media: picture, show_above_text: picture };
    return {
      text: joined(pieces),
      link_preview_options: event === 'withdrawn' ? { is_disabled: true } : preview,
    };
  }
}

/** What is refused since it is so already is done, and so is what is to be done with a post that is not there any more. */
function settled(got: Awaited<ReturnType<Call>>, reference: string, already: readonly string[]): Outcome {
  return got.taken || already.some((one) => got.reason.includes(one)) ? { taken: true, reference } : got;
}
