import { pageShown } from './event.ts';

/** In the browser, once Vite can tell the page to reload: the page says when it was asked for. */
const { dataset } = document.querySelector<HTMLElement>('script[data-asked-at]') ?? {};
import.meta.hot?.send(pageShown, { askedAt: Number(dataset?.['askedAt']) });
