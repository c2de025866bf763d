import { type Vanishing, vanishing } from '../../checks/vanishing.ts';
import { locate } from '../../disk/content/locate.ts';
import { rewrite } from '../../disk/content/rewrite.ts';
import { decode, read } from '../../disk/files.ts';
import { publishedTexts } from '../../disk/output/published.ts';
import { pathOf, type Roots } from '../../disk/roots.ts';
import type { PublishedText } from '../../disk/store/records.ts';
import { routesOf } from '../../newsroom/routes/routes.ts';
import { type Content, createSnapshot } from '../../newsroom/snapshot/snapshot.ts';
import type { Problem } from '../../problems/problem.ts';
import { urlsOf } from '../../publication/urls.ts';
import { withItem } from '../../story/front-matter-edit.ts';

/** What the last build published, and the moment to judge by: milliseconds since 1970-01-01 UTC. */
export interface LastBuild {
  cache: string;
  now: number;
}

/** What is wrong with letting addresses go, at which nothing would be any more. */
export function vanishingProblems(
  roots: Roots,
  { content, now }: { content: Content; now: number },
  lost: readonly PublishedText[],
): Problem[] {
  const found = vanishing(content, now, lost);
  return locate(
    roots,
    found.map(({ finding }) => finding),
  );
}

/** Addresses that the last build published and the next one would not. */
export function lostSince(roots: Roots, { cache, now }: LastBuild, content: Content): PublishedText[] {
  const published = publishedTexts(cache, roots.content);
  if (published.length === 0) return [];
  const { output } = urlsOf(content.publication);
  const paths = new Set(routesOf(createSnapshot(content, now)).map(({ url }) => output(url)));
  return published.filter(({ url }) => !paths.has(url));
}

/** Adds the aliases that keep addresses from vanishing. Returns the files it changed, in their order. */
export function addAliases(roots: Roots, content: Content, last: LastBuild): string[] {
  const found = vanishing(content, last.now, lostSince(roots, last, content));
  const byFile = Map.groupBy(found, ({ finding }) => finding.file);
  return [...byFile].filter(([file, all]) => addTo(pathOf(roots, file), all)).map(([file]) => file);
}

function addTo(place: string, found: readonly Vanishing[]): boolean {
  const aliases = found.flatMap(({ alias }) => alias ?? []);
  if (aliases.length === 0) return false;
  const before = read(place);
  const source = decode(before) === null ? null : before.toString();
  const changed = aliases.reduce((text, alias) => text && withItem(text, 'aliases', alias), source);
  return changed !== null && rewrite(place, before, changed);
}
