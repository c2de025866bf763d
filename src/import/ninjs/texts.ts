import { type Json, objectsIn, stringIn } from './json.ts';

/** One of several texts of an item that say the same of it in other ways. */
export interface RoleText {
  /** What it is: `main`, `caption`, `xhtml`. */
  role: string;
  /** Media type, if the item says it. */
  type: string;
  value: string;
}

/**
 * The headlines, descriptions or bodies of an item: a list since version 2 (`bodies`), names of their own before
 * (`body_text`, `body_xhtml`; `headline` alone is the main one).
 *
 * @param one the name for one of them, `headline`
 * @param many the name of the list, `headlines`
 */
export function textsOf(item: Json, one: string, many: string): RoleText[] {
  const listed = objectsIn(item, many).flatMap((text) => {
    const value = stringIn(text, 'value');
    const role = stringIn(text, 'role', 'name') ?? 'main';
    return value === undefined
      ? []
      : [{ role, type: stringIn(text, 'contenttype', 'mimetype') ?? '', value }];
  });
  const named = Object.keys(item)
    .filter((name) => name === one || name.startsWith(`${one}_`))
    .flatMap((name) => {
      const value = stringIn(item, name);
      const role = name.slice(one.length + 1) || 'main';
      return value === undefined ? [] : [{ role, type: typeOf(role), value }];
    });
  return [...named, ...listed];
}

/** Media types that names of version 1 stand for. */
const typeOf = (role: string) =>
  /html|richtext/.test(role) ? 'text/html' : role === 'text' ? 'text/plain' : '';

/** The first text with one of some roles, the likeliest role first; any text if none has. */
export function preferred(texts: readonly RoleText[], roles: readonly RegExp[]): RoleText | undefined {
  for (const role of roles) {
    const found = texts.find((one) => role.test(one.role));
    if (found) return found;
  }
  return texts[0];
}

/** Text without markup and with single spaces. */
export function plainText(text: RoleText | undefined): string | undefined {
  if (!text) return undefined;
  const isMarked = /html/i.test(text.type) || /<\/[a-z]/i.test(text.value);
  const value = isMarked ? text.value.replace(/<[^>]*>/g, ' ') : text.value;
  return value.replace(/\s+/g, ' ').trim() || undefined;
}
