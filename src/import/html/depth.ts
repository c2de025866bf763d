/** Elements that end by themselves, or whose end may be left out: they say nothing of nesting. */
const loose = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd option optgroup tr td th thead tbody tfoot colgroup rt rp html head body'.split(
    ' ',
  ),
);

/** How deep documents of people are, generously; parsers and trees of more take a stack that nobody has. */
const deepest = 400;

/** Whether elements are nested deeper than any page has them. */
export function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const [, slash, name = '', end] of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)\b[^<>]*?(\/?)>/gi)) {
    if (loose.has(name.toLowerCase()) || end) continue;
    depth = slash ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepest) return true;
  }
  return false;
}
