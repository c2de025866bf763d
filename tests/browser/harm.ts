import type { Page, Route } from 'playwright-core';

/** What the probe keeps in every window, out of reach of names in the page. */
interface Probe {
  calls: string[];
  names: Set<string>;
}

/**
 * Runs in the browser before any script of a page: notes calls of what payloads call, and the names
 * that window and document have before there is an element.
 */
function probe(): void {
  const names = new Set<string>();
  for (const start of [window, document] as object[])
    for (let object = start; object; object = Object.getPrototypeOf(object))
      for (const name of Object.getOwnPropertyNames(object)) names.add(name);
  const calls: string[] = [];
  for (const name of ['xss', 'alert', 'confirm', 'prompt', 'print', 'open'])
    Object.defineProperty(window, name, { value: () => calls.push(`call of ${name}`) });
  Object.defineProperty(window, Symbol.for('probe'), { value: { calls, names } satisfies Probe });
}

/** Elements and attributes that could run, load or cover something. */
const powers = [
  'script:not([type="application/ld+json"]), link:not([rel="canonical"], [rel="alternate"]), style, base',
  'meta[http-equiv], iframe, frame, object, embed, form, input:not([type="checkbox"][disabled]), button, textarea',
  'svg, math, template, noscript, xmp, plaintext, video, audio, source, track, area, map, portal',
  '[style], [target], [srcset], [srcdoc], [contenteditable], [autofocus]',
].join();

/** Schemes that open a page or another program's window, and run nothing. */
const harmless = ['http:', 'https:', 'mailto:', 'irc:', 'ircs:', 'xmpp:'];

/**
 * Runs in the browser: what was called, handlers, addresses that are scripts, data that is no JSON,
 * names that hide what scripts rely on.
 */
function judge(schemes: readonly string[]): string[] {
  const { calls, names } = (window as unknown as Record<symbol, Probe>)[Symbol.for('probe')] as Probe;
  const all = (selector: string): Element[] => [
    ...Document.prototype.querySelectorAll.call(document, selector),
  ];
  const value = (element: Element, name: string) => Element.prototype.getAttribute.call(element, name) ?? '';
  const pairs = all('*').flatMap((element) =>
    Element.prototype.getAttributeNames.call(element).map((name) => ({ name, value: value(element, name) })),
  );
  const holder = /^(?:action|background|cite|data|formaction|(?:xlink:)?href|poster|src)$/;
  const runs = (address: string) =>
    URL.canParse(address, document.baseURI) && !schemes.includes(new URL(address, document.baseURI).protocol);
  const isJson = ({ textContent }: Element) => {
    try {
      return JSON.parse(textContent ?? '') !== undefined;
    } catch {
      return false;
    }
  };
  const named = all('[id], :is(a, embed, form, iframe, img, object)[name]');
  return [
    ...calls,
    ...pairs.filter(({ name }) => /^on/i.test(name)).map(({ name }) => `handler ${name}`),
    ...pairs.filter((one) => holder.test(one.name) && runs(one.value)).map((one) => `address ${one.value}`),
    ...named
      .flatMap((element) => [value(element, 'id'), value(element, 'name')])
      .filter((name) => names.has(name))
      .map((name) => `clobbered ${name}`),
    ...all('script[type="application/ld+json"]')
      .filter((element) => !isJson(element))
      .map(({ textContent }) => `data ${textContent}`),
  ];
}

/** Watches over pages: what runs, loads or moves although nobody may make it. */
export interface Guard {
  /** The window. */
  page: Page;
  /**
   * Opens an address and says what harm is in its page, or came of opening it.
   *
   * @param stays keeps a page that leads elsewhere from doing so; that it tried is told
   */
  harms(url: string, stays?: boolean): Promise<string[]>;
  /** The tags of the page that is open that have power: `powers`. */
  powers(): Promise<string[]>;
}

/** What the site itself puts beside its pages, and is no script: faces, style sheets, pictures. */
const harmlessFiles = ['css', 'ico', 'png', 'svg', 'webmanifest', 'woff2'].map(
  (extension) => `http://localhost:*.${extension}`,
);

/** Keeps files that can do no harm from being loaded: pages open sooner. */
async function leaveOut(page: Page, urls: string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setBlockedURLs', { urls });
}

/** Puts a guard into a new window, whose pages should be opened through the guard alone. */
export async function guard(page: Page): Promise<Guard> {
  await leaveOut(page, harmlessFiles);
  const events: string[] = [];
  let origin = '';
  let staysAt = '';
  await page.addInitScript(probe);
  page.on('dialog', async (dialog) => {
    events.push(`dialog ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`)) events.push(`request of ${url}`);
    else if (request.isNavigationRequest() && request.redirectedFrom() === null) events.push(`visit ${url}`);
  });
  const stop = (route: Route) =>
    route.request().isNavigationRequest() && route.request().url() !== staysAt
      ? route.abort('aborted')
      : route.fallback();
  page.on('popup', (popup) => events.push(`popup ${popup.url()}`));
  return {
    page,
    harms: async (url, stays = false) => {
      origin = new URL(url).origin;
      staysAt = new URL(url).href;
      events.length = 0;
      // While anything is routed, every request takes a detour, and none is answered from the cache.
      await page.unrouteAll();
      if (stays) await page.route('**', stop);
      await page.goto(url);
      const found = await page.evaluate(judge, harmless);
      const [visit, ...others] = events;
      return [...found, ...(visit?.startsWith('visit ') ? others : events)];
    },
    powers: () =>
      page.evaluate(
        (selector) =>
          [...Document.prototype.querySelectorAll.call(document, selector)].map(
            (element) => (element.cloneNode(element.localName === 'script') as Element).outerHTML,
          ),
        powers,
      ),
  };
}
