import type { ChannelData } from '../../publication/schemas/announce.ts';
import { Bluesky } from '../channels/bluesky.ts';
import { Mastodon } from '../channels/mastodon.ts';
import { Telegram } from '../channels/telegram.ts';
import { Webhook } from '../channels/webhook.ts';
import type { Outlet } from './post.ts';

/**
 * A channel as `announce.yaml` describes it.
 *
 * Throws `SecretMissing` and `SecretMalformed`.
 *
 * @param read the value of a variable
 * @param clock in milliseconds since 1970-01-01 UTC
 */
export function outletOf(data: ChannelData, read: (variable: string) => string, clock: () => number): Outlet {
  switch (data.to) {
    case 'telegram':
      return new Telegram(data, read(data.token));
    case 'mastodon':
      return new Mastodon(data, read(data.token));
    case 'bluesky':
      return new Bluesky(data, read(data.password));
    case 'webhook': {
      const { address, secret } = data;
      return new Webhook(
        address,
        secret === undefined ? undefined : { variable: secret, value: read(secret) },
        clock,
      );
    }
  }
}
