import { type Channel, isCached } from './channel.ts';

/** https://www.fastly.com/documentation/reference/api/purging/: one address a request, as a soft purge. */
export const fastly = (token: string, api = 'https://api.fastly.com'): Channel => ({
  id: 'fastly',
  limit: 1,
  wants: isCached,
  message: async ([change]) => ({
    url: `${api}/purge/${change?.url.replace(/^https?:\/\//, '')}`,
    method: 'POST',
    headers: { 'fastly-key': token, 'fastly-soft-purge': '1' },
    body: '',
  }),
});
