/** How long a page may take to answer, in milliseconds. */
const patience = 10_000;
/** How many redirects are followed. */
const most = 5;
/** How a page that stands where a story was withdrawn is known, since some hosts answer 200 with it: see `Gone.astro`. */
const goneMark = /<[a-z]+ [^<>]*\bdata-gone\b[^<>]*>/;

/** A page: there for readers, gone, or neither; and what its address says, such as `503`. */
export interface PageState {
  state: 'there' | 'gone' | 'unknown';
  said: string;
}

/**
 * Whether a page is there for readers, or gone. Redirects are followed within its origin: a host may add a slash. A page that leads
 * elsewhere is neither.
 */
export async function pageAt(url: string, timeout = patience): Promise<PageState> {
  try {
    return await follow(url, AbortSignal.timeout(timeout), most);
  } catch (error) {
    return { state: 'unknown', said: error instanceof Error ? error.name : String(error) };
  }
}

async function follow(url: string, signal: AbortSignal, left: number): Promise<PageState> {
  const answer = await fetch(url, { redirect: 'manual', signal });
  const { status } = answer;
  const said = String(status);
  const location = answer.headers.get('location');
  if (status >= 300 && status < 400 && location !== null && left > 0) {
    await answer.body?.cancel();
    const next = new URL(location, url);
    return next.origin === new URL(url).origin
      ? follow(next.href, signal, left - 1)
      : { state: 'unknown', said };
  }
  if (status === 404 || status === 410) return { state: 'gone', said };
  if (status !== 200) return { state: 'unknown', said };
  return { state: goneMark.test(await answer.text()) ? 'gone' : 'there', said };
}
