import { type Channel, isCached, json } from './channel.ts';

/** https://developers.cloudflare.com/cache/how-to/purge-cache/: 100 addresses a request in every plan. */
export const cloudflare = (zone: string, token: string, api = 'https://api.cloudflare.com'): Channel => ({
  id: `cloudflare ${zone}`,
  limit: 100,
  wants: isCached,
  message: async (changes) => {
    const { headers, body } = json({ files: changes.map(({ url }) => url) });
    const url = `${api}/client/v4/zones/${zone}/purge_cache`;
    return { url, method: 'POST', headers: { ...headers, authorization: `Bearer ${token}` }, body };
  },
});
