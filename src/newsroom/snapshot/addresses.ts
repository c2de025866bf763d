import type { Publication } from '../../publication/publication.ts';
import { urlsOf } from '../../publication/urls.ts';
import type { Article, StaticPage } from '../../story/article.ts';
import type { Gone, OwnAddress, Redirect } from './address-cells.ts';
import { cellName, cellsOf } from './cells.ts';
import type { CellDraft } from './draft.ts';
import { addressesOf } from './paths.ts';
import { departed, isLive } from './status.ts';

/** The addresses of a story's articles at a moment. */
export function storyAddresses(
  articles: readonly Article[],
  publication: Publication,
  now: number,
): OwnAddress[] {
  return articles.flatMap((one) => {
    const fate = isLive(one, now) ? 'live' : departed(one, now);
    return ownAddresses(one.edition, addressesOf(one, publication), fate);
  });
}

/** The addresses of a static page in all its editions. */
export function pageAddresses(pages: readonly StaticPage[], publication: Publication): OwnAddress[] {
  const urls = urlsOf(publication);
  const fates = { published: 'live', withdrawn: 'withdrawn', draft: null } as const;
  return pages.flatMap(({ edition, slug, aliases, status }) =>
    ownAddresses(
      edition,
      [urls.staticPage(edition, slug), ...aliases.map((one) => urls.former(edition, one))],
      fates[status],
    ),
  );
}

function ownAddresses(edition: string, paths: readonly string[], fate: OwnAddress['fate']): OwnAddress[] {
  const [url = ''] = paths;
  return paths.map((path, index) => ({ path, edition, url, isFormer: index > 0, fate }));
}

/**
 * Gives owners (`stories/<id>`, `pages/<id>`) the addresses they have now, and says of every path that
 * is concerned who claims it and, if it is a former address, where it leads or why nothing is there.
 */
export function updateAddresses(
  cells: CellDraft,
  owners: ReadonlyMap<string, readonly OwnAddress[]>,
): ReadonlySet<string> {
  const { addresses, claim } = cellsOf(cells);
  const changed = [...owners].filter(
    ([owner, now]) => JSON.stringify(addresses(owner)) !== JSON.stringify(now),
  );
  const paths = new Set<string>();
  const claims = new Map<string, Set<string>>();
  const claimants = (path: string) => {
    const found = claims.get(path) ?? new Set(claim(path));
    claims.set(path, found);
    return found;
  };
  for (const [owner, now] of changed) {
    for (const { path } of addresses(owner)) claimants(path).delete(owner);
    for (const { path } of now) claimants(path).add(owner);
    cells.set(cellName.addresses(owner), now.length > 0 ? now : undefined);
  }
  for (const [path, all] of claims) {
    cells.set(cellName.claim(path), all.size > 0 ? [...all].sort() : undefined);
    paths.add(path);
  }
  if (paths.size > 0 || !cells.get(cellName.formerAddresses)) updateFormerAddresses(cells, paths);
  return paths;
}

/** What stands at paths where something else was. What is public at a path hides what was there before, and so does a redirect. */
function updateFormerAddresses(cells: CellDraft, paths: ReadonlySet<string>): void {
  const known = cellsOf(cells);
  const before = known.formerAddresses();
  const found = [...paths].map((path) => [path, standingAt(known, path)] as const);
  const redirects = found.flatMap(([path, { redirect }]) => (redirect ? [[path, redirect] as const] : []));
  const gone = found.flatMap(([path, one]) => (one.gone ? [[path, one.gone] as const] : []));
  cells.set(cellName.formerAddresses, {
    redirects: merged(before.redirects, paths, redirects),
    gone: merged(before.gone, paths, gone),
  });
}

type Entries<T> = readonly (readonly [path: string, value: T])[];

function merged<T>(before: Entries<T>, paths: ReadonlySet<string>, found: Entries<T>): Entries<T> {
  const all = [...before.filter(([path]) => !paths.has(path)), ...found];
  return all.sort(([a], [b]) => Number(a > b) - Number(a < b));
}

/** A text that claims a path, with its owner. */
type Claim = OwnAddress & Pick<Gone, 'kind' | 'id'>;

type Known = Pick<ReturnType<typeof cellsOf>, 'claim' | 'addresses'>;

/** Where two texts claim one path, the last one counts: stories before pages, by their ids, on every machine. */
function standingAt(known: Known, path: string): { redirect?: Redirect; gone?: Gone } {
  const all = known
    .claim(path)
    .flatMap((owner) => claimsOf(known, owner, path))
    .sort(inOrder);
  const live = all.filter(({ fate }) => fate === 'live');
  const leading = live.findLast(({ isFormer }) => isFormer);
  if (leading) {
    const { edition, url: target, kind, id } = leading;
    return { redirect: { edition, target, kind, id } };
  }
  const left = live.length > 0 ? undefined : all.findLast(({ fate }) => fate !== null);
  if (!left || left.fate === null || left.fate === 'live') return {};
  const { edition, fate: reason, kind, id } = left;
  return { gone: { edition, reason, kind, id } };
}

function claimsOf({ addresses }: Known, owner: string, path: string): Claim[] {
  const cut = owner.indexOf('/');
  const kind = owner.startsWith('stories/') ? 'story' : 'page';
  return addresses(owner)
    .filter((one) => one.path === path)
    .map((one) => ({ ...one, kind, id: owner.slice(cut + 1) }));
}

function inOrder(a: Claim, b: Claim): number {
  if (a.kind !== b.kind) return a.kind === 'story' ? -1 : 1;
  const [one, two] = [`${a.id} ${a.edition}`, `${b.id} ${b.edition}`];
  return Number(one > two) - Number(one < two);
}
