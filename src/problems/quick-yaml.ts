import { FAILSAFE_SCHEMA, load } from 'js-yaml';

/** Longer texts are left to the judge, so that no text can cost more than reading it twice. */
const longest = 16_384;
/**
 * What a text must not have: characters that not all take for text or for a line break; anchors,
 * aliases, tags, complex and empty keys; block scalars that give their indentation or keep their
 * last line breaks; markers of documents; directives; keys that may be longer than 1024 characters.
 */
const hard = new RegExp(
  [
    String.raw`[^\n\x20-\x7E\xA0-\u2027\u202A-\uD7FF\uE000-\uFEFE\uFF00-\uFFFD]`,
    String.raw`(?:^|[\[\]{},:"'?>|-]) *(?:[&*!?]|[|>](?!-?\n))`,
    String.raw`(?:^|[\s\[\]{},?-]):`,
    String.raw`^ *(?:---|\.\.\.|%)`,
    String.raw`^[^\n]{1000,}:`,
  ].join('|'),
  'm',
);
/** Text that would be a number, a truth value or nothing, if no quotation marks stood around it. */
const typed =
  /^(?:~?|[Nn]ull|NULL|[Tt]rue|TRUE|[Ff]alse|FALSE|0[ox][\da-fA-F]+|[-+]?\.?\d[\d.eE+-]*|[-+]?\.\w+)$/;
/** Characters that not all take for text or for a line break, and keys that may be too long. */
const odd = /[^\n\x20-\x7E\xA0-\u2027\u202A-\uD7FF\uE000-\uFEFE\uFF00-\uFFFD]|^[^\n]{1000,}:/m;
const refusedKeys = new Set(['__proto__', 'constructor', 'prototype', '<<']);

/**
 * The data of YAML that is simple and right: mappings, lists and text. `undefined` is no verdict:
 * `parseYaml` has to say what the text means, or what is wrong with it. Where there is data, it is
 * the same that `parseYaml` gives, at a quarter of the cost.
 */
export function quickYaml(text: string): unknown {
  if (text.length > longest) return undefined;
  if (text.startsWith('{')) return quickJson(text);
  if (hard.test(text)) return undefined;
  try {
    const data = load(text, { schema: FAILSAFE_SCHEMA });
    return typeof data === 'object' && !Array.isArray(data) && isPlain(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** JSON as programs write it, which says each key once. Text is always in quotation marks there. */
function quickJson(text: string): unknown {
  if (odd.test(text)) return undefined;
  try {
    const data = JSON.parse(text);
    const isAsWritten = JSON.stringify(data, null, 2) === text.trimEnd();
    return isAsWritten && isPlain(data, () => true) ? data : undefined;
  } catch {
    return undefined;
  }
}

const isText = (text: string) => !typed.test(text);

function isPlain(data: unknown, isPlainText = isText): boolean {
  if (typeof data === 'string') return isPlainText(data);
  if (Array.isArray(data)) return data.every((one) => isPlain(one, isPlainText));
  if (typeof data !== 'object' || data === null) return false;
  return Object.entries(data).every(([key, value]) => !refusedKeys.has(key) && isPlain(value, isPlainText));
}
