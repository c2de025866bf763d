/** How long a page may take to answer, in milliseconds. */
const patience = 10_000;

/**
 * Whether a page is there for readers, or gone; else what its address says, such as `503`. A page that leads elsewhere is
 * there, though not at this address.
 */
export async function pageAt(
  url: string,
  timeout = patience,
): Promise<{ state: 'there' | 'gone' | 'unknown'; said: string }> {
  try {
    const { status } = await fetch(url, {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    });
    const state = status === 200 ? 'there' : status === 404 || status === 410 ? 'gone' : 'unknown';
    return { state, said: String(status) };
  } catch (error) {
    return { state: 'unknown', said: error instanceof Error ? error.name : String(error) };
  }
}
