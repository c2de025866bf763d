import { isAbsolute, type Mount, pathOf } from './addresses.ts';

/**
 * Where files are published, as most pages say by their canonical addresses: all of them at one place, or those
 * of each folder at a host of its own.
 *
 * @param pages name and canonical address of each
 */
export function mountsOf(pages: Iterable<readonly [name: string, canonical: string | undefined]>): Mount[] {
  const votes = new Map<string, Mount & { count: number }>();
  for (const [name, canonical] of pages) {
    if (canonical === undefined || !isAbsolute(canonical)) continue;
    const one = mountBy(pathOf(name), canonical);
    const key = `${one.before} ${one.folder}`;
    votes.set(key, { ...one, count: (votes.get(key)?.count ?? 0) + 1 });
  }
  const ranked = [...votes.values()].sort((a, b) => b.count - a.count);
  if (ranked[0]?.folder === '') return ranked.slice(0, 1);
  const folders = ranked.filter(
    ({ folder, before }) => /^\/[^/]+$/.test(folder) && new URL(before).pathname === '/',
  );
  return [...Map.groupBy(folders, ({ folder }) => folder).values()].flatMap(([first]) => first ?? []);
}

/** Where a page would have to stand whose address ends as its path does. */
function mountBy(path: string, canonical: string): Mount {
  const { origin, pathname } = new URL(canonical);
  const [own, said] = [path.split('/'), pathname.split('/')];
  let same = 0;
  while (same < Math.min(own.length, said.length) && own.at(-1 - same) === said.at(-1 - same)) same += 1;
  // The slash before what is the same belongs to it.
  const cut = (parts: readonly string[]) =>
    parts.slice(0, parts.length - Math.min(same, parts.length - 1)).join('/');
  return { before: origin + cut(said), folder: cut(own) };
}
