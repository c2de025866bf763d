/**
 * A Content-Security-Policy for pages that load nothing from elsewhere and have no inline style.
 * `frame-ancestors` is not in it: only a header can say that. https://www.w3.org/TR/CSP3/
 *
 * @param digests of the inline scripts that may run: SHA-256 in Base64
 */
export function contentPolicy(digests: readonly string[]): string {
  const scripts = ["'self'", ...digests.map((digest) => `'sha256-${digest}'`)];
  return [
    "default-src 'none'",
    `script-src ${scripts.join(' ')}`,
    ...['style', 'img', 'font', 'media', 'connect', 'manifest'].map((kind) => `${kind}-src 'self'`),
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}
