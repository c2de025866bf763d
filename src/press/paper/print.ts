import type { Browser, Route } from 'playwright-core';
import type { OnDemandSite } from '../serve/open.ts';

/** How long a document may take to load, in milliseconds. */
const patience = 120_000;

/**
 * Prints a document of a site that nobody need have published: what it loads is answered here, and nothing is asked of any
 * other machine.
 *
 * @param address where the document would stand, absolute: its links are read from there
 * @returns a tagged PDF, with an outline
 */
export async function printed(
  browser: Browser,
  site: Pick<OnDemandSite, 'answer'>,
  address: string,
  html: string,
): Promise<Uint8Array> {
  const page = await browser.newPage({ javaScriptEnabled: false });
  try {
    await page.route('**/*', (route) => answer(route, site, address, html));
    await page.goto(address, { waitUntil: 'networkidle', timeout: patience });
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  } finally {
    await page.close();
  }
}

async function answer(route: Route, site: Pick<OnDemandSite, 'answer'>, address: string, html: string) {
  const { origin, host, pathname, search } = new URL(route.request().url());
  if (route.request().url() === address)
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
  if (origin !== new URL(address).origin) return route.abort();
  const asked = {
    method: 'GET',
    host,
    target: pathname + search,
    acceptEncoding: undefined,
    ifNoneMatch: undefined,
  };
  const { status, headers, body } = await site.answer(asked);
  const type = String(headers['content-type'] ?? '');
  return route.fulfill({ status, contentType: type, ...(body && { body: Buffer.from(body) }) });
}
