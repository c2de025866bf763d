import { problem } from '../../../problems/problem.ts';
import type { Alternate, HtmlFacts } from '../../facts.ts';
import { primary } from '../../text.ts';
import { at, type BuiltSite, isIndexable, type SiteRule } from '../built-site.ts';

const isDefault = ({ language }: Alternate) => language.toLowerCase() === 'x-default';

/** All versions of a page exist, are in the languages they are said to be in, and name each other. */
export const hreflang: SiteRule = (site) =>
  [...site.pages.values()]
    .filter((page) => page.alternates.length > 0 && isIndexable(page))
    .flatMap((page) => page.alternates.flatMap((one) => judge(site, page, one)));

function judge(site: BuiltSite, page: HtmlFacts, alternate: Alternate) {
  const url = alternate.value;
  const place = at(page.name, alternate);
  const other = site.pageAt(url, page.name);
  const detail = other ? targetDetail(site, other, alternate) : 'is not a page of this site';
  if (!other || detail) return [problem('hreflang-target', { url, detail: detail ?? '' }, place)];
  if (other === page || isDefault(alternate)) return [];
  if (!names(site, other, page)) return [problem('hreflang-mutual', { url }, place)];
  if (defaultOf(site, other) !== defaultOf(site, page)) return [problem('hreflang-default', { url }, place)];
  return [];
}

function targetDetail(site: BuiltSite, other: HtmlFacts, alternate: Alternate): string | null {
  if (!isIndexable(other)) return 'is not to be found by search engines';
  if (site.pageAt(other.canonical?.value ?? '', other.name) !== other) return 'is not canonical';
  if (isDefault(alternate) || primary(alternate.language) === primary(other.lang)) return null;
  return `is in \`${other.lang}\`, not in \`${alternate.language}\``;
}

const names = (site: BuiltSite, page: HtmlFacts, other: HtmlFacts) =>
  page.alternates.some(({ value }) => site.pageAt(value, page.name) === other);

const defaultOf = (site: BuiltSite, page: HtmlFacts) => {
  const found = page.alternates.find(isDefault);
  return found ? site.pageAt(found.value, page.name) : undefined;
};
