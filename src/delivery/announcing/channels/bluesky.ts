import { z } from 'zod';
import type { ChannelOf } from '../../../publication/schemas/announce.ts';
import { json } from '../../telling/channel.ts';
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
} from '../post.ts';
import { recordKey } from './record-key.ts';

const session = z.object({ accessJwt: z.string(), did: z.string() });
/** A strong reference to a record, which is what a reply needs. */
const record = z.object({ uri: z.string(), cid: z.string() });

const collection = 'app.bsky.feed.post';
const bytes = (text: string) => new TextEncoder().encode(text).length;

/**
 * https://docs.bsky.app/docs/advanced-guides/posts: at most 300 characters, as readers count them. The name of a post is chosen
 * here and follows from the story, so what comes twice is one post. A post can't be edited: a correction is a reply.
 */
export function bluesky(
  { account, api }: Pick<ChannelOf<'bluesky'>, 'account' | 'api'>,
  password: string,
): Outlet {
  const server = `${api}/xrpc`;
  /** Signs in once for all that is posted. */
  let opened: z.output<typeof session> | undefined;
  const procedure = async (name: string, input: object, call: Call) => {
    const headers: Record<string, string> = opened ? { authorization: `Bearer ${opened.accessJwt}` } : {};
    const message = json(input);
    return call({
      url: `${server}/${name}`,
      method: 'POST',
      ...message,
      headers: { ...message.headers, ...headers },
    });
  };
  const withSession = async (call: Call, work: (repo: string) => Promise<Outcome>): Promise<Outcome> => {
    if (!opened) {
      const got = await procedure(
        'com.atproto.server.createSession',
        { identifier: account, password },
        call,
      );
      if (!got.taken) return { ...got, isDoubtful: false };
      opened = session.safeParse(parsed(got.said)).data;
      if (!opened) return { ...halfAnswer, isDoubtful: false };
    }
    return work(opened.did);
  };
  const put = (post: Post, about: string, more: object, call: Call) =>
    withSession(call, async (repo) => {
      const rkey = recordKey(about, post.at);
      const written = { $type: collection, ...contentOf(post), ...more };
      const got = await procedure(
        'com.atproto.repo.putRecord',
        { repo, collection, rkey, record: written },
        call,
      );
      if (!got.taken) return got;
      const found = record.safeParse(parsed(got.said)).data;
      return found ? { taken: true, reference: JSON.stringify(found) } : halfAnswer;
    });
  return {
    limit: 300,
    lengthOf: (pieces) => graphemes(joined(pieces)),
    shownUrl: (url) => `${new URL(url).host}/…`,
    repeatable: Number.POSITIVE_INFINITY,
    isEditable: false,
    post: (post, call) => put(post, post.key, { embed: cardOf(post) }, call),
    change: async (post, reference, call) => {
      const root = record.parse(JSON.parse(reference));
      const version = `${post.key} ${post.event} ${post.story.title}`;
      const got = await put(post, version, { reply: { root, parent: root } }, call);
      return got.taken ? { taken: true, reference } : got;
    },
    remove: (_, reference, call) =>
      withSession(call, async (repo) => {
        const rkey = record.parse(JSON.parse(reference)).uri.split('/').at(-1);
        const got = await procedure('com.atproto.repo.deleteRecord', { repo, collection, rkey }, call);
        return got.taken ? { taken: true, reference } : got;
      }),
  };
}

function contentOf({ pieces, language, at }: Post): object {
  return {
    text: joined(pieces),
    facets: facetsOf(pieces),
    langs: [new Intl.Locale(language).language],
    createdAt: new Date(at).toISOString(),
  };
}

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
