import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { digest } from '../../disk/files.ts';
import { type Call, joined, type Outcome, type Outlet, type Post } from '../announcing/post.ts';
import { json } from '../notifications/channel.ts';
import { SecretMalformed } from '../secrets.ts';

/** A variable, and its value. */
interface Secret {
  variable: string;
  value: string;
}

/**
 * A program that is told of stories as JSON, signed as https://www.standardwebhooks.com says: `webhook-id` is the same where a
 * message comes twice.
 */
export class Webhook implements Outlet {
  readonly limit = Number.POSITIVE_INFINITY;
  readonly repeatable = Number.POSITIVE_INFINITY;
  readonly isEditable = true;
  readonly #address: string;
  readonly #key: string | Buffer | undefined;
  readonly #clock: () => number;

  /**
   * Throws `SecretMalformed`.
   *
   * @param secret the key, in Base64 if it begins with `whsec_`
   * @param clock in milliseconds since 1970-01-01 UTC
   */
  constructor(address: string, secret: Secret | undefined, clock: () => number) {
    this.#address = address;
    this.#key = secret && keyOf(secret);
    this.#clock = clock;
  }

  lengthOf(): number {
    return 0;
  }

  async post(post: Post, call: Call): Promise<Outcome> {
    const { key: name, event, edition, language, moment, pieces } = post;
    const { at, ...story } = post.story;
    const published = new Date(at).toISOString();
    const { headers, body } = json({
      type: `story.${event}`,
      data: { key: name, edition, language, published, ...story, text: joined(pieces) },
    });
    const id = digest(`${event} ${name} ${moment}`);
    const all = { ...headers, ...this.#signed(id, body) };
    const got = await call({ url: this.#address, method: 'POST', headers: all, body });
    return got.taken ? { taken: true, reference: id } : got;
  }

  change(post: Post, _: string, call: Call): Promise<Outcome> {
    return this.post(post, call);
  }

  remove(post: Post, _: string, call: Call): Promise<Outcome> {
    return this.post(post, call);
  }

  #signed(id: string, body: string): Record<string, string> {
    const timestamp = String(Math.floor(this.#clock() / 1000));
    const named = { 'webhook-id': id, 'webhook-timestamp': timestamp };
    if (this.#key === undefined) return named;
    const hmac = createHmac('sha256', this.#key).update(`${id}.${timestamp}.${body}`);
    return { ...named, 'webhook-signature': `v1,${hmac.digest('base64')}` };
  }
}

const inBase64 = z.base64().min(1);

function keyOf({ variable, value }: Secret): string | Buffer {
  if (!value.startsWith('whsec_')) return value;
  const { data } = inBase64.safeParse(value.slice('whsec_'.length));
  if (data === undefined) throw new SecretMalformed(variable, 'what follows `whsec_` is no Base64.');
  return Buffer.from(data, 'base64');
}
