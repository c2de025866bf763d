import { z } from 'zod';
import { digest } from '../../disk/files.ts';
import type { ChannelOf } from '../../publication/schemas/announce.ts';
import {
  type Call,
  graphemes,
  halfAnswer,
  joined,
  type Outcome,
  type Outlet,
  type Piece,
  type Post,
  parsed,
} from '../announcing/post.ts';
import { json } from '../notifications/channel.ts';

const answer = z.object({ id: z.string() });

/** What an address counts, however long it is: https://docs.joinmastodon.org/user/posting/#links */
const urlLength = 23;

/**
 * https://docs.joinmastodon.org/methods/statuses/. A server keeps an `Idempotency-Key` for an hour: as long as that, what comes
 * twice is one post.
 */
export class Mastodon implements Outlet {
  readonly limit: number;
  readonly repeatable = 50 * 60 * 1000;
  readonly isEditable = true;
  readonly #statuses: string;
  readonly #visibility: string;
  readonly #headers: Record<string, string>;

  constructor(data: Pick<ChannelOf<'mastodon'>, 'server' | 'visibility' | 'length'>, token: string) {
    this.limit = data.length;
    this.#statuses = `${data.server}/api/v1/statuses`;
    this.#visibility = data.visibility;
    this.#headers = { authorization: `Bearer ${token}` };
  }

  lengthOf(pieces: readonly Piece[]): number {
    return pieces.reduce((sum, { text, url }) => sum + (url ? urlLength : graphemes(text)), 0);
  }

  async post(post: Post, call: Call): Promise<Outcome> {
    const { headers, body } = json({ ...contentOf(post), visibility: this.#visibility });
    const key = { 'idempotency-key': digest(`${this.#statuses} ${post.key} ${post.moment}`) };
    const all = { ...headers, ...this.#headers, ...key };
    const got = await call({ url: this.#statuses, method: 'POST', headers: all, body });
    if (!got.taken) return got;
    const { data } = answer.safeParse(parsed(got.said));
    return data ? { taken: true, reference: data.id } : halfAnswer;
  }

  async change(post: Post, reference: string, call: Call): Promise<Outcome> {
    const { headers, body } = json(contentOf(post));
    const url = `${this.#statuses}/${reference}`;
    return settled(
      await call({ url, method: 'PUT', headers: { ...headers, ...this.#headers }, body }),
      reference,
    );
  }

  async remove(_: Post, reference: string, call: Call): Promise<Outcome> {
    const url = `${this.#statuses}/${reference}`;
    return settled(await call({ url, method: 'DELETE', headers: this.#headers, body: '' }), reference);
  }
}

/** Of a post that is not there any more, nothing is left to be done. */
const settled = (got: Awaited<ReturnType<Call>>, reference: string): Outcome =>
  got.taken || /^(?:404|410)\b/.test(got.reason) ? { taken: true, reference } : got;

const contentOf = ({ pieces, language }: Post) => ({
  status: joined(pieces),
  language: new Intl.Locale(language).language,
});
