import { createHmac } from 'node:crypto';
import { digest } from '../../../disk/files.ts';
import { json } from '../../telling/channel.ts';
import { type Call, joined, type Outcome, type Outlet, type Post } from '../post.ts';

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
   * @param secret the key, in Base64 if it begins with `whsec_`
   * @param clock in milliseconds since 1970-01-01 UTC
   */
  constructor(address: string, secret: string | undefined, clock: () => number) {
    this.#address = address;
    this.#key = secret?.startsWith('whsec_') ? Buffer.from(secret.slice(6), 'base64') : secret;
    this.#clock = clock;
  }

  lengthOf(): number {
    return 0;
  }

  async post(post: Post, call: Call): Promise<Outcome> {
    const { key: name, event, edition, language, at, story, pieces } = post;
    const published = new Date(at).toISOString();
    const { headers, body } = json({
      type: `story.${event}`,
      data: { key: name, edition, language, published, ...story, text: joined(pieces) },
    });
    const id = digest(`${event} ${name} ${JSON.stringify(story)}`);
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
