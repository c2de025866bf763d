import { type Channel, json } from './channel.ts';

/**
 * Search engines are told which pages changed, came or went: https://www.indexnow.org/documentation. A message is about one
 * host and has at most 10,000 addresses.
 *
 * @param site where the key file stands: scheme and host, and the path there if it has one
 */
export const indexNow = (key: string, site: string, api = 'https://api.indexnow.org'): Channel => ({
  id: `indexnow ${new URL(site).host}`,
  limit: 10_000,
  wants: ({ url, type }) =>
    type.startsWith('text/html') && url.startsWith(`${site}/`) && !url.endsWith('/404.html'),
  message: async (changes) => {
    const { host } = new URL(site);
    const urlList = changes.map(({ url }) => url);
    const message = json({ host, key, keyLocation: `${site}/${key}.txt`, urlList });
    return { url: `${api}/indexnow`, method: 'POST', ...message };
  },
});
