/** The form of a plural, at the end of a key of i18next. */
const plural = /^(.*)_(zero|one|two|few|many|other)$/;

/**
 * Strings as i18next has them (`key_one`, `{{name}}`, `{{count, number}}`) as Hugo wants them: plural
 * forms in an object, and Go's braces. https://gohugo.io/functions/lang/translate/
 */
export function hugoStrings(strings: Readonly<Record<string, string>>): Record<string, object> {
  const result: Record<string, Record<string, string>> = {};
  for (const [key, text] of Object.entries(strings)) {
    const [, name = key, form = 'other'] = plural.exec(key) ?? [];
    result[name] = { ...result[name], [form]: braces(text) };
  }
  return result;
}

const braces = (text: string) =>
  text.replace(/\{\{(\w+)(?:, \w+)?\}\}/g, (_, name: string) =>
    name === 'count' ? '{{ .Count }}' : `{{ .${name} }}`,
  );
