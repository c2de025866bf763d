/** Comments, and strings that are no address. */
const skipped = /\/\*[\s\S]*?\*\//g;
const address = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)\s"']*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/gi;

/** The addresses in a style sheet, with their offsets; `data:` and references within a document are left out. */
export function addressesInCss(css: string): { value: string; offset: number }[] {
  const text = css.replace(skipped, (comment) => ' '.repeat(comment.length));
  return [...text.matchAll(address)]
    .map(({ index, ...groups }) => ({
      value: [groups[1], groups[2], groups[3], groups[4], groups[5]].find((one) => one !== undefined) ?? '',
      offset: index,
    }))
    .filter(({ value }) => value && !/^(?:data:|#)/i.test(value));
}
