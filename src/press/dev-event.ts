/** Sent to the middleware of `astro dev` when content or strings have changed. */
export const contentChanged = 'warraq:content';
