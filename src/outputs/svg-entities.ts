/** No drawing is longer; entities could make one of any length. */
const longest = 20_000_000;

/**
 * A document with the entities that it declares itself written out, and without its document type. Only
 * what stands for plain text is an entity here (XML 1.0, 4.2.1): programs abbreviate addresses of
 * namespaces so. Others stay as they are, which no parser without a document type takes.
 *
 * @throws {RangeError} if that makes it too long
 */
export function withoutDoctype(text: string): string {
  const found = /<!DOCTYPE(?:[^[>"']|"[^"]*"|'[^']*')*(?:\[((?:[^\]"']|"[^"]*"|'[^']*')*)\]\s*)?>/.exec(text);
  if (!found) return text;
  const rest = text.slice(0, found.index) + text.slice(found.index + found[0].length);
  const entities = new Map(
    [...(found[1] ?? '').matchAll(/<!ENTITY\s+([\w.-]+)\s+(?:"([^"<&%]*)"|'([^'<&%]*)')\s*>/g)].map(
      ([, name = '', double, single]) => [name, quoted(double ?? single ?? '')] as const,
    ),
  );
  const pieces = rest.split(/&([\w.-]+);/);
  let length = 0;
  const written = pieces.map((piece, index) => {
    const value = index % 2 === 0 ? piece : (entities.get(piece) ?? `&${piece};`);
    length += value.length;
    if (length > longest) throw new RangeError('too long');
    return value;
  });
  return written.join('');
}

/** A text that can stand between quotation marks of either kind. */
const quoted = (text: string) => text.replaceAll('"', '&quot;').replaceAll("'", '&apos;');
