import type { ChannelData } from '../../publication/schemas/announce.ts';
import { bluesky } from './channels/bluesky.ts';
import { mastodon } from './channels/mastodon.ts';
import { telegram } from './channels/telegram.ts';
import { webhook } from './channels/webhook.ts';
import type { Outlet } from './post.ts';

/**
 * A channel as `announce.yaml` describes it.
 *
 * @param read the value of a variable
 * @param clock in milliseconds since 1970-01-01 UTC
 */
export function outletOf(data: ChannelData, read: (variable: string) => string, clock: () => number): Outlet {
  switch (data.to) {
    case 'telegram':
      return telegram(data, read(data.token));
    case 'mastodon':
      return mastodon(data, read(data.token));
    case 'bluesky':
      return bluesky(data, read(data.password));
    case 'webhook':
      return webhook(data, data.secret && read(data.secret), clock);
  }
}
