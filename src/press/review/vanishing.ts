import { type PublishedFront, type Vanishing, vanishing, vanishingTexts } from '../../checks/vanishing.ts';
import { locate } from '../../disk/content/locate.ts';
import { rewrite } from '../../disk/content/rewrite.ts';
import { decode, read } from '../../disk/files.ts';
import { lastPublished } from '../../disk/output/published.ts';
import { pathOf, type Roots } from '../../disk/roots.ts';
import type { KnownPage, PublishedText } from '../../disk/store/records.ts';
import { type Route, routesOf } from '../../newsroom/routes/routes.ts';
import { type Content, createSnapshot } from '../../newsroom/snapshot/snapshot.ts';
import type { Problem } from '../../problems/problem.ts';
import { urlsOf } from '../../publication/urls.ts';
import { withItem } from '../../story/front-matter-edit.ts';

/** What the last build published, and the moment to judge by: milliseconds since 1970-01-01 UTC. */
export interface LastBuild {
  cache: string;
  now: number;
}

/** Addresses at which nothing would be any more, and where editions stood when they were published. */
export interface Loss {
  lost: readonly PublishedText[];
  fronts: readonly PublishedFront[];
}

/** What is wrong with letting addresses go. */
export function vanishingProblems(
  roots: Roots,
  { content, now }: { content: Content; now: number },
  { lost, fronts }: Loss,
): Problem[] {
  const found = vanishing(content, now, lost, fronts);
  return locate(
    roots,
    found.map(({ finding }) => finding),
  );
}

/** Addresses that the last build published and the next one would not. */
export function lostSince(roots: Roots, { cache, now }: LastBuild, content: Content): Loss {
  const { texts, fronts } = lastPublished(cache, roots.content);
  if (texts.length === 0) return { lost: [], fronts: [] };
  const { output } = urlsOf(content.publication);
  const paths = new Set(routesOf(createSnapshot(content, now)).map(({ url }) => output(url)));
  return { lost: texts.filter(({ url }) => !paths.has(url)), fronts: frontsIn(fronts) };
}

/** The front pages among pages that were published. */
export function frontsIn(pages: readonly Pick<KnownPage, 'url' | 'job'>[]): PublishedFront[] {
  return pages.flatMap(({ url, job }) => {
    const route: Route | null = job.includes('"front"') ? JSON.parse(job) : null;
    return route?.template === 'front' ? [{ edition: route.edition, url, address: route.url }] : [];
  });
}

/** Adds the aliases that keep addresses from vanishing. Returns the files it changed, in their order. */
export function addAliases(roots: Roots, content: Content, last: LastBuild): string[] {
  const { lost, fronts } = lostSince(roots, last, content);
  const found = vanishingTexts(content, last.now, lost, fronts);
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
