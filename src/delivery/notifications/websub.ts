import { feedFormats } from '../../publication/feed-formats.ts';
import type { Channel } from './channel.ts';

const types = Object.values(feedFormats).map(({ type }) => type);

/** A hub is told which feeds have news, one a request: https://www.w3.org/TR/websub/#publishing, as hubs agree on it. */
export const websub = (hub: string): Channel => ({
  id: `hub ${hub}`,
  limit: 1,
  wants: ({ type, isGone }) => !isGone && types.some((one) => type.startsWith(one)),
  message: async ([change]) => ({
    url: hub,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: String(new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': change?.url ?? '' })),
  }),
});
