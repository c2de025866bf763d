import { type Channel, isCached } from './channel.ts';

/**
 * https://docs.bunny.net/reference/purgepublic_indexpost: one address a request. Without `exactPath` an address that ends
 * with a slash stands for everything below it.
 */
export const bunny = (token: string, api = 'https://api.bunny.net'): Channel => ({
  id: 'bunny',
  limit: 1,
  wants: isCached,
  message: async ([change]) => {
    const query = new URLSearchParams({ url: change?.url ?? '', async: 'true', exactPath: 'true' });
    return { url: `${api}/purge?${query}`, method: 'POST', headers: { accesskey: token }, body: '' };
  },
});
