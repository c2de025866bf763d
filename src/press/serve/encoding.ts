/** How bytes can be sent, the smallest first: https://www.rfc-editor.org/rfc/rfc9110#section-8.4 */
export const encodings = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof encodings)[number];

/**
 * The encoding that a reader likes best, and among equals the smallest. Without the header nothing is
 * encoded, and what a reader does not name it does not read, but for `identity`. Who refuses all of
 * them gets that too: an answer that may be read beats none.
 * https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3
 *
 * @param accepted the Accept-Encoding header
 */
export function chooseEncoding(accepted: string | undefined): Encoding {
  const weights = new Map((accepted ?? '').split(',').map(weighed));
  const weightOf = (name: Encoding) =>
    weights.get(name) ?? weights.get('*') ?? (name === 'identity' ? 0.001 : 0);
  const best = encodings.reduce((best, one) => (weightOf(one) > weightOf(best) ? one : best));
  return weightOf(best) > 0 ? best : 'identity';
}

/** `gzip;q=0.5` as a name and a weight; one that can't be read counts as none. */
function weighed(item: string): [string, number] {
  const [name = '', ...parameters] = item.split(';').map((part) => part.trim().toLowerCase());
  const q = parameters.find((one) => one.startsWith('q='))?.slice(2);
  const weight = q === undefined ? 1 : Number(q);
  return [name === 'x-gzip' ? 'gzip' : name, weight >= 0 && weight <= 1 ? weight : 0];
}

/** An entity tag of these bytes in this encoding. */
export const tagOf = (digest: string, encoding: Encoding) =>
  encoding === 'identity' ? `"${digest}"` : `"${digest}-${encoding}"`;

/**
 * Whether an If-None-Match header names an entity tag, compared weakly.
 * https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2
 */
export function matches(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  return header.match(/"[^"]*"/g)?.some((one) => one === tag) ?? false;
}
