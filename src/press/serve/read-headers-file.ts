/** The headers that a host is told to send with a path, by lower-case name. */
export type HeadersOf = (path: string) => Record<string, string>;

/**
 * Reads a `_headers` file as `src/outputs/site-files/headers.ts` writes it: paths in which `*` stands
 * for anything, and below each the headers of what it matches.
 * https://developers.cloudflare.com/pages/configuration/headers/
 */
export function readHeaders(text: string): HeadersOf {
  const rules: { pattern: RegExp; headers: Record<string, string> }[] = [];
  for (const line of text.split('\n').filter((one) => one.trim() !== '' && !one.startsWith('#'))) {
    const [name = '', ...value] = line.trim().split(':');
    if (/^\s/.test(line))
      Object.assign(rules.at(-1)?.headers ?? {}, { [name.toLowerCase()]: value.join(':').trim() });
    else rules.push({ pattern: patternOf(line.trim()), headers: {} });
  }
  return (path) =>
    Object.assign({}, ...rules.filter(({ pattern }) => pattern.test(path)).map(({ headers }) => headers));
}

const patternOf = (path: string) => new RegExp(`^${path.split('*').map(RegExp.escape).join('.*')}$`);
