/** Sent to the middleware of `astro dev` when content or strings have changed. */
export const contentChanged = 'warraq:content';
/** Sent when no more has changed for a moment. */
export const contentSettled = 'warraq:settled';
