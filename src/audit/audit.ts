import { type Problem, sortProblems } from '../problems/problem.ts';
import type { Examined } from './facts.ts';
import { styleAddresses } from './rules/assets.ts';
import { canonicals } from './rules/canonicals.ts';
import { dataAddresses } from './rules/data-addresses.ts';
import { feedDiscovery } from './rules/discovery.ts';
import { hreflang } from './rules/hreflang.ts';
import { links } from './rules/links.ts';
import { redirects } from './rules/redirects.ts';
import { uniqueTitles } from './rules/titles.ts';
import { openSite, type SiteFiles, type SiteRule } from './site.ts';

/** Every rule about the site as a whole. */
const rules: readonly SiteRule[] = [
  links,
  styleAddresses,
  uniqueTitles,
  canonicals,
  hreflang,
  redirects,
  feedDiscovery,
  dataAddresses,
];

/**
 * What is wrong with a built site, sorted.
 *
 * @param examined what `examine` found in every document
 * @param now milliseconds since 1970-01-01 UTC; `null` to judge for the moment the site was built
 */
export function judge(files: SiteFiles, examined: readonly Examined[], now: number | null): Problem[] {
  const site = openSite(
    files,
    examined.flatMap(({ facts }) => facts ?? []),
    now,
  );
  const found = [...examined.flatMap(({ problems }) => problems), ...rules.flatMap((rule) => rule(site))];
  return sortProblems(found);
}
