/** Whom a page tells where its reader came from: other sites learn the origin, never the article. */
export const referrerPolicy = 'strict-origin-when-cross-origin';

/** What a news page never needs of a device. https://www.w3.org/TR/permissions-policy/ */
const devices = ['camera', 'microphone', 'geolocation', 'payment', 'usb'];

/**
 * Headers that protect readers, by name. A page of another site can't show one in a frame or keep
 * a hold on its window: https://html.spec.whatwg.org/multipage/browsers.html#cross-origin-opener-policies
 *
 * @param policy the pages' own Content-Security-Policy
 */
export const securityHeaders = (policy: string): Record<string, string> => ({
  'Content-Security-Policy': `${policy}; frame-ancestors 'self'`,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': devices.map((one) => `${one}=()`).join(', '),
  'Referrer-Policy': referrerPolicy,
  'X-Content-Type-Options': 'nosniff',
});
