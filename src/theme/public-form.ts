/**
 * A default component as a newsroom has it: what it imports has the names that are the newsroom's to use.
 *
 * @param source of a file in `src/components/slots/`
 */
export function publicForm(source: string): string {
  return source
    .replaceAll(/'\.\.\/\.\.\/[^']+'/g, "'warraq'")
    .replaceAll(/'\.\.\/([^'/]+\.astro)'/g, "'warraq/parts/$1'")
    .replaceAll(/'\.\/([^'/]+\.astro)'/g, "'warraq/components/$1'");
}
