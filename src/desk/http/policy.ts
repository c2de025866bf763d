/** What every answer of the desk says to browsers. */
const always = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
} as const;

/** The policy of answers that are no pages: nothing in them may run or load anything. */
export const closed = {
  ...always,
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
};

/** The policy of the desk's own page. Style sheets that its script makes have the nonce. */
export const ofPage = (nonce: string) => ({
  ...always,
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
});

/**
 * The policy of pages of the site that editors look at: they show what anybody may have written, so that nothing in
 * them runs, and no other site is asked for anything.
 */
export const ofSite = {
  ...always,
  'content-security-policy': [
    "default-src 'none'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "media-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
    'sandbox allow-same-origin',
  ].join('; '),
};
