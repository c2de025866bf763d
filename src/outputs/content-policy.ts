/** What a policy allows besides the site's own: kind of thing → origins. */
export type OtherSources = Readonly<Partial<Record<Kind | 'script' | 'form', readonly string[]>>>;
const kinds = ['style', 'img', 'font', 'media', 'connect', 'manifest', 'frame'] as const;
type Kind = (typeof kinds)[number];
/** What no page has unless somebody allows it. */
const rare: ReadonlySet<Kind> = new Set(['frame']);

/** An origin over https, or all below one; nothing that could end a source or a directive. */
const source = /^https:\/\/(?:\*\.)?[a-z\d.-]+(?::\d+)?$/;

/**
 * A Content-Security-Policy for pages that load nothing from elsewhere and have no inline style, but
 * for what is given.
 * `frame-ancestors` is not in it: only a header can say that. https://www.w3.org/TR/CSP3/
 *
 * @param digests of the inline scripts that may run: SHA-256 in Base64
 * @param styles the same of inline styles
 * @throws RangeError if what is allowed is no such origin
 */
export function contentPolicy(
  digests: readonly string[],
  styles: readonly string[] = [],
  others: OtherSources = {},
): string {
  for (const one of Object.values(others).flat())
    if (!source.test(one)) throw new RangeError(`no source of a policy: ${one}`);
  const own = (kind: keyof OtherSources, hashes: readonly string[] = []) =>
    ["'self'", ...hashes.map((digest) => `'sha256-${digest}'`), ...(others[kind] ?? [])].join(' ');
  return [
    "default-src 'none'",
    `script-src ${own('script', digests)}`,
    ...kinds
      .filter((kind) => !rare.has(kind) || others[kind]?.length)
      .map((kind) => `${kind}-src ${own(kind, kind === 'style' ? styles : [])}`),
    "base-uri 'none'",
    `form-action ${own('form')}`,
  ].join('; ');
}
