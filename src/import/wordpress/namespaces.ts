/** The namespaces of WXR 1.0 to 1.2 by their usual prefixes (WordPress, `wp-admin/includes/export.php`). */
const namespaces: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\/wordpress\.org\/export\/[\d.]+\/?$/, 'wp'],
  [/^https?:\/\/wordpress\.org\/export\/[\d.]+\/excerpt\/?$/, 'excerpt'],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content\/?$/, 'content'],
  [/^https?:\/\/purl\.org\/dc\/elements\/1\.1\/?$/, 'dc'],
];
const prefixes = new Set(namespaces.map(([, prefix]) => prefix));

/**
 * The name of an element with the usual prefix of its namespace, whatever prefix the file uses. A prefix that was never
 * declared is taken for the usual one: the parser then gives the prefix itself as namespace.
 *
 * @returns an empty text for an element of a namespace that no export has
 */
export function canonicalName({ uri, local }: { uri: string; local: string }): string {
  if (uri === '') return local;
  const prefix = prefixes.has(uri) ? uri : namespaces.find(([pattern]) => pattern.test(uri))?.[1];
  return prefix === undefined ? '' : `${prefix}:${local}`;
}
