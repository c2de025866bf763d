import { isScalar, parse, parseDocument } from 'yaml';
import { frontMatter, withValue } from './front-matter-edit.ts';

/**
 * Writes words into the front matter of a file, in the quotation marks that are there, and leaves every
 * other byte as it is.
 *
 * @param path one key, or two: a mapping and a key in it
 * @returns `null` if the front matter is written in a way that this can't be said of
 */
export function withText(source: string, path: readonly [string, string?], text: string): string | null {
  const { yaml = '', end = '' } = frontMatter.exec(source)?.groups ?? {};
  const node = parseDocument(yaml).getIn(
    path.filter((key) => key !== undefined),
    true,
  );
  if (!isScalar(node)) return withValue(source, path, yamlText(text));
  const [, stop = 0] = node.range ?? [];
  // A block of text includes the end of its last line.
  const rest = node.type?.startsWith('BLOCK') && /[\r\n]/.test(yaml.charAt(stop - 1)) ? end : '';
  return withValue(source, path, yamlText(text, node.type ?? 'PLAIN') + rest);
}

/** Words as YAML in one line, without quotation marks where they need none. */
export function yamlText(text: string, style: string = 'PLAIN'): string {
  const double = JSON.stringify(text);
  const written =
    style === 'QUOTE_DOUBLE' ? double : style === 'QUOTE_SINGLE' ? `'${text.replaceAll("'", "''")}'` : text;
  const places = [written, `[${written}]`, `{ a: ${written}, b: c }`, `a: ${written}`];
  return places.every((yaml) => saysIn(yaml, text)) ? written : double;
}

/** Whether the one text in some YAML, or the first, is this one. */
function saysIn(yaml: string, text: string): boolean {
  try {
    const data: unknown = parse(yaml, { logLevel: 'error' });
    return (typeof data === 'object' && data !== null ? Object.values(data)[0] : data) === text;
  } catch {
    return false;
  }
}
