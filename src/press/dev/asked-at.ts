/** Where Vite has what a page runs. */
const script = '/src/press/dev/page-shown.ts';

/**
 * Lets a page tell when it was asked for, as soon as it hears of changes: it may have been answered before the last one.
 *
 * @param askedAt in milliseconds of `performance.now()`
 */
export async function withAskedAt(response: Response, askedAt: number): Promise<Response> {
  const { status, headers } = response;
  if (!headers.get('content-type')?.startsWith('text/html')) return response;
  const tag = `<script type="module" src="${script}" data-asked-at="${askedAt}"></script>\n`;
  return new Response((await response.text()) + tag, { status, headers });
}
