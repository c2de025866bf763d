import { z } from 'zod';
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
import type { Answer } from '../notifications/send.ts';
import { recordKey } from './record-key.ts';

const session = z.object({ accessJwt: z.string(), did: z.string() });
/** A strong reference to a record, which is what a reply needs. */
const record = z.object({ uri: z.string(), cid: z.string() });

const collection = 'app.bsky.feed.post';

/**
 * https://docs.bsky.app/docs/advanced-guides/posts: at most 300 characters, as readers count them. The name of a post is chosen
 * here and follows from the story and its moment, so what comes twice is one post. A post can't be edited: a correction is a reply.
 */
export class Bluesky implements Outlet {
  readonly limit = 300;
  readonly repeatable = Number.POSITIVE_INFINITY;
  readonly isEditable = false;
  readonly #data: Pick<ChannelOf<'bluesky'>, 'account' | 'api'>;
  readonly #password: string;
  /** Of one sign-in for all that is posted. */
  #session: z.output<typeof session> | undefined;

  constructor(data: Pick<ChannelOf<'bluesky'>, 'account' | 'api'>, password: string) {
    this.#data = data;
    this.#password = password;
  }

  lengthOf(pieces: readonly Piece[]): number {
    return graphemes(joined(pieces));
  }

  shownUrl(url: string): string {
    return `${new URL(url).host}/…`;
  }

  post(post: Post, call: Call): Promise<Outcome> {
    return this.#put(post, post.key, { embed: cardOf(post) }, call);
  }

  async change(post: Post, reference: string, call: Call): Promise<Outcome> {
    const root = record.parse(JSON.parse(reference));
    const name = `${post.key} ${post.event}`;
    const got = await this.#put(post, name, { reply: { root, parent: root } }, call);
    return got.taken ? { taken: true, reference } : got;
  }

  async remove(_: Post, reference: string, call: Call): Promise<Outcome> {
    const rkey = record.parse(JSON.parse(reference)).uri.split('/').at(-1);
    const got = await this.#write('com.atproto.repo.deleteRecord', { rkey }, call);
    return got.taken ? { taken: true, reference } : got;
  }

  async #put(post: Post, name: string, more: object, call: Call): Promise<Outcome> {
    const written = { $type: collection, ...contentOf(post), ...more };
    const rkey = recordKey(name, post.moment);
    const got = await this.#write('com.atproto.repo.putRecord', { rkey, record: written }, call);
    if (!got.taken) return got;
    const found = record.safeParse(parsed(got.said)).data;
    return found ? { taken: true, reference: JSON.stringify(found) } : halfAnswer;
  }

  /** Signs in, if that wasn't done, and writes to the repository of the account. */
  async #write(name: string, input: object, call: Call): Promise<Answer> {
    if (!this.#session) {
      const pair = { identifier: this.#data.account, password: this.#password };
      const got = await this.#procedure('com.atproto.server.createSession', pair, call);
      if (!got.taken) return { ...got, isDoubtful: false };
      this.#session = session.safeParse(parsed(got.said)).data;
      if (!this.#session) return { ...halfAnswer, isDoubtful: false };
    }
    return this.#procedure(name, { repo: this.#session.did, collection, ...input }, call);
  }

  #procedure(name: string, input: object, call: Call): Promise<Answer> {
    const { headers, body } = json(input);
    const signed: Record<string, string> = this.#session
      ? { authorization: `Bearer ${this.#session.accessJwt}` }
      : {};
    const url = `${this.#data.api}/xrpc/${name}`;
    return call({ url, method: 'POST', headers: { ...headers, ...signed }, body });
  }
}

function contentOf({ pieces, language, moment }: Post): object {
  return {
    text: joined(pieces),
    facets: facetsOf(pieces),
    langs: [new Intl.Locale(language).language],
    createdAt: new Date(moment).toISOString(),
  };
}

const bytes = (text: string) => new TextEncoder().encode(text).length;

/** https://docs.bsky.app/docs/advanced-guides/post-richtext: what leads somewhere, by its place in bytes of UTF-8. */
function facetsOf(pieces: readonly Piece[]): object[] {
  let byteStart = 0;
  return pieces.flatMap(({ text, url, tag }): object[] => {
    const index = { byteStart, byteEnd: byteStart + bytes(text) };
    byteStart = index.byteEnd;
    const type = 'app.bsky.richtext.facet';
    if (url !== undefined) return [{ index, features: [{ $type: `${type}#link`, uri: url }] }];
    if (tag !== undefined) return [{ index, features: [{ $type: `${type}#tag`, tag }] }];
    return [];
  });
}

const cardOf = ({ story: { url: uri, title, description } }: Post) => ({
  $type: 'app.bsky.embed.external',
  external: { uri, title, description },
});
