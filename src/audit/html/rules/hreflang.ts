import { problem } from '../../../problems/problem.ts';
import { isAbsolute } from '../../addresses.ts';
import { directionOf } from '../../text.ts';
import { attribute, links } from '../page.ts';
import { canonicalOf, type HtmlRule, isNoindex, refreshOf } from '../rule.ts';

/** The form of hreflang on one page: absolute, each language once, the page itself among them. */
export const hreflang: HtmlRule = (page) => {
  const found = links(page, 'alternate').filter(({ node }) => attribute(node, 'hrefLang') !== null);
  const seen = new Set<string>();
  const problems = found.flatMap((link) => {
    const language = attribute(link.node, 'hrefLang') ?? '';
    const detail = wrongWith(language, attribute(link.node, 'href') ?? '', seen);
    seen.add(language.toLowerCase());
    return detail ? [problem('hreflang-form', { detail }, link)] : [];
  });
  const [first] = found;
  if (!first || problems.length > 0 || isNoindex(page) || refreshOf(page)) return problems;
  const self = canonicalOf(page);
  if (found.some(({ node }) => attribute(node, 'href') === self)) return [];
  return [problem('hreflang-form', { detail: 'The page names its translations but not itself.' }, first)];
};

function wrongWith(language: string, href: string, seen: ReadonlySet<string>): string | null {
  if (language.toLowerCase() !== 'x-default' && !directionOf(language))
    return `“${language}” is no language tag.`;
  if (seen.has(language.toLowerCase())) return `“${language}” is named twice.`;
  return isAbsolute(href) ? null : `The alternate “${href}” is not absolute.`;
}
