import type { Problem } from '../../problems/problem.ts';
import type { ArticleFacts, HtmlFacts } from '../facts.ts';
import type { HtmlPage } from '../html/page.ts';
import {
  addressOf,
  articlesOf,
  type DataRule,
  dataOf,
  isObject,
  listOf,
  type PageData,
  textsOf,
} from './graph.ts';
import { authors } from './rules/authors.ts';
import { dates } from './rules/dates.ts';
import { headline } from './rules/headline.ts';
import { language } from './rules/language.ts';
import { lists } from './rules/lists.ts';
import { ownPage } from './rules/page.ts';
import { references } from './rules/references.ts';
import { required } from './rules/required.ts';
import { translations } from './rules/translations.ts';
import { vocabulary } from './rules/vocabulary.ts';

/** Every rule about the structured data of one page. */
const rules: readonly DataRule[] = [
  vocabulary,
  required,
  authors,
  dates,
  headline,
  references,
  language,
  translations,
  ownPage,
  lists,
];

/** What is wrong with a page's structured data, and what it says of the page. */
export function examineData(page: HtmlPage): {
  problems: Problem[];
  article: ArticleFacts | null;
  data: HtmlFacts['data'];
} {
  const data = dataOf(page);
  const problems = data.problems.length > 0 ? data.problems : rules.flatMap((rule) => rule(data));
  return { problems, article: articleOf(data), data: addressesOf(data) };
}

function articleOf(data: PageData): ArticleFacts | null {
  const [node] = articlesOf(data);
  if (!node) return null;
  const text = (property: string) => textsOf(node, property)[0] ?? '';
  return { headline: text('headline'), published: text('datePublished'), modified: text('dateModified') };
}

/** Properties whose values are addresses on the site, if they are addresses of its host. */
const addressed = new Set(
  `url image logo contentUrl thumbnailUrl item mainEntityOfPage publishingPrinciples ethicsPolicy correctionsPolicy
  masthead missionCoveragePrioritiesPolicy diversityPolicy verificationFactCheckingPolicy unnamedSourcesPolicy
  actionableFeedbackPolicy ownershipFundingInfo noBylinesPolicy diversityStaffingReport translationOfWork workTranslation
  isBasedOn`.split(/\s+/),
);

function addressesOf({ nodes }: PageData): HtmlFacts['data'] {
  return nodes.flatMap(({ values, line, column }) =>
    Object.entries(values).flatMap(([property, value]) => {
      if (!addressed.has(property)) return [];
      return listOf(value)
        .map((one) => (isObject(one) && !('url' in one) && !('contentUrl' in one) ? null : addressOf(one)))
        .filter((url) => url !== null)
        .map((url) => ({ value: url, property, line, column }));
    }),
  );
}
