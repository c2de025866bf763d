/** Sent to the middleware of `astro dev` when content or strings have changed. */
export const contentChanged = 'warraq:content';
/** Sent when no more has changed for a moment. */
export const contentSettled = 'warraq:settled';
/** Sent by a page once it can be told to reload: it may have been answered before the last change. */
export const pageShown = 'warraq:shown';

/** When a page was asked for, in milliseconds of `performance.now()` of the server. */
export interface PageShown {
  askedAt: number;
}
