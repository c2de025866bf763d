/** An example in which what is to be replaced are places that the Tab key goes through: `${…}`. */
export function snippetOf(template: string, colons: string): string {
  const [opening = '', ...lines] = template.trimEnd().split('\n');
  const field = (text: string) => `\${${text.replace(/[{}]/g, '')}}`;
  const first = opening
    .replace(/^:{3,}/, colons)
    .replace(/\[([^\]]*)\]/, (_, label: string) => `[${field(label)}]`)
    .replace(
      /=("?)([^"\s}]*(?: [^"]*)?)\1(?=[\s}])/g,
      (_, quote: string, value: string) => `=${quote}${field(value)}${quote}`,
    );
  const content = lines.map((line, index) => {
    if (line.trim() === '' && index === 0) return field('');
    if (/^:{3,}\s*$/.test(line)) return colons;
    return line.replace(
      /^(\s*(?:[-*+]\s+)?)([^\s|!].*)$/,
      (_, start: string, words: string) => start + field(words),
    );
  });
  return [first, ...content].join('\n');
}

/** The names of the fields that an example has. */
export const fieldsOf = (template: string): string[] =>
  [...(/\{([^}]*)\}/.exec(template.split('\n', 1)[0] ?? '')?.[1]?.matchAll(/([a-z-]+)=/g) ?? [])].map(
    ([, name = '']) => name,
  );
