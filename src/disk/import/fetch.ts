/** In milliseconds. */
const patience = 30_000;
/** In megabytes. */
const most = 100;

/**
 * Fetches what lies on hosts that the editor named, and nothing from anywhere else: redirects are followed only
 * among those hosts.
 *
 * @returns the bytes; a reason if that failed; `undefined` if the host was not named
 */
export function fetcher(hosts: readonly string[]): (url: string) => Promise<Uint8Array | string | undefined> {
  const named = new Set(hosts.map((one) => one.toLowerCase()));
  const isNamed = (url: string) =>
    URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) && named.has(new URL(url).host);
  return async (url) => {
    if (!isNamed(url)) return undefined;
    try {
      return await follow(url, isNamed);
    } catch (error) {
      return `could not be fetched (${error instanceof Error ? error.message : 'no answer'})`;
    }
  };
}

async function follow(
  url: string,
  isNamed: (url: string) => boolean,
  hops = 5,
): Promise<Uint8Array | string> {
  const answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(patience) });
  const to = answer.headers.get('location');
  if (answer.status >= 300 && answer.status < 400 && to !== null) {
    const next = new URL(to, url).href;
    if (hops === 0 || !isNamed(next)) return 'leads to a host that was not named';
    return follow(next, isNamed, hops - 1);
  }
  if (!answer.ok || !answer.body) return `could not be fetched (status ${answer.status})`;
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > most * 1e6) return 'is too large';
    parts.push(part);
  }
  return Buffer.concat(parts);
}
